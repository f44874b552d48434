#pragma once

#include "lib/store/chain/sim_replay.hpp"

/// Whether a store is now as its history made it, but for its SIMs (see sim_replay.hpp).
namespace simprof::sqlite {

class Connection;

/// The packs, plans, profiles, identities, numbers and counts of states that are not as their last entries
/// say, or as two tables say them: the first few of each kind.
[[nodiscard]] HistoryFaults faults_of_the_present(Connection& connection);

}  // namespace simprof::sqlite
