#include "lib/operations/advice/advised_groups.hpp"

#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace simprof {

namespace {

/// Which groups SIMs are in, by what filters can tell of them.
class Owners {
public:
    /// A terminated SIM is found by a filter of its status only (STA-3).
    void add(std::size_t owner, const ServiceState& state, bool finds_terminated) {
        m_owners[{}].insert(owner);
        if (state.status == Status::terminated && !finds_terminated) return;
        m_owners[{state.profile, {}, {}}].insert(owner);
        m_owners[{state.profile, state.deviated(), {}}].insert(owner);
        m_owners[{state.profile, state.deviated(), state.status}].insert(owner);
    }

    /// The weakest narrowing that leaves the SIMs of this group only.
    [[nodiscard]] std::optional<Narrowing> narrowing(const SituatedGroup& group) const {
        const auto is_alone = [&](const Key& key) { return m_owners.at(key).size() == 1; };
        const bool deviated = group.told.deviated;
        if (is_alone({})) return Narrowing::nothing;
        if (is_alone({group.profile, {}, {}})) return Narrowing::profile;
        if (is_alone({group.profile, deviated, {}})) return Narrowing::deviation;
        const auto has_alone = [&](Status status) { return is_alone({group.profile, deviated, status}); };
        return std::ranges::all_of(group.told.statuses, has_alone) ? std::optional{Narrowing::status}
                                                                   : std::nullopt;
    }

private:
    using Key = std::tuple<ProfileId, std::optional<bool>, std::optional<Status>>;
    std::map<Key, std::set<std::size_t>> m_owners;
};

/// No command changes its options; an edit of a profile that it follows does all the same.
MaybeRefusal judge_changeable(const ServiceState& state, const Catalogue& catalogue) {
    auto refusal = judge_status_for_service_change(state.status);
    const bool follows =
        state.profile != ProfileId::none && !state.own_options && state.status != Status::terminated;
    if (refusal && follows)
        refusal->message = refusal->message.then(said("Only an edit of its profile {profile} reaches it.",
                                                      "profile"_is = catalogue[state.profile].name));
    return refusal;
}

class Grouping {
public:
    Grouping(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted, Day today)
        : m_snapshot(snapshot),
          m_catalogue(snapshot.catalogue()),
          m_wanted(wanted),
          m_today(today),
          m_finds_terminated(!selection.statuses.empty()) {}

    void add(const SelectedSim& selected) {
        const auto [known, is_new] = m_places.try_emplace(selected.sim.state);
        if (is_new) known->second = place_of(folded(m_snapshot.state(selected.sim.state), m_today));
        const auto [is_left_out, index] = known->second;
        ++m_result.sims;
        (is_left_out ? m_result.left_out[index].sims : m_result.groups[index].told.sims)
            .push_back(selected.sim.iccid);
    }

    GroupedSims finish(bool can_select_again) {
        for (SituatedGroup& group : m_result.groups)
            if (can_select_again) group.told.narrowing = m_owners.narrowing(group);
        return std::move(m_result);
    }

private:
    struct Place {
        bool is_left_out = false;
        std::size_t index = 0;
    };

    Place place_of(const ServiceState& state) {
        if (const auto refusal = judge_changeable(state, m_catalogue)) return leave_out(*refusal, state);
        const ServicePack& pack = m_catalogue[m_catalogue[state.profile].pack];
        const OptionSet& current = options_of(state, m_catalogue);
        const auto options = set_options(pack, current, m_wanted, OptionHolder::sim);
        if (!options.accepted()) return leave_out(options.refusal(), state);
        const std::size_t index = group_of(state, options.value() == current);
        m_owners.add(index, state, m_finds_terminated);
        add_state(m_result.groups[index], state, current, options.value());
        return {false, index};
    }

    Place leave_out(const Refusal& refusal, const ServiceState& state) {
        const auto [known, is_new] =
            m_left_out.try_emplace(refusal.rule + refusal.message.english(), m_result.left_out.size());
        if (is_new) m_result.left_out.push_back({refusal, {}});
        m_owners.add(std::string::npos, state, m_finds_terminated);
        return {true, known->second};
    }

    std::size_t group_of(const ServiceState& state, bool is_as_wanted) {
        const auto [known, is_new] = m_groups.try_emplace(
            std::tuple{state.profile, state.deviated(), is_as_wanted}, m_result.groups.size());
        if (!is_new) return known->second;
        const ServiceProfile& profile = m_catalogue[state.profile];
        SituatedGroup group;
        group.profile = profile.id;
        group.told.profile = profile.name;
        group.told.pack = m_catalogue[profile.pack].name;
        group.told.plan = m_catalogue[profile.plan].name;
        group.told.deviated = state.deviated();
        m_result.groups.push_back(std::move(group));
        return known->second;
    }

    static void add_state(SituatedGroup& group, const ServiceState& state, const OptionSet& current,
                          const OptionSet& wanted) {
        if (group.states.empty()) group.wanted = wanted;
        if (group.wanted != wanted) group.wanted.reset();
        group.states.push_back(state);
        group.told.statuses.insert(state.status);
        for (OptionDifference& difference : differences(current, wanted))
            if (std::ranges::find(group.told.now, difference) == group.told.now.end())
                group.told.now.push_back(std::move(difference));
    }

    Snapshot& m_snapshot;
    const Catalogue& m_catalogue;
    const OptionChanges& m_wanted;
    Day m_today;
    bool m_finds_terminated;
    std::unordered_map<StateNumber, Place> m_places;
    std::map<std::tuple<ProfileId, bool, bool>, std::size_t> m_groups;
    std::map<std::string, std::size_t> m_left_out;
    Owners m_owners;
    GroupedSims m_result;
};

}  // namespace

GroupedSims group_sims(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted,
                       Day today) {
    SelectedSims selected = select_sims(snapshot, selection, today);
    selected.rejected.throw_if_any();
    Grouping grouping{snapshot, selection, wanted, today};
    for (const SelectedSim& sim : selected.sims) grouping.add(sim);
    // A list that names targets would lead SIMs elsewhere; standard input cannot be read again.
    const bool names_targets = selection.list.targets().size() > 1;
    GroupedSims grouped = grouping.finish(!selection.from_standard_input && !names_targets);
    grouped.warnings = selected.warnings;
    return grouped;
}

}  // namespace simprof
