#pragma once

#include "lib/operations/deviation_report.hpp"
#include "lib/operations/excerpt.hpp"
#include "lib/operations/profile_views.hpp"
#include "lib/operations/request_activity.hpp"
#include "lib/operations/schedule_views.hpp"

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

/// How many SIMs have a plan in force. Those without a profile and terminated ones are not counted (STA-3).
struct PlanCount {
    std::string plan;
    std::string pricing;  ///< may be empty
    std::int64_t today = 0;
    std::vector<std::int64_t> then;  ///< on each day of the forecast
};

/// The plans in force today, and on the days to come if nothing else is asked for (SCH-1).
struct PlanForecast {
    std::vector<Day> days;         ///< on which some plan changes: the first few
    std::vector<PlanCount> plans;  ///< with SIMs on one of the days, most today first
};

/// A fleet in one view. Its size does not grow with the number of SIMs.
struct FleetReport {
    Instant at;
    Day day;  ///< of `at` in the billing zone
    std::string billing_zone;
    FleetTotals totals{};
    std::vector<StatusCount> statuses{};  ///< that some SIM has, in the order of the life cycle
    Excerpt<ProfileView> profiles{};      ///< most SIMs first
    PlanForecast plans{};
    Excerpt<ScheduledSum> schedule{};  ///< by day, then by plan
    DeviationReport deviations{};
    RequestActivity requests{};  ///< of the last 30 days
};

/// Costs nothing per SIM but for those that deviate.
[[nodiscard]] FleetReport report_fleet(Snapshot& snapshot, Instant at);

}  // namespace simprof
