#include "lib/platform/platform_tasks.hpp"

#include <algorithm>
#include <map>

namespace simprof {

namespace {

/// What tells one task from another.
struct TaskKey {
    SimAction action;
    std::string profile;
    std::string via;
    std::vector<std::pair<std::string, std::string>> values;  ///< options to be set, of a deviation
    std::string plan;                                         ///< of a change of nothing but the plan
    friend auto operator<=>(const TaskKey&, const TaskKey&) = default;
};

TaskKey key_of(const SimStep& step) {
    TaskKey key{step.action, step.profile, step.via, {}, {}};
    if (step.action == SimAction::deviate) {
        for (const PlatformOption& option : step.options)
            key.values.emplace_back(option.difference.option, option.difference.to.value_or(""));
    }
    if (step.action == SimAction::change_plan && step.plan) key.plan = step.plan->to;
    return key;
}

template <typename Part>
void count(std::vector<CountedPart<Part>>& parts, const Part& part, std::int64_t sims) {
    const auto known = std::ranges::find(parts, part, &CountedPart<Part>::part);
    if (known == parts.end()) {
        parts.push_back({part, sims});
    } else {
        known->sims += sims;
    }
}

void add(PlatformTask& task, const SimStep& step, std::int64_t sims) {
    task.action = step.action;
    task.profile = step.profile;
    task.via = step.via;
    if (step.suspended) task.suspended += sims;
    for (const PlatformOption& option : step.options) count(task.options, option, sims);
    if (step.plan) count(task.plans, *step.plan, sims);
    if (step.ended) count(task.ended, *step.ended, sims);
}

}  // namespace

std::vector<PlatformTask> platform_tasks(const PlatformWork& work) {
    const std::vector<std::int64_t> sims = work.sims_of_works();
    std::map<TaskKey, PlatformTask> tasks;
    std::vector<std::vector<PlatformTask*>> of_works(work.works.size());
    for (std::size_t i = 0; i < work.works.size(); ++i) {
        for (const SimStep& step : work.works[i].steps) {
            PlatformTask& task = tasks[key_of(step)];
            add(task, step, sims[i]);
            of_works[i].push_back(&task);
        }
    }
    for (const WorkOfSim& sim : work.sims) {
        for (PlatformTask* task : of_works[sim.work]) task->sims.push_back(sim.iccid);
    }
    std::vector<PlatformTask> result;
    result.reserve(tasks.size());
    for (auto& [key, task] : tasks) result.push_back(std::move(task));
    return result;
}

std::string_view word_of(SimAction action) {
    switch (action) {
        case SimAction::resume:
            return "resume";
        case SimAction::activate:
            return "activate";
        case SimAction::migrate:
            return "migrate";
        case SimAction::realign:
            return "realign";
        case SimAction::deviate:
            return "deviate";
        case SimAction::change_plan:
            return "change-plan";
        case SimAction::suspend:
            return "suspend";
        case SimAction::terminate:
            return "terminate";
    }
    return {};
}

}  // namespace simprof
