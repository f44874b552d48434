#pragma once

#include "lib/operations/advice/advised_groups.hpp"

#include <string>
#include <vector>

namespace simprof {

struct FoundWays {
    std::vector<AdvisedWay> ways;  ///< best first
    bool left_some_out = false;    ///< ways that would have to name too many SIMs one by one
};

/// The ways that the rules allow for all of the groups at once.
[[nodiscard]] FoundWays ways_for(Snapshot& snapshot, const AdvisedGroups& groups, const OptionChanges& wanted,
                                 Day today);

/// Why a way is as good or as bad as it is: a sentence.
[[nodiscard]] std::string reason_of(const AdvisedWay& way);

}  // namespace simprof
