#pragma once

#include "lib/operations/requests_in_force.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace simprof {

/// The requests on single SIMs, back to the first. The entries of a request that has about as many SIMs as
/// are asked about are read at once.
class SimLives {
public:
    SimLives(Snapshot& snapshot, std::size_t sims) : m_snapshot(snapshot), m_sims(sims) {}

    [[nodiscard]] RequestsInForce::Previous of(Iccid iccid);

private:
    static constexpr std::size_t worth_it = 50;  // entries read for each one asked about

    std::optional<SimChange> entry_in(RequestNumber request, Iccid iccid);

    Snapshot& m_snapshot;
    std::size_t m_sims;
    std::map<RequestNumber, std::optional<std::vector<SimChange>>> m_entries;  ///< by number
};

}  // namespace simprof
