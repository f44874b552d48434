#pragma once

#include "lib/operations/look/plan_forecast.hpp"
#include "lib/operations/look/schedule_views.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/operations/report/deviation_report.hpp"
#include "lib/operations/report/excerpt.hpp"
#include "lib/operations/report/request_activity.hpp"

#include <cstdint>
#include <string>
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
    Instant at;
    Day day;  ///< of `at` in the billing zone
    std::string billing_zone;
    FleetTotals totals{};
    std::vector<StatusCount> statuses{};  ///< that some SIM has, in the order of the life cycle
    Excerpt<ProfileView> profiles{};      ///< most SIMs first
    PlanForecast plans{};                 ///< the first few days; most SIMs today first
    Excerpt<ScheduledSum> schedule{};     ///< by day, then by plan
    DeviationReport deviations{};
    RequestActivity requests{};  ///< of the last 30 days
};

/// Costs nothing per SIM but for those that deviate.
[[nodiscard]] FleetReport report_fleet(Snapshot& snapshot, Instant at);

}  // namespace simprof
