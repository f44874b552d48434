#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/operations/look/plan_forecast.hpp"
#include "lib/store/store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// A change of plan to come, as SIMs of one state share it.
struct ScheduledChange {
    std::string profile;
    PlanDifference plan;
};

/// One SIM whose plan changes on a day to come.
struct ScheduledSim {
    Iccid iccid;
    std::uint32_t change = 0;  ///< index into ScheduleView::changes
};

/// How many SIMs go from one plan to another on one day.
struct ScheduledSum {
    PlanDifference plan;
    std::int64_t sims = 0;
};

struct ScheduleView {
    std::vector<ScheduledChange> changes;  ///< one a state
    std::vector<ScheduledSim> sims;        ///< by day, then by number
    std::vector<ScheduledSum> sums;        ///< by day, then by plan
    PlanForecast fleet;                    ///< around the days
};

/// How many SIMs of those that are in these states change plan on the firsts to come, or in one month alone,
/// by day, then by plan.
[[nodiscard]] std::vector<ScheduledSum> sum_schedule(const Catalogue& catalogue,
                                                     const std::vector<StateUse>& uses, Day today,
                                                     std::optional<Month> month);
/// The same of all SIMs of a store. Costs nothing per SIM.
[[nodiscard]] std::vector<ScheduledSum> sum_schedule(Snapshot& snapshot, Day today,
                                                     std::optional<Month> month);

/// What changes on the firsts to come, or in one month alone, SIM by SIM.
[[nodiscard]] ScheduleView view_schedule(Snapshot& snapshot, Day today, std::optional<Month> month);

}  // namespace simprof
