#include "lib/operations/advice/advised_steps.hpp"

#include <algorithm>
#include <iterator>

namespace simprof {

namespace {

AdvisedStep by_number(AdvisedStep step, const std::vector<Iccid>& sims) {
    step.naming = Naming::by_number;
    step.sims = sims;
    return step;
}

}  // namespace

/// A list that names targets of its own would lead SIMs elsewhere.
bool AdvisedSteps::can_repeat(const AdvisedStep& step) const {
    const bool leads_elsewhere = step.kind == AdvisedStep::Kind::migrate && m_groups.rows_have_targets;
    return m_groups.can_select_again && !leads_elsewhere;
}

std::optional<AdvisedStep> AdvisedSteps::for_all(const AdvisedStep& model) const {
    AdvisedStep step = model;
    step.changes = static_cast<std::int64_t>(m_groups.changing.size());
    if (m_groups.changing.size() <= AdvisedGroups::few) return by_number(step, m_groups.changing);
    if (m_groups.as_wanted == 0 && can_repeat(model)) {
        step.naming = Naming::as_selected;
        return step;
    }
    if (m_groups.as_wanted == 0 && m_groups.changing.size() <= AdvisedGroups::most_named)
        return by_number(step, m_groups.changing);
    return {};
}

std::optional<AdvisedStep> AdvisedSteps::for_group(const AdvisedGroup& group,
                                                   const AdvisedStep& model) const {
    AdvisedStep step = model;
    step.changes = static_cast<std::int64_t>(group.sims.size());
    if (group.sims.size() <= AdvisedGroups::few) return by_number(step, group.sims);
    if (can_repeat(model) && m_groups.can_be_narrowed(group)) {
        step.naming = Naming::narrowed;
        step.narrowed_to = group.home;
        step.narrowed_to_deviated = group.deviated;
        return step;
    }
    if (group.sims.size() <= AdvisedGroups::most_named) return by_number(step, group.sims);
    return {};
}

std::vector<AdvisedStep> AdvisedSteps::by_group(const std::vector<AdvisedStep>& models) const {
    std::vector<AdvisedStep> steps;
    for (std::size_t i = 0; i < models.size(); ++i) {
        auto step = for_group(m_groups.groups[i], models[i]);
        if (!step) {
            m_left_some_out = true;
            return {};
        }
        steps.push_back(*std::move(step));
    }
    return steps;
}

std::vector<AdvisedStep> AdvisedSteps::alike(const AdvisedStep& model) const {
    if (auto step = for_all(model)) return {*std::move(step)};
    return by_group(std::vector<AdvisedStep>(m_groups.groups.size(), model));
}

std::vector<AdvisedStep> AdvisedSteps::migrations(const std::vector<std::string>& targets) const {
    std::vector<AdvisedStep> models;
    for (const std::string& target : targets)
        models.push_back({.kind = AdvisedStep::Kind::migrate, .profile = target});
    const bool same = std::ranges::count(targets, targets.front()) == std::ssize(targets);
    return same ? alike(models.front()) : by_group(models);
}

}  // namespace simprof
