#include "lib/operations/revert/revert_request.hpp"

#include "lib/operations/change/shared_outcomes.hpp"
#include "lib/operations/history/request_view.hpp"
#include "lib/operations/revert/profile_reversion.hpp"
#include "lib/operations/revert/sim_reversion.hpp"
#include "lib/rules/clock.hpp"
#include "lib/rules/sims/reversion.hpp"

#include <fmt/format.h>

namespace simprof {

Change revert_request(Snapshot& snapshot, RequestNumber number, Day today) {
    const Request request = find_request(snapshot, number);
    if (request.kind == RequestKind::catalogue_apply) throw Error{catalogue_only_grows()};
    if (request.kind == RequestKind::store_clock) throw Error{accepted_clock_stays()};
    const auto profiles = snapshot.profile_entries(number);
    Change change = profiles.empty() ? revert_sims(snapshot, request, today)
                                     : revert_profile(snapshot, profiles.front(), today);
    change.subject = fmt::format("request {}", static_cast<std::int64_t>(number));
    if (const std::string by_way = passages(change.report); !by_way.empty()) change.subject += ", " + by_way;
    change.report.reverts = number;
    return change;
}

}  // namespace simprof
