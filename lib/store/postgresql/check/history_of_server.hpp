#pragma once

#include "lib/store/store_check.hpp"

namespace simprof::postgresql {

class Connection;

/// Where a store on a server is not what its requests made of it, inside a view or a transaction.
[[nodiscard]] StoreFindings findings_of_history(Connection& connection);

}  // namespace simprof::postgresql
