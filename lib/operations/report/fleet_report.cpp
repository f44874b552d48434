#include "lib/operations/report/fleet_report.hpp"

#include "lib/rules/sims/schedule.hpp"

#include <algorithm>
#include <map>

namespace simprof {

namespace {

constexpr std::size_t most_rows = 50;
constexpr std::size_t most_days_of_forecast = 4;
constexpr int days_of_requests = 30;

std::int64_t& part_of(FleetTotals& totals, const ServiceState& state) {
    if (state.status == Status::terminated) return totals.terminated;
    if (state.profile == ProfileId::none) return totals.without_profile;
    return state.deviated() ? totals.deviated : totals.following;
}

FleetTotals totals_of(const std::vector<StateUse>& states, Day today) {
    FleetTotals totals;
    for (const StateUse& use : states) {
        totals.sims += use.sims;
        part_of(totals, use.state) += use.sims;
        if (scheduled_plan(use.state, today)) totals.scheduled += use.sims;
    }
    return totals;
}

std::vector<StatusCount> statuses_of(const std::vector<StateUse>& states) {
    std::map<Status, std::int64_t> sims;
    for (const StateUse& use : states) sims[use.state.status] += use.sims;
    std::vector<StatusCount> counts;
    for (const Status status : all_statuses) {
        if (sims[status] > 0) counts.push_back({status, sims[status]});
    }
    return counts;
}

PlanForecast plans_by_size(Snapshot& snapshot, Day today) {
    PlanForecast forecast = forecast_plans(snapshot, today, most_days_of_forecast);
    std::ranges::stable_sort(forecast.plans, std::ranges::greater{}, &PlanCount::first);
    return forecast;
}

std::vector<ProfileView> profiles_by_size(Snapshot& snapshot, Day today) {
    std::vector<ProfileView> profiles = view_profiles(snapshot, today);
    std::ranges::stable_sort(profiles, std::ranges::greater{},
                             [](const ProfileView& profile) { return profile.sims.total; });
    return profiles;
}

}  // namespace

FleetReport report_fleet(Snapshot& snapshot, Instant at) {
    const BillingZone& zone = snapshot.billing_zone();
    const Day today = zone.day_at(at);
    const std::vector<StateUse> states = snapshot.states();
    return {.at = at,
            .day = today,
            .billing_zone = zone.name(),
            .totals = totals_of(states, today),
            .statuses = statuses_of(states),
            .profiles = excerpt_of(profiles_by_size(snapshot, today), most_rows),
            .plans = plans_by_size(snapshot, today),
            .schedule = excerpt_of(sum_schedule(snapshot, today, {}), most_rows),
            .deviations = report_deviations(snapshot, most_rows),
            .requests = view_activity(snapshot, today, days_of_requests, most_rows)};
}

}  // namespace simprof
