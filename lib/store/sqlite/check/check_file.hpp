#pragma once

#include "lib/store/store_check.hpp"

namespace simprof::sqlite {

/// What check_store promises, where the location is the path of a file.
[[nodiscard]] StoreCheck check_file(const StoreAccess& access, const std::optional<ChainHead>& anchor);

}  // namespace simprof::sqlite
