#pragma once

#include "lib/operations/history/requests_in_force.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace simprof {

/// The requests on each of some SIMs, back to the first. Those of a request are read at its first mention,
/// for all of these SIMs.
class SimLives {
public:
    /// SIMs by number.
    SimLives(Snapshot& snapshot, std::vector<Iccid> sims) : m_snapshot(snapshot), m_sims(std::move(sims)) {}

    /// The request on a SIM before another one.
    [[nodiscard]] RequestNumber previous(std::size_t place, RequestNumber request);

private:
    /// A SIM that a request changed, and the request on it before that one.
    struct Step {
        std::uint32_t place = 0;
        RequestNumber previous = RequestNumber::none;
    };
    static constexpr std::size_t worth_it = 50;  // entries read for each SIM

    [[nodiscard]] std::vector<Step> read(RequestNumber request) const;

    Snapshot& m_snapshot;
    std::vector<Iccid> m_sims;
    std::map<RequestNumber, std::vector<Step>> m_steps;  ///< by place
};

}  // namespace simprof
