#include "lib/operations/revert/sim_lives.hpp"

#include <algorithm>

namespace simprof {

RequestNumber SimLives::previous(std::size_t place, RequestNumber request) {
    const auto [known, is_new] = m_steps.try_emplace(request);
    if (is_new) known->second = read(request);
    const std::vector<Step>& steps = known->second;
    if (place < steps.size() && steps[place].place == place) return steps[place].previous;
    const auto found = std::ranges::lower_bound(steps, place, {}, &Step::place);
    return found == steps.end() || found->place != place ? RequestNumber::none : found->previous;
}

/// One by one, where the request changed many other SIMs too.
std::vector<SimLives::Step> SimLives::read(RequestNumber request) const {
    std::vector<Step> steps;
    const auto changed = static_cast<std::size_t>(m_snapshot.request(request).value().sims);
    if (changed > m_sims.size() * worth_it) {
        for (std::uint32_t place = 0; place < m_sims.size(); ++place) {
            if (const auto entry = m_snapshot.sim_entry(request, m_sims[place]))
                steps.push_back({place, entry->previous});
        }
        return steps;
    }
    std::uint32_t place = 0;
    for (const SimEntry& entry : m_snapshot.sim_entries(request)) {
        while (place < m_sims.size() && m_sims[place] < entry.iccid) ++place;
        if (place == m_sims.size()) break;
        if (m_sims[place] == entry.iccid) steps.push_back({place, entry.previous});
    }
    return steps;
}

}  // namespace simprof
