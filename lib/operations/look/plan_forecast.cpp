#include "lib/operations/look/plan_forecast.hpp"

#include "lib/rules/sims/schedule.hpp"

#include <map>
#include <set>
#include <utility>

namespace simprof {

namespace {

bool counts(const StateUse& use) {
    return use.sims > 0 && use.state.status != Status::terminated && use.state.plan != PlanId::none;
}

std::vector<Day> days_to_come(const std::vector<StateUse>& uses, Day today, std::size_t most) {
    std::set<Day> days;
    for (const StateUse& use : uses) {
        const auto next = scheduled_plan(use.state, today);
        if (counts(use) && next) days.insert(next->from);
    }
    std::vector<Day> first(days.begin(), days.end());
    if (first.size() > most) first.erase(first.begin() + static_cast<std::ptrdiff_t>(most), first.end());
    return first;
}

}  // namespace

PlanForecast forecast_plans(const Catalogue& catalogue, const std::vector<StateUse>& uses, Day today,
                            std::size_t most_days) {
    PlanForecast forecast{days_to_come(uses, today, most_days), {}};
    std::map<std::string, PlanCount> plans;
    const auto count_on = [&](const ServiceState& state, Day day) -> PlanCount& {
        const RatePlan& plan = catalogue[plan_in_force(state, day)];
        const auto known = plans.find(plan.name);
        if (known != plans.end()) return known->second;
        return plans[plan.name] = {plan.name, plan.pricing, 0,
                                   std::vector<std::int64_t>(forecast.days.size())};
    };
    for (const StateUse& use : uses) {
        if (!counts(use)) continue;
        count_on(use.state, today).first += use.sims;
        for (std::size_t n = 0; n < forecast.days.size(); ++n)
            count_on(use.state, forecast.days[n]).then[n] += use.sims;
    }
    for (auto& [name, plan] : plans) forecast.plans.push_back(std::move(plan));
    return forecast;
}

PlanForecast forecast_plans(Snapshot& snapshot, Day today) {
    return forecast_plans(snapshot.catalogue(), snapshot.states(), today);
}

}  // namespace simprof
