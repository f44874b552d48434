#include "lib/operations/revert/later_requests.hpp"

#include "lib/operations/history/reversions.hpp"

#include <algorithm>

namespace simprof {

namespace {

/// What was in force on the SIMs of a request when it was made: the request itself, or, where it takes
/// another one back, what was in force before that one.
std::vector<RequestNumber> in_force_after(Snapshot& snapshot, const Request& request,
                                          const std::vector<SimEntry>& entries) {
    std::vector<RequestNumber> in_force(entries.size(), request.number);
    if (request.reverts == RequestNumber::none) return in_force;
    std::size_t place = 0;
    for (const SimEntry& taken_back : snapshot.sim_entries(request.reverts)) {
        if (place == entries.size()) break;
        if (entries[place].iccid == taken_back.iccid) in_force[place++] = taken_back.in_force_before;
    }
    return in_force;
}

}  // namespace

LaterRequests::LaterRequests(Snapshot& snapshot, const Request& request, const std::vector<SimEntry>& entries)
    : m_snapshot(snapshot),
      m_request(request.number),
      m_in_force(in_force_after(snapshot, request, entries)) {}

RequestNumber LaterRequests::in_the_way(std::size_t place, const StoredSim& sim) {
    if (sim.in_force == m_in_force[place]) return RequestNumber::none;
    return sim.in_force > m_request ? sim.in_force : taken_back_by_for(sim);
}

/// Where it was taken back with one that it had brought back, no request took this one back: then it is the
/// SIM's last one.
RequestNumber LaterRequests::taken_back_by_for(const StoredSim& sim) {
    if (!m_reversions) read_reversions();
    const auto changed_sim = [&](const Request& each) {
        return std::ranges::binary_search(m_sims.at(each.number), sim.iccid);
    };
    const RequestNumber by = taken_back_by(*m_reversions, m_request, changed_sim);
    return by == RequestNumber::none ? sim.last_request : by;
}

void LaterRequests::read_reversions() {
    m_reversions = reversions_of(m_snapshot, m_request);
    for (const Request& each : *m_reversions) {
        std::vector<Iccid>& sims = m_sims[each.number];
        for (const SimEntry& entry : m_snapshot.sim_entries(each.number)) sims.push_back(entry.iccid);
    }
}

}  // namespace simprof
