#pragma once

#include "lib/operations/report/excerpt.hpp"
#include "lib/store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simprof {

/// What was asked for on one day of the billing zone.
struct RequestDay {
    Day day;
    std::int64_t requests = 0;
    std::int64_t reached = 0;  ///< SIMs, each as often as a request changed it
};

/// The requests of some days: how many on each, and the newest of them.
struct RequestActivity {
    std::vector<RequestDay> days;  ///< each of them, oldest first
    Excerpt<Request> newest;       ///< newest first
    std::int64_t reached = 0;      ///< SIMs, each as often as a request changed it
};

/// The requests of the `days` days that end with `today`, the newest `most` of them in full.
[[nodiscard]] RequestActivity view_activity(Snapshot& snapshot, Day today, int days, std::size_t most);

}  // namespace simprof
