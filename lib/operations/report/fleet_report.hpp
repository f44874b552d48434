#pragma once

#include "lib/model/billing_zone.hpp"
#include "lib/operations/look/plan_forecast.hpp"
#include "lib/operations/look/schedule_views.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/operations/report/deviation_report.hpp"
#include "lib/operations/report/excerpt.hpp"
#include "lib/operations/report/request_activity.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace simprof {

/// How many SIMs there are. Each is one of following, deviated, without a profile and terminated.
struct FleetTotals {
    std::int64_t sims = 0;
    std::int64_t following = 0;
    std::int64_t deviated = 0;
    std::int64_t without_profile = 0;
    std::int64_t terminated = 0;
    std::int64_t scheduled = 0;  ///< with a plan to come
};

struct StatusCount {
    Status status{};
    std::int64_t sims = 0;
};

/// A fleet in one view. Its size does not grow with the number of SIMs.
struct FleetReport {
    Instant at;  ///< when it was made
    Day today;   ///< of `at` in the billing zone
    Day day;     ///< that it is about: today, one gone by at its end, or one to come
    BillingZone zone;
    FleetTotals totals{};
    std::vector<StatusCount> statuses{};   ///< that some SIM has, in the order of the life cycle
    Excerpt<ProfileView> profiles{};       ///< with SIMs, most first
    Excerpt<ProfileView> idle_profiles{};  ///< without, by name
    PlanForecast plans{};                  ///< the first few days; most SIMs on the day first
    Excerpt<ScheduledSum> schedule{};      ///< by day, then by plan
    DeviationReport deviations{};
    RequestActivity requests{};  ///< of the 30 days that end with the day, or today

    [[nodiscard]] bool is_past() const { return day < today; }
    [[nodiscard]] bool is_to_come() const { return day > today; }
};

/// The fleet as it is, or as it was or will be on a day (as `list_sims` shows its SIMs). Costs nothing per
/// SIM but for those that deviate, or changed since a day gone by.
[[nodiscard]] FleetReport report_fleet(Snapshot& snapshot, Instant at, std::optional<Day> as_of = {});

}  // namespace simprof
