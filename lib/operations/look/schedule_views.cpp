#include "lib/operations/look/schedule_views.hpp"

#include "lib/rules/sims/schedule.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>

namespace simprof {

namespace {

using VisitScheduled = std::function<void(const StateUse&, const PlanDifference&)>;

bool is_wanted(Day day, std::optional<Month> month) { return !month || day.month() == *month; }

/// The states of SIMs whose plan changes on a day to come.
void visit_scheduled(const Catalogue& catalogue, const std::vector<StateUse>& uses, Day today,
                     std::optional<Month> month, const VisitScheduled& visit) {
    for (const StateUse& use : uses) {
        const auto next = scheduled_plan(use.state, today);
        if (!next || use.sims == 0 || !is_wanted(next->from, month)) continue;
        visit(use, {catalogue[plan_in_force(use.state, today)].name, catalogue[next->plan].name, next->from});
    }
}

/// The SIMs of the view's changes. `places`: of the changes, by state.
std::vector<ScheduledSim> sims_in(Snapshot& snapshot, const std::vector<ScheduledChange>& changes,
                                  const std::unordered_map<StateNumber, std::uint32_t>& places) {
    std::vector<ScheduledSim> sims;
    if (places.empty()) return sims;
    SimFilter filter;
    filter.states.emplace();
    for (const auto& [state, place] : places) filter.states->push_back(state);
    snapshot.scan(filter, [&](const StoredSim& sim) { sims.push_back({sim.iccid, places.at(sim.state)}); });
    std::ranges::stable_sort(sims, {},
                             [&](const ScheduledSim& sim) { return changes[sim.change].plan.effective; });
    return sims;
}

/// The forecast for one month alone: its first day, and the day before.
PlanForecast only(const PlanForecast& forecast, Month month) {
    PlanForecast narrowed;
    for (std::size_t n = 0; n < forecast.days.size(); ++n) {
        if (forecast.days[n].month() != month) continue;
        narrowed.days.push_back(forecast.days[n]);
        for (const PlanCount& plan : forecast.plans)
            narrowed.plans.push_back({plan.plan, plan.pricing, plan.before(n), {plan.then[n]}});
    }
    return narrowed;
}

PlanForecast fleet_in(Snapshot& snapshot, Day today, std::optional<Month> month) {
    const PlanForecast forecast = forecast_plans(snapshot, today);
    return month ? only(forecast, *month) : forecast;
}

}  // namespace

std::vector<ScheduledSum> sum_schedule(const Catalogue& catalogue, const std::vector<StateUse>& uses,
                                       Day today, std::optional<Month> month) {
    std::map<std::tuple<Day, std::string, std::string>, std::int64_t> sims;
    visit_scheduled(catalogue, uses, today, month, [&](const StateUse& use, const PlanDifference& plan) {
        sims[{plan.effective, *plan.from, plan.to}] += use.sims;
    });
    std::vector<ScheduledSum> sums;
    sums.reserve(sims.size());
    for (const auto& [key, count] : sims)
        sums.push_back({{std::get<1>(key), std::get<2>(key), std::get<0>(key)}, count});
    return sums;
}

std::vector<ScheduledSum> sum_schedule(Snapshot& snapshot, Day today, std::optional<Month> month) {
    return sum_schedule(snapshot.catalogue(), snapshot.states(), today, month);
}

ScheduleView view_schedule(Snapshot& snapshot, Day today, std::optional<Month> month) {
    const Catalogue& catalogue = snapshot.catalogue();
    ScheduleView view;
    std::unordered_map<StateNumber, std::uint32_t> places;
    const std::vector<StateUse> uses = snapshot.states();
    visit_scheduled(catalogue, uses, today, month, [&](const StateUse& use, const PlanDifference& plan) {
        places.emplace(use.number, static_cast<std::uint32_t>(view.changes.size()));
        view.changes.push_back({catalogue[use.state.profile].name, plan});
    });
    view.sims = sims_in(snapshot, view.changes, places);
    view.sums = sum_schedule(catalogue, uses, today, month);
    view.fleet = fleet_in(snapshot, today, month);
    return view;
}

}  // namespace simprof
