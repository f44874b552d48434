#include "lib/operations/advice/advice.hpp"

#include "lib/operations/advice/advised_groups.hpp"
#include "lib/operations/advice/advised_methods.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace simprof {

namespace {

/// Where no SIM can be advised: what speaks against each.
void throw_if_none_is_left(const GroupedSims& grouped) {
    if (!grouped.groups.empty() || grouped.left_out.empty()) return;
    RefusedRows refused;
    for (const LeftOut& left : grouped.left_out)
        for (const Iccid iccid : left.sims) refused.add_sim(left.refusal, iccid);
    throw error_of(refused.take(), true);
}

/// The first followers of edited profiles, by number, that are not of the group.
void name_others(Snapshot& snapshot, std::vector<SituatedGroup>& groups) {
    constexpr std::size_t most = 10;
    std::unordered_map<ProfileId, SituatedGroup*> edited;
    for (SituatedGroup& group : groups)
        if (edit_of_others(group)) edited[group.profile] = &group;
    std::unordered_map<StateNumber, SituatedGroup*> followed;
    for (const StateUse& use : snapshot.states()) {
        const auto group = edited.find(use.state.profile);
        if (group != edited.end() && !use.state.own_options && use.sims > 0)
            followed[use.number] = group->second;
    }
    SimFilter filter;
    filter.states.emplace();
    for (const auto& [state, group] : followed) filter.states->push_back(state);
    if (followed.empty()) return;
    snapshot.scan(filter, [&](const StoredSim& sim) {
        SituatedGroup& group = *followed.at(sim.state);
        std::vector<Iccid>& others = edit_of_others(group)->others;
        if (others.size() < most && !std::ranges::binary_search(group.told.sims, sim.iccid))
            others.push_back(sim.iccid);
    });
}

/// Profiles that come close to what the SIMs of the group are to have; those that a method leads to are told
/// there.
std::vector<FoundProfile> close_profiles(const Catalogue& catalogue, const SituatedGroup& group) {
    constexpr std::size_t most = 5;
    if (!group.wanted) return {};
    const ServiceProfile& home = catalogue[group.profile];
    const auto& methods = group.told.methods;
    std::vector<FoundProfile> close =
        find_profiles(catalogue, {home.pack, home.plan, group.wanted->values()});
    std::erase_if(close, [&](const FoundProfile& found) {
        const std::string& name = catalogue[found.profile].name;
        return found.exact() || found.profile == home.id ||
               std::ranges::find(methods, name, &AdvisedMethod::profile) != methods.end();
    });
    if (close.size() > most) close.resize(most);
    return close;
}

bool has_unnamed(const AdvisedGroup& group) {
    return !group.is_as_wanted() && !group.narrowing && group.sims.size() > AdvisedGroup::most_named;
}

/// SIMs that no command could name are left to methods that need not name them.
void leave_out_unnamed(AdvisedGroup& group, Warnings& warnings) {
    if (!has_unnamed(group)) return;
    std::erase_if(group.methods, [](const AdvisedMethod& method) { return method.method != Method::edit; });
    warnings.emplace_back(
        said("For the {sims} of the profile {profile} some methods are left out, since their commands would "
             "have to name more than {most} SIMs one by one. Give the list in a file without a column "
             "“profile” (--from FILE), or select by a filter.",
             "sims"_is = said_of(group.size(), "{count} SIM", "{count} SIMs"), "profile"_is = group.profile,
             "most"_is = AdvisedGroup::most_named));
}

auto rank(const SituatedGroup& group) {
    return std::tuple{group.told.is_as_wanted(), -group.told.size(), group.told.profile, group.told.deviated};
}

}  // namespace

Advice advise(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted, Day today) {
    GroupedSims grouped = group_sims(snapshot, selection, wanted, today);
    throw_if_none_is_left(grouped);
    std::vector<SituatedGroup>& groups = grouped.groups;
    const AdvisedMethods methods{snapshot, wanted, today};
    for (SituatedGroup& group : groups)
        if (!group.told.is_as_wanted()) group.told.methods = methods.of(group);
    name_others(snapshot, groups);
    std::ranges::stable_sort(groups, {}, rank);
    Advice advice{grouped.sims, wanted, {}, std::move(grouped.left_out), {}, std::move(grouped.warnings)};
    const bool one_changes = std::ranges::count_if(groups, [](const SituatedGroup& group) {
                                 return !group.told.is_as_wanted();
                             }) == 1;
    if (one_changes) advice.close = close_profiles(snapshot.catalogue(), groups.front());
    for (SituatedGroup& group : groups) {
        leave_out_unnamed(group.told, advice.warnings);
        advice.groups.push_back(std::move(group.told));
    }
    return advice;
}

}  // namespace simprof
