#pragma once

#include "lib/store/store.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace simprof {

/// How a store stands today.
struct Standing {
    std::int64_t sims = 0;
    std::int64_t deviated = 0;
    std::optional<Day> oldest_deviation;  ///< the day on which the SIM that is deviated longest became so
    std::map<Day, std::int64_t> to_come;  ///< SIMs whose plan changes, by day
    std::optional<Request> last;          ///< the newest request
};

/// Costs something for each deviated SIM only.
[[nodiscard]] Standing view_standing(Snapshot& snapshot, Day today);

}  // namespace simprof
