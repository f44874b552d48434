#include "lib/operations/revert/revert_request.hpp"

#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/operations/change/story.hpp"
#include "lib/operations/history/request_view.hpp"
#include "lib/operations/revert/profile_reversion.hpp"
#include "lib/operations/revert/sim_reversion.hpp"
#include "lib/rules/clock.hpp"
#include "lib/rules/sims/reversion.hpp"

namespace simprof {

Change revert_request(Snapshot& snapshot, RequestNumber number, Day today) {
    const Request request = find_request(snapshot, number);
    if (request.kind == RequestKind::catalogue_apply) throw Error{catalogue_only_grows()};
    if (request.kind == RequestKind::store_clock) throw Error{accepted_clock_stays()};
    const auto profiles = snapshot.profile_entries(number);
    Change change = profiles.empty() ? revert_sims(snapshot, request, today)
                                     : revert_profile(snapshot, profiles.front(), today);
    change.subject = story_of_reversion(number, passages(change.report)).english();
    change.report.reverts = number;
    return change;
}

}  // namespace simprof
