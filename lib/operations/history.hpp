#pragma once

#include "lib/operations/change_report.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <string>
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

/// The whole life of a SIM, oldest first. Throws Error (not_found).
[[nodiscard]] std::vector<HistoryEntry> sim_history(Snapshot& snapshot, std::string_view number);

/// By its number. Throws Error (not_found).
[[nodiscard]] Request find_request(Snapshot& snapshot, RequestNumber number);

/// A request and all that it did.
struct RequestView {
    Request request;
    ChangeReport report;
};

/// Throws Error (not_found). `report.sims` holds every SIM that the request has an entry for.
[[nodiscard]] RequestView view_request(Snapshot& snapshot, RequestNumber number);

/// How one identity differs from another, part by part.
[[nodiscard]] std::vector<IdentityDifference> identity_differences(Iccid iccid, const SimIdentity& from,
                                                                   const SimIdentity& to);

}  // namespace simprof
