#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/operations/profiles/find_profiles.hpp"
#include "lib/operations/select/selection.hpp"

#include <string>
#include <vector>

namespace simprof {

/// SIMs in the same situation: they follow the same profile, or are deviated from it with the same options.
struct AdvisedGroup {
    ProfileId profile{};
    std::string home;  ///< the profile's name
    bool deviated = false;
    OptionSet options;                 ///< as they are
    OptionSet wanted;                  ///< as they are to be, the whole set
    std::vector<ServiceState> states;  ///< in which its SIMs are
    std::vector<Iccid> sims;           ///< by number
};

enum class Method { migrate, edit, create_and_migrate, realign, deviate };

/// How a step names its SIMs.
enum class Naming {
    by_number,    ///< one by one
    as_selected,  ///< by the words that selected them
    narrowed,     ///< by these words, narrowed to the profile of the group
};

/// One command of a way.
struct AdvisedStep {
    enum class Kind { migrate, edit, create, realign, deviate };
    Kind kind;
    Naming naming = Naming::by_number;
    std::vector<Iccid> sims{};  ///< where they are named by number
    std::string narrowed_to{};  ///< the profile, where they are narrowed
    bool narrowed_to_deviated = false;
    std::string profile{};     ///< the target; the one edited or created
    std::string pack{};        ///< of the one created
    std::string plan{};        ///< likewise
    OptionChanges options{};   ///< to be set
    std::int64_t changes = 0;  ///< SIMs that the step changes
};

/// One way to give the SIMs the options wanted, proven by the rules on the SIMs as they are.
struct AdvisedWay {
    Method method;
    std::string profile{};                ///< the one profile it is about; empty where there are several
    std::int64_t also_changes = 0;        ///< SIMs that nobody asked about
    std::vector<Iccid> others{};          ///< the first few of these
    std::int64_t left_alone = 0;          ///< deviated SIMs that an edit passes by (PRO-6)
    std::vector<PlanDifference> plans{};  ///< changes of plan, each once
    std::vector<NamedSchedule> ended{};   ///< scheduled plans that end, superseded or cancelled, each once
    bool recommended = false;             ///< the best, and nobody else is changed by it
    std::string why{};                    ///< a sentence
    std::string rule{};                   ///< the reason's
    std::vector<AdvisedStep> steps{};
};

/// What keeps SIMs from being changed but by an edit of their profile.
struct AdvisedObstacle {
    Refusal refusal;
    Iccid first;
    std::int64_t sims = 0;
};

struct Advice {
    std::int64_t sims = 0;        ///< selected
    std::int64_t as_wanted = 0;   ///< of them, those that have the options already
    bool some_suspended = false;  ///< for them a change acts when they are resumed (STA-4)
    OptionChanges wanted;
    std::vector<OptionDifference> now;  ///< what changes on the SIMs, each once
    std::vector<AdvisedWay> ways;       ///< best first; none where all SIMs have the options
    std::vector<AdvisedObstacle> obstacles;
    std::vector<FoundProfile> close;  ///< profiles that come close, where all SIMs want the same
    std::vector<std::string> warnings;
};

/// Which of the three methods is right for SIMs that are to have these options, and the steps of each. Throws
/// Error: what does not exist, and what the rules refuse whatever the method (OPT-1 to OPT-4, STA-4).
[[nodiscard]] Advice advise(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted,
                            Day today);

}  // namespace simprof
