#pragma once

#include "lib/store/store.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace simprof {

/// REQ-4: which later request stands in the way of taking one back, SIM by SIM.
class LaterRequests {
public:
    /// `entries`: what the request did, by number.
    LaterRequests(Snapshot& snapshot, const Request& request, const std::vector<SimEntry>& entries);

    /// For the SIM with the entry at that place: the request that is in force on it instead, or else the one
    /// that took the request back; none where nothing stands in the way.
    [[nodiscard]] RequestNumber in_the_way(std::size_t place, const StoredSim& sim);

private:
    [[nodiscard]] RequestNumber taken_back_by_for(const StoredSim& sim);
    void read_reversions();

    Snapshot& m_snapshot;
    RequestNumber m_request;
    std::vector<RequestNumber> m_in_force;               ///< after the request, of each entry
    std::optional<std::vector<Request>> m_reversions;    ///< of the request, once they are asked for
    std::map<RequestNumber, std::vector<Iccid>> m_sims;  ///< of each of these, by number
};

}  // namespace simprof
