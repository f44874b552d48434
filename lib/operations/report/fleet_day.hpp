#pragma once

#include "lib/operations/history/past.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <vector>

namespace simprof {

/// The day that a report is about, and what its parts count from.
struct FleetDay {
    Day day;
    Day today;
    std::vector<StateUse> states;  ///< with how many SIMs were in each on a day gone by, or are now
    std::optional<Past> past;      ///< of a day gone by
};

/// `as_of`: as for `list_sims`. Costs nothing per SIM but for those that changed since a day gone by.
[[nodiscard]] FleetDay fleet_on(Snapshot& snapshot, Day today, std::optional<Day> as_of);

}  // namespace simprof
