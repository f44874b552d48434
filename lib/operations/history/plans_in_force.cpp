#include "lib/operations/history/plans_in_force.hpp"

namespace simprof {

namespace {

/// The plan that was to come when the step was made and was due before the next one.
bool came_into_force(const LifeStep& step, Day end) {
    const auto& next = step.after.next;
    return next && next->from > step.day && next->from <= end && next->plan != step.after.plan;
}

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
        const Day end = is_last ? today : steps[i + 1].day;
        if (!came_into_force(step, end)) continue;
        plans.push_back({{catalogue[step.after.plan].name, catalogue[scheduled->plan].name, scheduled->from},
                         scheduled_by,
                         is_last ? RequestNumber::none : steps[i + 1].request});
    }
    return plans;
}

}  // namespace simprof
