#pragma once

#include "lib/operations/advised_groups.hpp"

#include <string>
#include <vector>

namespace simprof {

/// The ways that the rules allow for all of the groups at once, best first.
[[nodiscard]] std::vector<AdvisedWay> ways_for(Snapshot& snapshot, const AdvisedGroups& groups,
                                               const OptionChanges& wanted, Day today);

/// Why a way is as good or as bad as it is: a sentence.
[[nodiscard]] std::string reason_of(const AdvisedWay& way);

/// A free name for a profile like `home` with those options changed: "tracker-eu-sms-mo-on".
[[nodiscard]] std::string proposed_name(const Catalogue& catalogue, const ServiceProfile& home,
                                        const std::vector<OptionDifference>& changes);

}  // namespace simprof
