#pragma once

#include "lib/operations/advice/advised_groups.hpp"
#include "lib/operations/profiles/profile_views.hpp"

#include <map>

namespace simprof {

/// The methods that the rules allow for all SIMs of a group, best first.
class AdvisedMethods {
public:
    AdvisedMethods(Snapshot& snapshot, const OptionChanges& wanted, Day today)
        : m_catalogue(snapshot.catalogue()),
          m_sims(count_sims(snapshot, today)),
          m_wanted(wanted),
          m_today(today) {}

    [[nodiscard]] std::vector<AdvisedMethod> of(const SituatedGroup& group) const;

private:
    const Catalogue& m_catalogue;
    std::map<ProfileId, ProfileSims> m_sims;
    const OptionChanges& m_wanted;
    Day m_today;
};

/// The edit among the group's methods, where it changes SIMs that are not of it; else null.
[[nodiscard]] AdvisedMethod* edit_of_others(SituatedGroup& group);

}  // namespace simprof
