#include "lib/operations/advice/advice.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/advice/advised_ways.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

/// What changes on any of the SIMs, each difference once.
std::vector<OptionDifference> differences_of(const std::vector<AdvisedGroup>& groups) {
    std::vector<OptionDifference> all;
    for (const AdvisedGroup& group : groups) {
        for (OptionDifference& difference : differences(group.options, group.wanted))
            if (std::ranges::find(all, difference) == all.end()) all.push_back(std::move(difference));
    }
    return all;
}

bool is_suspended(const AdvisedGroup& group) {
    return std::ranges::find(group.states, Status::suspended, &ServiceState::status) != group.states.end();
}

/// Profiles that come close to what the SIMs are to have, where that is the same for all; those that a way
/// leads to are told there.
std::vector<FoundProfile> close_profiles(const Catalogue& catalogue, const std::vector<AdvisedGroup>& groups,
                                         const std::vector<AdvisedWay>& ways) {
    constexpr std::size_t most = 5;
    const AdvisedGroup& first = groups.front();
    const ServiceProfile& home = catalogue[first.profile];
    for (const AdvisedGroup& group : groups) {
        const ServiceProfile& other = catalogue[group.profile];
        if (other.pack != home.pack || other.plan != home.plan || group.wanted != first.wanted) return {};
    }
    std::vector<FoundProfile> close = find_profiles(catalogue, {home.pack, home.plan, first.wanted.values()});
    std::erase_if(close, [&](const FoundProfile& found) {
        const std::string& name = catalogue[found.profile].name;
        return found.exact() || name == home.name ||
               std::ranges::find(ways, name, &AdvisedWay::profile) != ways.end();
    });
    if (close.size() > most) close.resize(most);
    return close;
}

std::string ways_left_out() {
    return fmt::format(
        "Some methods are left out, since their commands would have to name more than {} SIMs one by one. "
        "Give the list in a file without a column “profile” (--from FILE), or select by a filter.",
        AdvisedGroups::most_named);
}

/// No method changes all of the SIMs.
Error no_way(const AdvisedGroups& groups) {
    if (!groups.obstacles.empty()) {
        const AdvisedObstacle& first = groups.obstacles.front();
        return Error{first.refusal}.with_sim(first.first.digits());
    }
    return {ErrorKind::refused, "There is no way to do this for all of these SIMs together.",
            "Ask about fewer of them, or about a list in a file: those that follow one profile (--profile "
            "PROFILE --following), and those deviated from it, apart."};
}

}  // namespace

Advice advise(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted, Day today) {
    const AdvisedGroups groups = group_sims(snapshot, selection, wanted, today);
    Advice advice;
    advice.sims = groups.sims;
    advice.as_wanted = groups.as_wanted;
    advice.wanted = wanted;
    advice.warnings = groups.warnings;
    if (groups.groups.empty()) return advice;
    advice.some_suspended = std::ranges::any_of(groups.groups, is_suspended);
    advice.now = differences_of(groups.groups);
    FoundWays found = ways_for(snapshot, groups, wanted, today);
    advice.ways = std::move(found.ways);
    if (found.left_some_out) advice.warnings.push_back(ways_left_out());
    if (advice.ways.empty()) throw Error{no_way(groups)};
    advice.obstacles = groups.obstacles;
    advice.close = close_profiles(snapshot.catalogue(), groups.groups, advice.ways);
    return advice;
}

}  // namespace simprof
