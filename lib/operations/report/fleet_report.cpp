#include "lib/operations/report/fleet_report.hpp"

#include "lib/operations/report/fleet_day.hpp"
#include "lib/rules/sims/schedule.hpp"

#include <algorithm>
#include <map>
#include <utility>

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

PlanForecast plans_by_size(const Catalogue& catalogue, const FleetDay& fleet) {
    PlanForecast forecast = forecast_plans(catalogue, fleet.states, fleet.day, most_days_of_forecast);
    std::ranges::stable_sort(forecast.plans, std::ranges::greater{}, &PlanCount::first);
    return forecast;
}

/// Those that there were, by name.
std::vector<ProfileView> profiles_of(const Catalogue& catalogue, const FleetDay& fleet) {
    std::map<ProfileId, ProfileSims> sims = count_sims(fleet.states, fleet.day);
    std::vector<ProfileView> profiles;
    for (const ServiceProfile& profile : catalogue.profiles) {
        if (!fleet.past && profile.deleted) continue;
        const auto then = fleet.past ? fleet.past->profile(profile) : profile;
        if (then) profiles.push_back(view_profile(catalogue, *then, sims[profile.id]));
    }
    std::ranges::sort(profiles, {}, &ProfileView::name);
    return profiles;
}

void put_profiles(FleetReport& report, std::vector<ProfileView> profiles) {
    const auto size = [](const ProfileView& profile) { return profile.sims.total; };
    std::ranges::stable_sort(profiles, std::ranges::greater{}, size);
    const auto idle = std::ranges::find(profiles, 0, size);
    report.idle_profiles = excerpt_of(std::vector<ProfileView>(idle, profiles.end()), most_rows);
    profiles.erase(idle, profiles.end());
    report.profiles = excerpt_of(std::move(profiles), most_rows);
}

}  // namespace

FleetReport report_fleet(Snapshot& snapshot, Instant at, std::optional<Day> as_of) {
    const BillingZone& zone = snapshot.billing_zone();
    const Catalogue& catalogue = snapshot.catalogue();
    const FleetDay fleet = fleet_on(snapshot, zone.day_at(at), as_of);
    FleetReport report{
        .at = at,
        .today = fleet.today,
        .day = fleet.day,
        .zone = zone,
        .totals = totals_of(fleet.states, fleet.day),
        .statuses = statuses_of(fleet.states),
        .plans = plans_by_size(catalogue, fleet),
        .schedule = excerpt_of(sum_schedule(catalogue, fleet.states, fleet.day, {}), most_rows),
        .deviations = report_deviations(snapshot, fleet, most_rows),
        .requests = view_activity(snapshot, std::min(fleet.day, fleet.today), days_of_requests, most_rows)};
    put_profiles(report, profiles_of(catalogue, fleet));
    return report;
}

}  // namespace simprof
