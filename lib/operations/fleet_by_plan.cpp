#include "lib/operations/fleet_by_plan.hpp"

#include "lib/rules/schedule.hpp"

#include <map>
#include <set>

namespace simprof {

namespace {

bool counts(const StateUse& use) {
    return use.sims > 0 && use.state.status != Status::terminated && use.state.plan != PlanId::none;
}

std::set<Day> firsts_to_come(const std::vector<StateUse>& uses, Day today) {
    std::set<Day> days;
    for (const StateUse& use : uses) {
        const auto next = scheduled_plan(use.state, today);
        if (counts(use) && next) days.insert(next->from);
    }
    return days;
}

FleetOnFirst fleet_on(Day day, const std::vector<StateUse>& uses, const Catalogue& catalogue) {
    const Day eve{day.sys_days() - std::chrono::days{1}};
    std::map<std::string, PlanOnFirst> plans;
    for (const StateUse& use : uses) {
        if (!counts(use)) continue;
        plans[catalogue[plan_in_force(use.state, eve)].name].before += use.sims;
        plans[catalogue[plan_in_force(use.state, day)].name].after += use.sims;
    }
    FleetOnFirst fleet{day, {}};
    for (const auto& [name, count] : plans) fleet.plans.push_back({name, count.before, count.after});
    return fleet;
}

}  // namespace

std::vector<FleetOnFirst> fleet_by_plan(Snapshot& snapshot, Day today) {
    const std::vector<StateUse> uses = snapshot.states();
    std::vector<FleetOnFirst> fleet;
    for (const Day day : firsts_to_come(uses, today))
        fleet.push_back(fleet_on(day, uses, snapshot.catalogue()));
    return fleet;
}

}  // namespace simprof
