#pragma once

#include "lib/model/option_set.hpp"
#include "lib/operations/report/excerpt.hpp"
#include "lib/operations/report/fleet_day.hpp"
#include "lib/store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace simprof {

/// How many SIMs deviate from one profile in the same way.
struct DeviationSum {
    std::string profile;
    std::vector<OptionDifference> options;  ///< from the profile's value to theirs; none where equal (DEV-4)
    std::int64_t sims = 0;
    Instant since;  ///< of the oldest of these deviations
};

/// A request and how many SIMs are deviated by it to this day.
struct DeviatingRequest {
    Request request;
    std::int64_t sims = 0;
};

/// One SIM that deviates, how, and by which request.
struct DeviatedSim {
    Iccid iccid;
    std::string label;  ///< empty: none
    std::string profile;
    std::vector<OptionDifference> options;
    Request request;
};

/// The SIMs that deviate: how, by which requests, and who does so longest.
struct DeviationReport {
    Excerpt<DeviationSum> sums;            ///< most SIMs first
    Excerpt<DeviatingRequest> by_request;  ///< most SIMs first
    Excerpt<DeviatedSim> sims;             ///< longest first
};

/// At most `most` rows of each kind. Looks at SIMs only that deviate, or changed since a day gone by.
[[nodiscard]] DeviationReport report_deviations(Snapshot& snapshot, const FleetDay& fleet, std::size_t most);

}  // namespace simprof
