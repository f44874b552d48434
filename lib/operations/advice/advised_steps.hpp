#pragma once

#include "lib/operations/advice/advised_groups.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// Makes the steps on SIMs, each naming its SIMs in the shortest way that names no other.
class AdvisedSteps {
public:
    explicit AdvisedSteps(const AdvisedGroups& groups) : m_groups(groups) {}

    /// The same for all SIMs: one step, or one for each group. None where some SIMs cannot be named.
    [[nodiscard]] std::vector<AdvisedStep> alike(const AdvisedStep& model) const;
    /// Each group to its target. None likewise.
    [[nodiscard]] std::vector<AdvisedStep> migrations(const std::vector<std::string>& targets) const;

    /// True once steps were not made because too many SIMs would have to be named one by one.
    [[nodiscard]] bool left_some_out() const { return m_left_some_out; }

private:
    /// A step for each group, by the model for it.
    [[nodiscard]] std::vector<AdvisedStep> by_group(const std::vector<AdvisedStep>& models) const;
    [[nodiscard]] bool can_repeat(const AdvisedStep& step) const;
    [[nodiscard]] std::optional<AdvisedStep> for_all(const AdvisedStep& model) const;
    [[nodiscard]] std::optional<AdvisedStep> for_group(const AdvisedGroup& group,
                                                       const AdvisedStep& model) const;
    const AdvisedGroups& m_groups;
    mutable bool m_left_some_out = false;
};

}  // namespace simprof
