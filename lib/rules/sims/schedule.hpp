#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/day.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

#include <optional>

namespace simprof {

/// SCH-1: the plan in force on a day is the scheduled plan from its first day on, and the former plan before.
[[nodiscard]] PlanId plan_in_force(const ServiceState& state, Day today);

/// SCH-1: the plan that is still to come on that day.
[[nodiscard]] std::optional<ScheduledPlan> scheduled_plan(const ServiceState& state, Day today);

/// SCH-1: the same state with a due plan folded in, so that `plan` is in force and `next` is to come.
[[nodiscard]] ServiceState folded(const ServiceState& state, Day today);

/// MIG-2: the first day of the month after the request's day.
[[nodiscard]] Day first_of_next_month(Day today);

/// MIG-2: whether the day is one of the last three of its month, when a plan changes sooner than people
/// expect.
[[nodiscard]] bool is_end_of_month(Day today);

/// MIG-2 to MIG-5: schedules the target's plan on a judgement whose `after` is folded to today, and notes
/// which scheduled plan was superseded or cancelled by it.
void schedule_target_plan(Judgement& judgement, PlanId target, Day today);

/// MIG-8, CAT-6: whether the catalogue allows the change, judged from the plan in force to the target's.
[[nodiscard]] MaybeRefusal judge_plan_change(const Catalogue& catalogue, PlanId in_force, PlanId target);

}  // namespace simprof
