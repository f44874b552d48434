#pragma once

#include "lib/store/chain/sim_replay.hpp"
#include "lib/store/store_check.hpp"

namespace simprof::postgresql {

class Connection;

/// Where a store on a server is not what its requests made of it, inside a view or a transaction, whose
/// cursors it closes.
[[nodiscard]] HistoryFaults faults_of_server(Connection& connection);

/// The same, and a clock that is not the store's.
[[nodiscard]] StoreFindings findings_of_history(Connection& connection);

}  // namespace simprof::postgresql
