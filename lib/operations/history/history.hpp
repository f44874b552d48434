#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/operations/history/plans_in_force.hpp"
#include "lib/store/store.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace simprof {

/// One entry of a SIM's history: what one request did to it, an edit of the profile it followed included.
struct HistoryEntry {
    Request request;
    bool arrived = false;     ///< the request brought the SIM into the store
    bool by_profile = false;  ///< an edit of the profile that the SIM followed
    SharedOutcome outcome;    ///< what differs
    std::vector<IdentityDifference> identities;
};

/// What happens in a SIM's life: by a request, or by the day alone.
using LifeEvent = std::variant<HistoryEntry, PlanInForce>;

/// The whole life of a SIM up to `today`, by day; on one day plans that come into force precede requests.
/// Throws Error (not_found).
[[nodiscard]] std::vector<LifeEvent> sim_history(Snapshot& snapshot, std::string_view number, Day today);

/// The requests of that life alone, by number.
[[nodiscard]] std::vector<HistoryEntry> request_history(Snapshot& snapshot, std::string_view number);

/// How one identity differs from another, part by part.
[[nodiscard]] std::vector<IdentityDifference> identity_differences(Iccid iccid, const SimIdentity& from,
                                                                   const SimIdentity& to);

}  // namespace simprof
