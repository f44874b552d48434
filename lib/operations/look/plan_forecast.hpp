#pragma once

#include "lib/store/store.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace simprof {

/// How many SIMs have a plan in force, first and on each day of a forecast.
struct PlanCount {
    std::string plan;
    std::string pricing;  ///< may be empty
    std::int64_t first = 0;
    std::vector<std::int64_t> then;  ///< on each of the days
    /// On the day before the n-th of the days.
    [[nodiscard]] std::int64_t before(std::size_t n) const { return n == 0 ? first : then[n - 1]; }
};

/// The fleet by plan, today and on the days to come on which plans change, if nothing else is asked for
/// (SCH-1). SIMs without a profile and terminated ones are not counted (STA-3).
struct PlanForecast {
    std::vector<Day> days;         ///< on which some plan changes
    std::vector<PlanCount> plans;  ///< with SIMs today or on one of the days, by name
};

/// Of SIMs that are in those states. `most_days`: the first so many only.
[[nodiscard]] PlanForecast forecast_plans(const Catalogue& catalogue, const std::vector<StateUse>& uses,
                                          Day today,
                                          std::size_t most_days = std::numeric_limits<std::size_t>::max());
/// Of all SIMs of a store. Costs nothing per SIM.
[[nodiscard]] PlanForecast forecast_plans(Snapshot& snapshot, Day today);

}  // namespace simprof
