#include "lib/operations/history/profile_history.hpp"

#include "lib/model/name.hpp"
#include "lib/operations/profiles/profile_change_parts.hpp"
#include "lib/operations/select/named_things.hpp"

#include <algorithm>

namespace simprof {

namespace {

/// The profile of that name, or else the one that was deleted last.
const ServiceProfile& find_past_profile(const Catalogue& catalogue, std::string_view name) {
    if (catalogue.profile(name)) return *catalogue.profile(name);
    const std::string wanted = folded_case(name);
    // The highest number is the newest.
    const ServiceProfile* last = nullptr;
    for (const ServiceProfile& profile : catalogue.profiles)
        if (folded_case(profile.name) == wanted) last = &profile;
    return last ? *last : find_profile(catalogue, name);
}

std::vector<OptionDifference> options_of(const ProfileEntry& change) {
    if (!change.after) return {};
    return differences(change.before ? *change.before : OptionSet{}, *change.after);
}

/// A request counts the SIMs that it reached, not those of each profile.
std::optional<std::int64_t> reached_by(const Request& request) {
    if (request.profiles > 1 || request.sims > 0) return {};
    return request.reached;
}

}  // namespace

ProfileHistory profile_history(Snapshot& snapshot, std::string_view name) {
    const Catalogue& catalogue = snapshot.catalogue();
    const ServiceProfile& profile = find_past_profile(catalogue, name);
    ProfileHistory history{profile.name, catalogue[profile.pack].name, catalogue[profile.plan].name, {}};
    const std::vector<ProfileEntry> changes = snapshot.profile_history(profile.id);
    std::vector<RequestNumber> numbers;
    numbers.reserve(changes.size());
    for (const ProfileEntry& change : changes) numbers.push_back(change.request);
    const std::vector<Request> requests = snapshot.requests(numbers);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const bool is_there = i < requests.size() && requests[i].number == changes[i].request;
        const Request request = is_there ? requests[i] : snapshot.known_request(changes[i].request);
        const ProfileEvent event = event_of(changes[i], request, i == 0);
        history.entries.push_back({request, event, options_of(changes[i]), reached_by(request)});
    }
    return history;
}

}  // namespace simprof
