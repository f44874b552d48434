#pragma once

#include "lib/store/store.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace simprof {

/// A SIM as it was at the end of a day gone by.
struct PastSim {
    StateNumber state{};
    RequestNumber deviation{};
    SimIdentity identity;
};

/// The store as it was at the end of one day, made by undoing what later requests did.
class Past {
public:
    Past(Snapshot& snapshot, Day day);

    /// The SIM then; nothing where the store did not have it.
    [[nodiscard]] std::optional<PastSim> sim(const StoredSim& now, const SimIdentity& identity_now) const;
    /// The profile's options then; the ones it has now where it was not changed since.
    [[nodiscard]] OptionSetPtr options(const ServiceProfile& profile) const;
    /// The profile then; nothing where the store did not have it, or had deleted it.
    [[nodiscard]] std::optional<ServiceProfile> profile(const ServiceProfile& now) const;
    /// The states of now, with how many SIMs were in each then.
    [[nodiscard]] std::vector<StateUse> states(std::vector<StateUse> now) const;
    /// What the first later request did to each SIM that one changed.
    [[nodiscard]] const std::map<Iccid, SimEntry>& changed_sims() const { return m_sims; }

private:
    void undo(Snapshot& snapshot, RequestNumber request);
    std::map<Iccid, SimEntry> m_sims;              ///< the oldest change after the day
    std::map<Iccid, IdentityEntry> m_identities;   ///< likewise
    std::map<ProfileId, ProfileEntry> m_profiles;  ///< likewise
    std::map<StateNumber, std::int64_t> m_more;    ///< SIMs that were in a state then, beyond those of now
};

}  // namespace simprof
