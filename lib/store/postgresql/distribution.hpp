#pragma once

#include "lib/store/rows/sim_part.hpp"

namespace simprof::postgresql {

class Connection;

/// On a server with the extension Citus, what is keyed by the ICCID comes to lie on many machines, and all
/// else on each of them. For the transaction that makes the store; elsewhere nothing is done. See SCALE.md.
void distribute(Connection& connection);

/// Whether that was done with the store.
[[nodiscard]] bool is_distributed(Connection& connection);

/// Refuses numbers that two SIMs have now that the part is written (IDN-4), where no index does.
void expect_numbers_once(Connection& connection, const SimPart& part);

}  // namespace simprof::postgresql
