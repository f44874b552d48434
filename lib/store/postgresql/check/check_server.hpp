#pragma once

#include "lib/store/store_check.hpp"

namespace simprof::postgresql {

/// What check_store promises, of a store on a server.
[[nodiscard]] StoreCheck check(const StoreAccess& access, const std::optional<ChainHead>& anchor);

}  // namespace simprof::postgresql
