#pragma once

#include "lib/language/sentence.hpp"
#include "lib/operations/change/change_report.hpp"

namespace simprof {

/// How many SIMs that had one profile change, stay as they are, and are refused.
struct ProfileEffect {
    std::optional<std::string> profile;  ///< before the change; absent where they had none
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
};

/// One option, and on how many SIMs it changes so.
struct OptionEffect {
    OptionDifference difference;
    std::int64_t sims = 0;
};

/// One change of plan, its day, and how many SIMs it is of.
struct PlanEffect {
    PlanDifference difference;
    std::int64_t sims = 0;
};

/// What is refused for one reason: how many SIMs or rows, and the first few of them.
struct RefusalEffect {
    std::string rule;  ///< empty where no rule refused
    Sentence message;  ///< of the first
    Sentence hint;     ///< the way out
    std::int64_t sims = 0;
    std::vector<RefusedRow> first;
    bool is_one_of_several = false;  ///< the message: the others say it of other numbers or names
};

/// A change summed up for someone who has to agree to it.
struct Effect {
    std::vector<ProfileEffect> profiles;  ///< by name
    std::vector<OptionEffect> options;    ///< most SIMs first
    std::vector<PlanEffect> plans;        ///< by day
    std::int64_t deviations_lost = 0;
    std::vector<RefusalEffect> refusals;  ///< most SIMs first
};

/// The SIM's number, or the place of a row that names none.
[[nodiscard]] Sentence name_of(const RefusedRow& row, const InputFiles& files);

/// Refusals that are alike as one, also those that say the same of more than a few numbers or names; most
/// SIMs first.
[[nodiscard]] std::vector<RefusalEffect> summed_up(const std::vector<RefusedRow>& rows);

/// Costs little per SIM: what SIMs share is looked at once.
[[nodiscard]] Effect effect_of(const ChangeReport& report);

}  // namespace simprof
