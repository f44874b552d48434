#pragma once

#include "lib/store/chain/sim_replay.hpp"
#include "lib/store/chain/told_history.hpp"

namespace simprof {

/// The places where a store is not what its requests made of it, the first few: requests that are missing or
/// whose hash is not that of what is stored, and SIMs that are now otherwise than their last request left
/// them. A chain cut at its end is whole: compare its end with one that was kept elsewhere.
[[nodiscard]] HistoryFaults faults_of_history(ToldHistory& history);

/// How the rows are asked for that are now otherwise than the history says: the first column names the thing.
struct PresentQuestions {
    const char* definitions;   ///< of packs, plans and forbidden plan changes: "pack 1"
    const char* profiles;      ///< their numbers
    const char* identities;    ///< ICCIDs of SIMs
    const char* state_counts;  ///< numbers of states whose SIMs are not as many as is counted
    const char* names;         ///< all names of packs, plans and profiles, and how each is filed
};
using AskRows = std::function<std::unique_ptr<Rows>(const char* select)>;

/// The packs, plans, profiles, identities, names and counts of states that are not as their last entries say:
/// the first few of each kind.
[[nodiscard]] HistoryFaults faults_of_the_present(const PresentQuestions& questions, const AskRows& ask);

}  // namespace simprof
