#pragma once

#include "lib/operations/advice/advised_groups.hpp"

#include <string>
#include <vector>

namespace simprof {

/// The ways that the rules allow for all of the groups at once, best first.
[[nodiscard]] std::vector<AdvisedWay> ways_for(Snapshot& snapshot, const AdvisedGroups& groups,
                                               const OptionChanges& wanted, Day today);

/// Why a way is as good or as bad as it is: a sentence.
[[nodiscard]] std::string reason_of(const AdvisedWay& way);

}  // namespace simprof
