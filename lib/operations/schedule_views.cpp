#include "lib/operations/schedule_views.hpp"

#include "lib/rules/schedule.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace simprof {

ScheduleView view_schedule(Snapshot& snapshot, Day today, std::optional<Month> month) {
    const Catalogue& catalogue = snapshot.catalogue();
    ScheduleView view;
    SimFilter filter;
    filter.states.emplace();
    std::unordered_map<StateNumber, PlanDifference> plans;
    std::map<std::tuple<Day, std::string, std::string>, std::int64_t> sums;
    for (const StateUse& use : snapshot.states()) {
        const auto next = scheduled_plan(use.state, today);
        if (!next || use.sims == 0 || (month && next->from.month() != *month)) continue;
        const PlanDifference plan{catalogue[plan_in_force(use.state, today)].name, catalogue[next->plan].name,
                                  next->from};
        filter.states->push_back(use.number);
        plans.emplace(use.number, plan);
        sums[{plan.effective, *plan.from, plan.to}] += use.sims;
    }
    for (const auto& [key, sims] : sums)
        view.sums.push_back({{std::get<1>(key), std::get<2>(key), std::get<0>(key)}, sims});
    if (plans.empty()) return view;
    for (const StoredSim& sim : snapshot.scan(filter)) {
        view.sims.push_back(
            {sim.iccid, catalogue[snapshot.state(sim.state).profile].name, plans.at(sim.state)});
    }
    std::ranges::stable_sort(view.sims, {}, [](const ScheduledSim& sim) { return sim.plan.effective; });
    return view;
}

}  // namespace simprof
