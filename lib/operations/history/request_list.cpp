#include "lib/operations/history/request_list.hpp"

#include "lib/model/request_kind.hpp"
#include "lib/operations/history/history.hpp"
#include "lib/operations/history/profile_history.hpp"
#include "lib/text/nearest_name.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace simprof {

namespace {

using Numbers = std::set<RequestNumber>;

void check_kind(const std::string& kind) {
    if (std::ranges::find(all_request_kinds, kind) != all_request_kinds.end()) return;
    const auto nearest = nearest_name(kind, all_request_kinds);
    throw Error{ErrorKind::not_found, fmt::format("There is no kind of request “{}”.", kind),
                nearest ? fmt::format("Did you mean {}?", *nearest)
                        : fmt::format("The kinds are {}.", fmt::join(all_request_kinds, ", "))};
}

void check_days(const RequestFilter& filter) {
    if (!filter.since || !filter.until || *filter.since <= *filter.until) return;
    throw Error{ErrorKind::malformed,
                fmt::format("The first day, {}, lies after the last one, {}.", to_string(*filter.since),
                            to_string(*filter.until)),
                "Give --since the earlier day and --until the later one."};
}

Numbers requests_of_sims(Snapshot& snapshot, const RequestSelection& selection) {
    Numbers numbers;
    for (const std::string& sim : selection.sims) {
        for (const HistoryEntry& entry : request_history(snapshot, sim)) numbers.insert(entry.request.number);
    }
    return numbers;
}

Numbers requests_of_profiles(Snapshot& snapshot, const RequestSelection& selection) {
    Numbers numbers;
    for (const std::string& profile : selection.profiles) {
        for (const ProfileHistoryEntry& entry : profile_history(snapshot, profile).entries)
            numbers.insert(entry.request.number);
    }
    return numbers;
}

}  // namespace

std::vector<Request> list_requests(Snapshot& snapshot, const RequestSelection& selection) {
    for (const std::string& kind : selection.filter.kinds) check_kind(kind);
    check_days(selection.filter);
    if (selection.sims.empty() && selection.profiles.empty())
        return snapshot.requests(selection.filter, selection.limit);
    const Numbers of_sims = requests_of_sims(snapshot, selection);
    const Numbers of_profiles = requests_of_profiles(snapshot, selection);
    std::vector<Request> requests =
        snapshot.requests(selection.filter, std::numeric_limits<std::size_t>::max());
    std::erase_if(requests, [&](const Request& request) {
        return (!selection.sims.empty() && !of_sims.contains(request.number)) ||
               (!selection.profiles.empty() && !of_profiles.contains(request.number));
    });
    if (requests.size() > selection.limit) requests.resize(selection.limit);
    return requests;
}

}  // namespace simprof
