#include "lib/operations/schedule_views.hpp"

#include "lib/rules/schedule.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>

namespace simprof {

namespace {

using PlansByState = std::unordered_map<StateNumber, PlanDifference>;
using VisitScheduled = std::function<void(const StateUse&, const PlanDifference&)>;

/// The states of SIMs whose plan changes on a day to come.
void visit_scheduled(Snapshot& snapshot, Day today, std::optional<Month> month, const VisitScheduled& visit) {
    const Catalogue& catalogue = snapshot.catalogue();
    for (const StateUse& use : snapshot.states()) {
        const auto next = scheduled_plan(use.state, today);
        if (!next || use.sims == 0 || (month && next->from.month() != *month)) continue;
        visit(use, {catalogue[plan_in_force(use.state, today)].name, catalogue[next->plan].name, next->from});
    }
}

std::vector<ScheduledSim> sims_in(Snapshot& snapshot, const PlansByState& plans) {
    std::vector<ScheduledSim> sims;
    if (plans.empty()) return sims;
    SimFilter filter;
    filter.states.emplace();
    for (const auto& [state, plan] : plans) filter.states->push_back(state);
    const Catalogue& catalogue = snapshot.catalogue();
    for (const StoredSim& sim : snapshot.scan(filter))
        sims.push_back({sim.iccid, catalogue[snapshot.state(sim.state).profile].name, plans.at(sim.state)});
    std::ranges::stable_sort(sims, {}, [](const ScheduledSim& sim) { return sim.plan.effective; });
    return sims;
}

}  // namespace

std::vector<ScheduledSum> sum_schedule(Snapshot& snapshot, Day today, std::optional<Month> month) {
    std::map<std::tuple<Day, std::string, std::string>, std::int64_t> sims;
    visit_scheduled(snapshot, today, month, [&](const StateUse& use, const PlanDifference& plan) {
        sims[{plan.effective, *plan.from, plan.to}] += use.sims;
    });
    std::vector<ScheduledSum> sums;
    sums.reserve(sims.size());
    for (const auto& [key, count] : sims)
        sums.push_back({{std::get<1>(key), std::get<2>(key), std::get<0>(key)}, count});
    return sums;
}

ScheduleView view_schedule(Snapshot& snapshot, Day today, std::optional<Month> month) {
    PlansByState plans;
    visit_scheduled(snapshot, today, month, [&](const StateUse& use, const PlanDifference& plan) {
        plans.emplace(use.number, plan);
    });
    return {sims_in(snapshot, plans), sum_schedule(snapshot, today, month)};
}

}  // namespace simprof
