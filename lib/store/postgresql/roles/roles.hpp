#pragma once

#include "lib/store/store_roles.hpp"

namespace simprof::postgresql {

/// What lib/store/store_roles.hpp promises, of a store on a server.
[[nodiscard]] StoreRoles roles(const StoreAccess& access);

}  // namespace simprof::postgresql
