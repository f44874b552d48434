#include "lib/operations/report/fleet_day.hpp"

#include "lib/operations/look/sim_viewer.hpp"

#include <utility>

namespace simprof {

FleetDay fleet_on(Snapshot& snapshot, Day today, std::optional<Day> as_of) {
    FleetDay fleet{as_of.value_or(today), today, snapshot.states(), past_of(snapshot, today, as_of)};
    if (fleet.past) fleet.states = fleet.past->states(std::move(fleet.states));
    return fleet;
}

}  // namespace simprof
