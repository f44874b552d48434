#include "lib/operations/look/standing.hpp"

#include "lib/rules/sims/schedule.hpp"

namespace simprof {

namespace {

std::optional<Day> oldest_deviation(Snapshot& snapshot) {
    RequestNumber oldest = RequestNumber::none;
    SimFilter filter;
    filter.deviated = true;
    snapshot.scan(filter, [&](const StoredSim& sim) {
        if (sim.deviation == RequestNumber::none) return;
        if (oldest == RequestNumber::none || sim.deviation < oldest) oldest = sim.deviation;
    });
    if (oldest == RequestNumber::none) return {};
    return snapshot.known_request(oldest).day;
}

}  // namespace

Standing view_standing(Snapshot& snapshot, Day today) {
    Standing standing;
    for (const auto& [number, state, sims] : snapshot.states()) {
        standing.sims += sims;
        if (state.deviated()) standing.deviated += sims;
        if (const auto next = scheduled_plan(state, today); next && sims > 0)
            standing.to_come[next->from] += sims;
    }
    if (standing.deviated > 0) standing.oldest_deviation = oldest_deviation(snapshot);
    standing.last = snapshot.last_request();
    return standing;
}

}  // namespace simprof
