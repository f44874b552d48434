#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/operations/profiles/change_profiles.hpp"
#include "lib/operations/profiles/find_profiles.hpp"
#include "lib/operations/select/selection.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace simprof {

enum class Method { migrate, edit, create_and_migrate, realign, deviate };

/// A way to give all SIMs of a group the options wanted, proven by the rules on each as it is.
struct AdvisedMethod {
    Method method;
    std::string profile{};                ///< that it leads to, edits, or deviates from
    std::optional<NewProfile> creates{};  ///< first; of its options those that are not the defaults
    std::int64_t also_changes = 0;        ///< SIMs that are not of the group
    std::vector<Iccid> others{};          ///< the first few of these
    std::int64_t left_alone = 0;          ///< deviated SIMs that an edit passes by (PRO-6)
    std::vector<PlanDifference> plans{};  ///< changes of plan, each once
    std::vector<NamedSchedule> ended{};   ///< scheduled plans that end, superseded or cancelled, each once
    bool recommended = false;             ///< the best, and nobody else is changed by it
    Sentence why{};
    std::string rule{};  ///< the reason's
};

/// What tells the SIMs of a group from all others selected: each tells more than the one before.
enum class Narrowing { nothing, profile, deviation, status };

/// SIMs with one profile, all following it or all deviated from it; those that have the options wanted
/// already are a group apart.
struct AdvisedGroup {
    std::string profile;
    std::string pack;
    std::string plan;  ///< the profile's
    bool deviated = false;
    std::set<Status> statuses;
    std::vector<Iccid> sims;             ///< by number
    std::vector<OptionDifference> now;   ///< what changes on them, each once; none where they are as wanted
    std::optional<Narrowing> narrowing;  ///< to be added to the words that selected; absent: only numbers do
    std::vector<AdvisedMethod> methods;  ///< best first, each for all SIMs; none where they are as wanted

    [[nodiscard]] bool is_as_wanted() const { return now.empty(); }
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(sims.size()); }
    /// The number of SIMs beyond which they are not named one by one.
    static constexpr std::size_t most_named = 1000;
};

/// SIMs that cannot be advised, for one reason.
struct LeftOut {
    Refusal refusal;
    std::vector<Iccid> sims;  ///< by number
};

struct Advice {
    std::int64_t sims = 0;  ///< selected
    OptionChanges wanted;
    std::vector<AdvisedGroup> groups;  ///< the largest first, those that are as wanted last
    std::vector<LeftOut> left_out;
    std::vector<FoundProfile> close;  ///< profiles that come close, where one group alone is to change
    Warnings warnings;
};

/// Which of the three methods is right for SIMs that are to have these options, group by group. Throws Error:
/// what does not exist, and what the rules refuse where they leave no SIM to advise (OPT-1 to OPT-4, STA-4).
[[nodiscard]] Advice advise(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted,
                            Day today);

}  // namespace simprof
