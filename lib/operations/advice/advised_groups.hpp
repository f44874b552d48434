#pragma once

#include "lib/operations/advice/advice.hpp"

#include <cstddef>
#include <vector>

namespace simprof {

/// The SIMs selected, sorted by what they are and what they are to be.
struct AdvisedGroups {
    std::vector<AdvisedGroup> groups;       ///< of those that lack an option wanted
    std::int64_t sims = 0;                  ///< selected
    std::int64_t as_wanted = 0;             ///< that lack none
    std::vector<Iccid> changing;            ///< all of `groups`, by number
    std::vector<ProfileId> deviated_homes;  ///< profiles of deviated SIMs that are as wanted
    std::vector<AdvisedObstacle> obstacles;
    bool can_select_again = true;    ///< the words that selected the SIMs can be typed again
    bool rows_have_targets = false;  ///< rows of a list name profiles, which count rather than --to
    std::vector<std::string> warnings;

    /// The number of a step's SIMs beyond which they are not named one by one.
    static constexpr std::size_t few = 20;
    /// Likewise where there is no other way to name them: then there is no such step.
    static constexpr std::size_t most_named = 1000;

    /// True where profile and "deviated" or "following" tell the group from all others selected.
    [[nodiscard]] bool can_be_narrowed(const AdvisedGroup& group) const;
};

/// Throws Error as `advise` does.
[[nodiscard]] AdvisedGroups group_sims(Snapshot& snapshot, const Selection& selection,
                                       const OptionChanges& wanted, Day today);

/// The first SIMs, by number, that follow a profile of the groups and were not selected; at most so many.
[[nodiscard]] std::vector<Iccid> other_followers(Snapshot& snapshot, const AdvisedGroups& groups,
                                                 std::size_t most);

}  // namespace simprof
