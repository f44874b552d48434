#pragma once

#include "lib/operations/advice/advice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// A group, and what the rules need to know of it.
struct SituatedGroup {
    AdvisedGroup told;
    ProfileId profile{};
    std::vector<ServiceState> states;  ///< in which its SIMs are, due plans folded in
    std::optional<OptionSet> wanted;   ///< the whole set that its SIMs are to have; absent where that differs
};

/// The SIMs selected, each in a group or left out.
struct GroupedSims {
    std::int64_t sims = 0;
    std::vector<SituatedGroup> groups;
    std::vector<LeftOut> left_out;
    Warnings warnings;
};

/// Without methods yet. Throws Error as selecting does.
[[nodiscard]] GroupedSims group_sims(Snapshot& snapshot, const Selection& selection,
                                     const OptionChanges& wanted, Day today);

}  // namespace simprof
