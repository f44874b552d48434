#include "lib/operations/revert/sim_standings.hpp"

#include <algorithm>

namespace simprof {

Standing SimStandings::of(std::size_t place, RequestNumber last) {
    if (last == m_request) return {};
    std::vector<Judged>& known = m_judged[last];
    const auto alike =
        std::ranges::find_if(known, [&](const Judged& judged) { return answers_alike(place, judged); });
    if (alike != known.end()) return alike->standing;
    Judged judged;
    judged.standing = m_in_force.standing(m_request, last, [&](RequestNumber request) {
        const RequestNumber previous = m_lives.previous(place, request);
        judged.answers.push_back({request, previous});
        return previous;
    });
    if (known.size() == most_judged) known.pop_back();
    return known.emplace(known.begin(), std::move(judged))->standing;
}

bool SimStandings::answers_alike(std::size_t place, const Judged& judged) {
    return std::ranges::all_of(judged.answers, [&](const Answer& answer) {
        return m_lives.previous(place, answer.request) == answer.previous;
    });
}

}  // namespace simprof
