#include "lib/operations/revert/last_request.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/change/agreement.hpp"
#include "lib/operations/history/reversions.hpp"
#include "lib/operations/revert/revert_request.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace simprof {

namespace {

bool is_in_force(Snapshot& snapshot, const Request& request) {
    return request.reverts == RequestNumber::none &&
           taken_back_by(snapshot, request.number) == RequestNumber::none;
}

/// What stands in the way, and of which request it is told.
Error named(const Request& request, const Error& error) {
    const auto number = static_cast<std::int64_t>(request.number);
    Error named{error.kind(),
                said("Request {request}, {kind}, cannot be taken back. {reason}", "request"_is = number,
                     "kind"_is = to_string(request.kind), "reason"_is = error.message()),
                error.hint()};
    named.with_rule(error.rule()).with_refused(error.refused());
    if (error.sim()) named.with_sim(*error.sim());
    return named;
}

}  // namespace

Request last_in_force(Snapshot& snapshot, const std::string& actor) {
    RequestFilter filter;
    filter.actors = {actor};
    std::size_t seen = 0;
    for (std::size_t limit = 20;; limit *= 10) {  // the last is nearly always among the newest
        const std::vector<Request> requests = snapshot.requests(filter, limit);
        for (; seen < requests.size(); ++seen)
            if (is_in_force(snapshot, requests[seen])) return requests[seen];
        if (requests.size() < limit) break;
    }
    throw Error{ErrorKind::not_found,
                said("There is no request of {actor} that is in force.", "actor"_is = actor),
                said("`simprof request list` lists all; `simprof undo N` takes back one of anybody's.")};
}

Change undo_last(Snapshot& snapshot, const Request& last, Day today) {
    try {
        Change change = revert_request(snapshot, last.number, today);
        const ChangeReport& report = change.report;
        if (report.summary.changed == 0) throw_if_refused(report);
        return change;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::refused && error.kind() != ErrorKind::unexpected_state) throw;
        throw named(last, error);
    }
}

}  // namespace simprof
