#pragma once

#include <cstdint>

namespace simprof {
class Digest;
struct SimPart;
}  // namespace simprof

/// The half of what a request writes about SIMs that stays as it is: their history.
namespace simprof::sqlite {

class Connection;
class StateTable;

/// Writes an entry for each SIM into the history, and the identities that are replaced; moves the counts of
/// the states. Returns how many SIMs have an entry.
std::int64_t write_sim_history(Connection& connection, StateTable& states, Digest& digest,
                               const SimPart& part);

}  // namespace simprof::sqlite
