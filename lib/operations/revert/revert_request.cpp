#include "lib/operations/revert/revert_request.hpp"

#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/operations/change/story.hpp"
#include "lib/operations/history/request_view.hpp"
#include "lib/operations/history/reversions.hpp"
#include "lib/operations/revert/profile_reversion.hpp"
#include "lib/operations/revert/sim_reversion.hpp"
#include "lib/rules/clock.hpp"
#include "lib/rules/sims/reversion.hpp"

#include <algorithm>
#include <optional>

namespace simprof {

namespace {

/// REQ-4: for each of its SIMs the request is taken back already, by one other.
std::optional<Refusal> taken_back_whole(Snapshot& snapshot, RequestNumber number,
                                        const ChangeReport& report) {
    if (report.refused.empty() || report.summary.refused < report.summary.selected) return {};
    const RequestNumber other = taken_back_by(snapshot, number);
    if (other == RequestNumber::none) return {};
    const Request by = snapshot.known_request(other);
    const Refusal refusal = sim_taken_back(by);
    const bool by_one =
        std::ranges::all_of(report.refused, [&](const RefusedRow& row) { return *row.why == refusal; });
    return by_one ? std::optional{request_taken_back(number, by)} : std::nullopt;
}

}  // namespace

Change revert_request(Snapshot& snapshot, RequestNumber number, Day today) {
    const Request request = find_request(snapshot, number);
    if (request.kind == RequestKind::catalogue_apply) throw Error{catalogue_only_grows()};
    if (request.kind == RequestKind::store_clock) throw Error{accepted_clock_stays()};
    const auto profiles = snapshot.profile_entries(number);
    Change change = profiles.empty() ? revert_sims(snapshot, request, today)
                                     : revert_profile(snapshot, profiles.front(), today);
    change.subject = story_of_reversion(number, passages(change.report)).english();
    change.report.reverts = number;
    change.report.refusal_of_all = taken_back_whole(snapshot, number, change.report);
    return change;
}

}  // namespace simprof
