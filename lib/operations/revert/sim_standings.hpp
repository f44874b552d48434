#pragma once

#include "lib/operations/revert/sim_lives.hpp"

namespace simprof {

/// How SIMs stand to a request. SIMs with the same life stand alike; it is judged once.
class SimStandings {
public:
    /// SIMs by number.
    SimStandings(Snapshot& snapshot, RequestNumber request, std::vector<Iccid> sims)
        : m_request(request), m_lives(snapshot, std::move(sims)), m_in_force(snapshot) {}

    /// Of the SIM at that place, whose last request is known.
    [[nodiscard]] Standing of(std::size_t place, RequestNumber last);

private:
    /// What was asked about a life to judge it: whoever answers the same stands the same.
    struct Answer {
        RequestNumber request;
        RequestNumber previous;
    };
    struct Judged {
        std::vector<Answer> answers;
        Standing standing;
    };
    static constexpr std::size_t most_judged = 16;  // lives kept that end in the same request

    [[nodiscard]] bool answers_alike(std::size_t place, const Judged& judged);

    RequestNumber m_request;
    SimLives m_lives;
    RequestsInForce m_in_force;
    std::map<RequestNumber, std::vector<Judged>> m_judged;  ///< by the last request
};

}  // namespace simprof
