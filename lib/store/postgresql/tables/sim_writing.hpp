#pragma once

#include "lib/store/rows/sim_part.hpp"

namespace simprof {
class Digest;
}

namespace simprof::postgresql {

class Connection;
class StateTable;

/// Writes what a request does to SIMs: an entry for each into the history, their new states, and identities.
/// How many SIMs have an entry.
std::int64_t write_sims(Connection& connection, StateTable& states, Digest& digest, const SimPart& part);

}  // namespace simprof::postgresql
