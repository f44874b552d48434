#pragma once

#include "lib/store/store.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace simprof {

/// How many SIMs a profile has. Terminated ones are not counted (STA-3).
struct ProfileSims {
    std::int64_t total = 0;
    std::int64_t following = 0;
    std::int64_t deviated = 0;
    std::int64_t scheduled = 0;  ///< with a plan to come
};

/// Costs nothing per SIM.
[[nodiscard]] ProfileSims count_sims(Snapshot& snapshot, ProfileId profile, Day today);
/// Of every profile that a SIM has, and under `none` of SIMs without one: of SIMs that are in those states.
[[nodiscard]] std::map<ProfileId, ProfileSims> count_sims(const std::vector<StateUse>& uses, Day today);
/// The same of all SIMs of a store.
[[nodiscard]] std::map<ProfileId, ProfileSims> count_sims(Snapshot& snapshot, Day today);
/// SIMs that have the profile, terminated ones included (PRO-9).
[[nodiscard]] std::int64_t count_sims_ever_given(Snapshot& snapshot, ProfileId profile);

/// A profile in names, for everyone who is shown it.
struct ProfileView {
    std::string name;
    std::string pack;
    std::string plan;
    bool archived = false;
    OptionSetPtr options;
    ProfileSims sims;
};

[[nodiscard]] ProfileView view_profile(const Catalogue& catalogue, const ServiceProfile& profile,
                                       const ProfileSims& sims);
[[nodiscard]] ProfileView view_profile(Snapshot& snapshot, const ServiceProfile& profile, Day today);
/// All that are not deleted, by name.
[[nodiscard]] std::vector<ProfileView> view_profiles(Snapshot& snapshot, Day today);

}  // namespace simprof
