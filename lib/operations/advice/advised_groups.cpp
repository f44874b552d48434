#include "lib/operations/advice/advised_groups.hpp"

#include "lib/rules/deviation.hpp"
#include "lib/rules/life_cycle.hpp"
#include "lib/rules/options.hpp"
#include "lib/rules/schedule.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace simprof {

namespace {

/// Options cannot be changed on it in any way: it follows no profile that could be edited.
MaybeRefusal judge_reachable(const ServiceState& state) {
    const bool follows = state.profile != ProfileId::none && !state.deviated();
    if (follows && state.status != Status::terminated) return {};
    return judge_status_for_service_change(state.status);
}

class Grouping {
public:
    Grouping(Snapshot& snapshot, const OptionChanges& wanted, Day today)
        : m_snapshot(snapshot), m_catalogue(snapshot.catalogue()), m_wanted(wanted), m_today(today) {}

    void add(const SelectedSim& selected) {
        const auto [place, is_new] = m_places.try_emplace(selected.sim.state);
        if (is_new) place->second = place_of(folded(m_snapshot.state(selected.sim.state), m_today));
        const Place& where = place->second;
        ++m_result.sims;
        if (where.refusal) return m_refused.add_sim(*where.refusal, selected.sim.iccid, selected.line);
        if (where.group == as_wanted) {
            ++m_result.as_wanted;
            return;
        }
        if (where.obstacle) note_obstacle(*where.obstacle, selected.sim.iccid);
        m_result.groups[where.group].sims.push_back(selected.sim.iccid);
        m_result.changing.push_back(selected.sim.iccid);
    }

    AdvisedGroups finish() {
        if (!m_refused.empty()) throw error_of(m_refused.take(), true);
        return std::move(m_result);
    }

private:
    static constexpr std::size_t as_wanted = static_cast<std::size_t>(-1);

    struct Place {
        std::size_t group = as_wanted;
        MaybeRefusal refusal;
        MaybeRefusal obstacle;
    };

    void note_obstacle(const Refusal& refusal, Iccid iccid) {
        auto& obstacles = m_result.obstacles;
        auto known = std::ranges::find(obstacles, refusal, &AdvisedObstacle::refusal);
        if (known == obstacles.end()) known = obstacles.insert(known, {refusal, iccid, 0});
        ++known->sims;
    }

    Place place_of(const ServiceState& state) {
        if (auto refusal = judge_reachable(state)) return {as_wanted, std::move(refusal), {}};
        const ServicePack& pack = m_catalogue[m_catalogue[state.profile].pack];
        const OptionSet& current = options_of(state, m_catalogue);
        const auto options = set_options(pack, current, m_wanted, OptionHolder::sim);
        if (!options.accepted()) return {as_wanted, options.refusal(), {}};
        if (options.value() == current) {
            if (state.deviated()) m_result.deviated_homes.push_back(state.profile);
            return {};
        }
        return {group_of(state, current, options.value()), {}, judge_status_for_service_change(state.status)};
    }

    std::size_t group_of(const ServiceState& state, const OptionSet& current, const OptionSet& wanted) {
        auto& groups = m_result.groups;
        auto found = std::ranges::find_if(groups, [&](const AdvisedGroup& group) {
            return group.profile == state.profile && group.deviated == state.deviated() &&
                   group.options == current;
        });
        if (found == groups.end())
            found = groups.insert(
                found,
                {state.profile, m_catalogue[state.profile].name, state.deviated(), current, wanted, {}, {}});
        found->states.push_back(state);
        return static_cast<std::size_t>(found - groups.begin());
    }

    Snapshot& m_snapshot;
    const Catalogue& m_catalogue;
    const OptionChanges& m_wanted;
    Day m_today;
    RefusedRows m_refused;
    std::unordered_map<StateNumber, Place> m_places;
    AdvisedGroups m_result;
};

}  // namespace

bool AdvisedGroups::can_be_narrowed(const AdvisedGroup& group) const {
    if (!group.deviated) return true;  // whoever follows the profile lacks the same options
    const auto same_home = [&](const AdvisedGroup& other) {
        return other.deviated && other.profile == group.profile;
    };
    return std::ranges::count_if(groups, same_home) == 1 &&
           std::ranges::find(deviated_homes, group.profile) == deviated_homes.end();
}

AdvisedGroups group_sims(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted,
                         Day today) {
    SelectedSims selected = select_sims(snapshot, selection, today);
    selected.rejected.throw_if_any();
    Grouping grouping{snapshot, wanted, today};
    for (const SelectedSim& sim : selected.sims) grouping.add(sim);
    AdvisedGroups groups = grouping.finish();
    groups.warnings = selected.warnings;
    groups.can_select_again = !selection.from_standard_input;
    groups.rows_have_targets = selection.list.targets().size() > 1;
    return groups;
}

std::vector<Iccid> other_followers(Snapshot& snapshot, const AdvisedGroups& groups, std::size_t most) {
    std::set<ProfileId> homes;
    for (const AdvisedGroup& group : groups.groups) homes.insert(group.profile);
    SimFilter filter;
    filter.states.emplace();
    for (const StateUse& use : snapshot.states()) {
        const bool follows = use.sims > 0 && !use.state.own_options && homes.contains(use.state.profile);
        if (follows) filter.states->push_back(use.number);
    }
    std::vector<Iccid> others;
    snapshot.scan(filter, [&](const StoredSim& sim) {
        if (others.size() < most && !std::ranges::binary_search(groups.changing, sim.iccid))
            others.push_back(sim.iccid);
    });
    return others;
}

}  // namespace simprof
