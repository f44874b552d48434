#include "lib/operations/revert/last_request.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/history/reversions.hpp"
#include "lib/operations/revert/revert_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace simprof {

namespace {

bool is_in_force(Snapshot& snapshot, const Request& request) {
    return request.reverts == RequestNumber::none &&
           taken_back_by(snapshot, request.number) == RequestNumber::none;
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
    throw Error{ErrorKind::not_found, fmt::format("There is no request of {} that is in force.", actor),
                "`simprof request list` lists all; `simprof undo N` takes back one of anybody's."};
}

Change undo_last(Snapshot& snapshot, const Request& last, Day today) {
    try {
        return revert_request(snapshot, last.number, today);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::refused && error.kind() != ErrorKind::unexpected_state) throw;
        throw Error{
            error.kind(),
            fmt::format("Request {}, {}, cannot be taken back. {}", static_cast<std::int64_t>(last.number),
                        to_string(last.kind), error.message()),
            error.hint()}
            .with_rule(error.rule());
    }
}

}  // namespace simprof
