#pragma once

#include <cstdint>

/// The two halves of what a request writes about SIMs.
namespace simprof::sqlite {

class Connection;
class Digest;
class StateTable;
struct SimPart;

/// Writes an entry for each SIM into the history, and the identities that are replaced; moves the counts of
/// the states. Returns how many SIMs have an entry.
std::int64_t write_sim_history(Connection& connection, StateTable& states, Digest& digest,
                               const SimPart& part);

/// Brings the SIMs themselves up to date.
void write_sim_rows(Connection& connection, const SimPart& part);

}  // namespace simprof::sqlite
