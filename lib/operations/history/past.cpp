#include "lib/operations/history/past.hpp"

#include <limits>

namespace simprof {

Past::Past(Snapshot& snapshot, Day day) {
    RequestFilter later;
    later.since = Day{day.sys_days() + std::chrono::days{1}};
    // Newest first, so that the oldest change after the day is the one that stays.
    for (const Request& request : snapshot.requests(later, std::numeric_limits<std::size_t>::max()))
        undo(snapshot, request.number);
}

void Past::undo(Snapshot& snapshot, RequestNumber request) {
    for (const SimEntry& change : snapshot.sim_entries(request))
        m_sims.insert_or_assign(change.iccid, change);
    for (IdentityEntry& change : snapshot.identity_edits(request))
        m_identities.insert_or_assign(change.iccid, change);
    for (const ProfileEntry& change : snapshot.profile_entries(request))
        m_profiles.insert_or_assign(change.profile, change);
}

std::optional<PastSim> Past::sim(const StoredSim& now, const SimIdentity& identity_now) const {
    const auto changed = m_sims.find(now.iccid);
    PastSim sim{now.state, now.deviation, {}};
    if (changed != m_sims.end()) sim = {changed->second.before, changed->second.deviation_before, {}};
    if (sim.state == StateNumber::none) return {};
    const auto renamed = m_identities.find(now.iccid);
    sim.identity = renamed != m_identities.end() ? *renamed->second.before : identity_now;
    return sim;
}

OptionSetPtr Past::options(const ServiceProfile& profile) const {
    const auto changed = m_profiles.find(profile.id);
    return changed == m_profiles.end() ? profile.options : changed->second.before;
}

}  // namespace simprof
