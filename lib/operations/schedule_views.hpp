#pragma once

#include "lib/operations/change_report.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// One SIM whose plan changes on a day to come.
struct ScheduledSim {
    Iccid iccid;
    std::string profile;
    PlanDifference plan;
};

/// How many SIMs go from one plan to another on one day.
struct ScheduledSum {
    PlanDifference plan;
    std::int64_t sims = 0;
};

struct ScheduleView {
    std::vector<ScheduledSim> sims;  ///< by day, then by number
    std::vector<ScheduledSum> sums;  ///< by day, then by plan
};

/// How many SIMs change plan on the firsts to come, or in one month alone, by day, then by plan. Costs
/// nothing per SIM.
[[nodiscard]] std::vector<ScheduledSum> sum_schedule(Snapshot& snapshot, Day today,
                                                     std::optional<Month> month);

/// What changes on the firsts to come, or in one month alone, SIM by SIM.
[[nodiscard]] ScheduleView view_schedule(Snapshot& snapshot, Day today, std::optional<Month> month);

}  // namespace simprof
