#include "lib/rules/sims/schedule.hpp"

#include "lib/text/words/shell_word.hpp"

#include <algorithm>

namespace simprof {

namespace {

bool is_due(const ServiceState& state, Day today) { return state.next && state.next->from <= today; }

}  // namespace

PlanId plan_in_force(const ServiceState& state, Day today) {
    return is_due(state, today) ? state.next->plan : state.plan;
}

std::optional<ScheduledPlan> scheduled_plan(const ServiceState& state, Day today) {
    return is_due(state, today) ? std::nullopt : state.next;
}

ServiceState folded(const ServiceState& state, Day today) {
    ServiceState result = state;
    result.plan = plan_in_force(state, today);
    result.next = scheduled_plan(state, today);
    return result;
}

Day first_of_next_month(Day today) { return today.month().next().first_day(); }

bool is_end_of_month(Day today) {
    return first_of_next_month(today).sys_days() - today.sys_days() <= std::chrono::days{3};
}

void schedule_target_plan(Judgement& judgement, PlanId target, Day today) {
    ServiceState& after = judgement.after;
    if (after.plan == target) {  // MIG-4
        judgement.cancelled = after.next;
        after.next.reset();
        return;
    }
    if (after.next && after.next->plan == target) return;  // MIG-5
    judgement.superseded = after.next;                     // MIG-3
    after.next = ScheduledPlan{target, first_of_next_month(today)};
}

MaybeRefusal judge_plan_change(const Catalogue& catalogue, PlanId in_force, PlanId target) {
    const RatePlan& from = catalogue[in_force];
    const RatePlan& to = catalogue[target];
    const auto& forbidden = catalogue.forbidden_plan_changes;
    const auto found = std::ranges::find_if(forbidden, [&](const ForbiddenPlanChange& change) {
        return change.from_pricing == from.pricing && change.to_pricing == to.pricing;
    });
    if (in_force == target || found == forbidden.end()) return {};
    return Refusal{
        "MIG-8",
        said("The plan cannot change from {plan} ({pricing}) to {target} ({target_pricing}): {reason}.",
             "plan"_is = from.name, "pricing"_is = from.pricing, "target"_is = to.name,
             "target_pricing"_is = to.pricing, "reason"_is = found->because),
        said("Choose a profile with another plan; `simprof plan show {plan}` says which plans cannot follow.",
             "plan"_is = shell_word(from.name))};
}

}  // namespace simprof
