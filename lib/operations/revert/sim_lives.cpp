#include "lib/operations/revert/sim_lives.hpp"

#include <algorithm>

namespace simprof {

RequestsInForce::Previous SimLives::of(Iccid iccid) {
    return [this, iccid](RequestNumber request) {
        const auto entry = entry_in(request, iccid);
        return entry ? entry->previous : RequestNumber::none;
    };
}

std::optional<SimChange> SimLives::entry_in(RequestNumber request, Iccid iccid) {
    const auto [place, is_new] = m_entries.try_emplace(request);
    if (is_new) {
        const std::int64_t sims = m_snapshot.request(request).value().sims;
        if (static_cast<std::size_t>(sims) <= m_sims * worth_it)
            place->second = m_snapshot.sim_changes(request);
    }
    if (!place->second) return m_snapshot.sim_change(request, iccid);
    const auto found = std::ranges::lower_bound(*place->second, iccid, {}, &SimChange::iccid);
    if (found == place->second->end() || found->iccid != iccid) return {};
    return *found;
}

}  // namespace simprof
