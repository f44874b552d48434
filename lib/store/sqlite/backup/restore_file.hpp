#pragma once

#include "lib/store/store_backup.hpp"

/// What store_backup.hpp promises of restoring, where stores are files.
namespace simprof::sqlite {

[[nodiscard]] RestoreReport preview_restore(const StoreAccess& store, const std::string& file, Instant now);
[[nodiscard]] RestoreReport restore_file(const StoreAccess& store, const std::string& file, Instant now,
                                         const std::optional<RestoreReport>& shown);

}  // namespace simprof::sqlite
