#include "lib/operations/history/plans_in_force.hpp"

namespace simprof {

namespace {

/// The plan that was to come when the step was made and was due on that day.
bool came_into_force(const LifeStep& step, Day end) {
    const auto& next = step.after.next;
    return next && next->from > step.counts_for && next->from <= end && next->plan != step.after.plan;
}

/// True where a step kept a plan to come as it was: it did not look whether that was in force.
bool kept(const LifeStep& step, const LifeStep& next) { return step.after.next == next.after.next; }

}  // namespace

std::vector<PlanInForce> plans_in_force(std::span<const LifeStep> steps, const Catalogue& catalogue,
                                        Day today) {
    std::vector<PlanInForce> plans;
    std::optional<ScheduledPlan> scheduled;
    RequestNumber scheduled_by{};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const LifeStep& step = steps[i];
        if (step.after.next != scheduled) scheduled_by = step.request;
        scheduled = step.after.next;
        const bool is_last = i + 1 == steps.size();
        const bool is_found = !is_last && !kept(step, steps[i + 1]);
        const Day end = is_last ? today : is_found ? steps[i + 1].day : steps[i + 1].counts_for;
        if (!came_into_force(step, end)) continue;
        plans.push_back({{catalogue[step.after.plan].name, catalogue[scheduled->plan].name, scheduled->from},
                         scheduled_by,
                         is_found ? steps[i + 1].request : RequestNumber::none});
    }
    return plans;
}

}  // namespace simprof
