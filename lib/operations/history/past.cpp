#include "lib/operations/history/past.hpp"

#include <limits>
#include <utility>

namespace simprof {

Past::Past(Snapshot& snapshot, Day day) {
    RequestFilter later;
    later.since = Day{day.sys_days() + std::chrono::days{1}};
    // Newest first, so that the oldest change after the day is the one that stays.
    for (const Request& request : snapshot.requests(later, std::numeric_limits<std::size_t>::max()))
        undo(snapshot, request.number);
}

void Past::undo(Snapshot& snapshot, RequestNumber request) {
    for (const SimEntry& change : snapshot.sim_entries(request)) {
        m_sims.insert_or_assign(change.iccid, change);
        ++m_more[change.before];
        --m_more[change.after];
    }
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

std::optional<ServiceProfile> Past::profile(const ServiceProfile& now) const {
    const auto changed = m_profiles.find(now.id);
    ServiceProfile then = now;
    if (changed != m_profiles.end()) {
        then.options = changed->second.before;
        then.archived = changed->second.archived_before;
        then.deleted = then.options == nullptr;
    }
    return then.deleted ? std::nullopt : std::optional{std::move(then)};
}

std::vector<StateUse> Past::states(std::vector<StateUse> now) const {
    for (StateUse& use : now)
        if (const auto more = m_more.find(use.number); more != m_more.end()) use.sims += more->second;
    return now;
}

}  // namespace simprof
