#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/operations/change/change_report.hpp"

#include <optional>
#include <vector>

namespace simprof {

/// What someone looks for in a profile.
struct ProfileWish {
    std::optional<PackId> pack;
    std::optional<PlanId> plan;
    OptionChanges options;
};

/// A profile that has what is looked for, or comes close to it.
struct FoundProfile {
    ProfileId profile{};
    std::vector<OptionDifference> options;  ///< that differ: from what is wanted to what the profile has
    std::optional<NameDifference> plan;     ///< likewise

    [[nodiscard]] std::size_t differing() const { return options.size() + (plan ? 1 : 0); }
    [[nodiscard]] bool exact() const { return differing() == 0; }
};

/// Profiles that SIMs can come to (MIG-9) and that have what is looked for, then those that come close: one
/// or two things differ, and no more things differ than fit. Fewest differences first, then by name. Profiles
/// whose pack lacks an option are none of them.
[[nodiscard]] std::vector<FoundProfile> find_profiles(const Catalogue& catalogue, const ProfileWish& wish);

/// OPT-4, OPT-1, OPT-2: throws Error where the pack named (or, without one, every pack) lacks an option or a
/// value that is looked for.
void judge_profile_wish(const Catalogue& catalogue, const ProfileWish& wish);

}  // namespace simprof
