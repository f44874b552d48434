#pragma once

#include "lib/store/open.hpp"

/// What lib/store/open.hpp promises, where the location is the path of a file.
namespace simprof::sqlite {

[[nodiscard]] std::unique_ptr<Store> open_file(const StoreAccess& access);
void create_file(const StoreAccess& access, const NewStore& store);
void rehearse_file(const StoreAccess& store, const std::string& file);

}  // namespace simprof::sqlite
