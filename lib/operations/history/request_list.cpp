#include "lib/operations/history/request_list.hpp"

#include "lib/model/name.hpp"
#include "lib/operations/history/history.hpp"
#include "lib/operations/history/profile_history.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace simprof {

namespace {

using Numbers = std::set<RequestNumber>;

/// The kinds with that verb, else the nearest one.
std::vector<std::string> kinds_meant_by(const std::string& word, const std::vector<std::string_view>& kinds) {
    std::vector<std::string> meant;
    for (const std::string_view kind : kinds)
        if (kind.ends_with("." + folded_case(word))) meant.emplace_back(kind);
    if (!meant.empty()) return meant;
    if (const auto nearest = nearest_name(word, kinds)) meant.push_back(*nearest);
    return meant;
}

Sentence did_you_mean(std::span<const std::string> names) {
    if (names.size() == 1) return said("Did you mean {name}?", "name"_is = names.front());
    return said("Did you mean {names} or {last}?", "names"_is = joined(names.first(names.size() - 1), ", "),
                "last"_is = names.back());
}

RequestKind find_kind(const std::string& word) {
    if (const auto kind = parse_request_kind(word)) return *kind;
    std::vector<std::string_view> words;
    words.reserve(all_request_kinds.size());
    for (const RequestKind kind : all_request_kinds) words.push_back(to_string(kind));
    const auto meant = kinds_meant_by(word, words);
    throw Error{ErrorKind::not_found, said("There is no kind of request “{kind}”.", "kind"_is = word),
                meant.empty() ? said("The kinds are {kinds}.", "kinds"_is = joined(words, ", "))
                              : did_you_mean(meant)};
}

void check_days(const RequestFilter& filter) {
    if (!filter.since || !filter.until || *filter.since <= *filter.until) return;
    throw Error{ErrorKind::malformed,
                said("The first day, {since}, lies after the last one, {until}.",
                     "since"_is = to_string(*filter.since), "until"_is = to_string(*filter.until)),
                said("Give --since the earlier day and --until the later one.")};
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
    RequestFilter filter = selection.filter;
    for (const std::string& word : selection.kinds) filter.kinds.push_back(find_kind(word));
    check_days(filter);
    if (selection.sims.empty() && selection.profiles.empty())
        return snapshot.requests(filter, selection.limit);
    const Numbers of_sims = requests_of_sims(snapshot, selection);
    const Numbers of_profiles = requests_of_profiles(snapshot, selection);
    std::vector<Request> requests = snapshot.requests(filter, std::numeric_limits<std::size_t>::max());
    std::erase_if(requests, [&](const Request& request) {
        return (!selection.sims.empty() && !of_sims.contains(request.number)) ||
               (!selection.profiles.empty() && !of_profiles.contains(request.number));
    });
    if (requests.size() > selection.limit) requests.resize(selection.limit);
    return requests;
}

}  // namespace simprof
