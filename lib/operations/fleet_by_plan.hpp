#pragma once

#include "lib/store/store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace simprof {

/// How many SIMs have a plan in force on the day before a first, and on that first.
struct PlanOnFirst {
    std::string plan;
    std::int64_t before = 0;
    std::int64_t after = 0;
};

/// The fleet on a day on which plans change.
struct FleetOnFirst {
    Day day;
    std::vector<PlanOnFirst> plans;  ///< by name
};

/// The fleet by plan around each first to come on which a plan changes, by day. Terminated SIMs are not
/// counted (STA-3). Costs nothing per SIM.
[[nodiscard]] std::vector<FleetOnFirst> fleet_by_plan(Snapshot& snapshot, Day today);

}  // namespace simprof
