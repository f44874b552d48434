#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/store/store.hpp"

#include <span>
#include <vector>

namespace simprof {

/// What a request left a SIM in.
struct LifeStep {
    RequestNumber request{};
    Day day;         ///< of the request
    Day counts_for;  ///< the day that it counts for in the order of requests (SCH-3)
    ServiceState after;
};

/// A scheduled plan that came into force by its day alone: no request made it (SCH-1).
struct PlanInForce {
    PlanDifference plan;  ///< `effective`: the day on which it came into force
    RequestNumber scheduled_by{};
    RequestNumber found_by{};  ///< the SIM's next request, which found it in force; none where none did
};

/// SCH-1: the scheduled plans that came into force up to `today`, by step. `steps`: a SIM's life, oldest
/// first.
[[nodiscard]] std::vector<PlanInForce> plans_in_force(std::span<const LifeStep> steps,
                                                      const Catalogue& catalogue, Day today);

}  // namespace simprof
