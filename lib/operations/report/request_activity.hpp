#pragma once

#include "lib/operations/report/excerpt.hpp"
#include "lib/store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simprof {

/// What was asked for on one day of the billing zone, or in one month.
template <typename Time>
struct RequestsOf {
    Time time;
    std::int64_t requests = 0;
    std::int64_t reached = 0;  ///< SIMs, each as often as a request changed it

    void add(const Request& request) {
        ++requests;
        reached += request.reached;
    }
};
using RequestDay = RequestsOf<Day>;
using RequestMonth = RequestsOf<Month>;

/// The requests of some days: how many on each, and the newest of them; and how many in each month.
struct RequestActivity {
    std::vector<RequestDay> days;      ///< each of them, oldest first
    std::vector<RequestMonth> months;  ///< up to twelve, oldest first: none before the store's first request
    Excerpt<Request> newest;           ///< of the days, newest first
    std::int64_t reached = 0;          ///< SIMs on the days, each as often as a request changed it
};

/// The requests of the `days` days that end with `last`, the newest `most` of them in full, and the months up
/// to that day.
[[nodiscard]] RequestActivity view_activity(Snapshot& snapshot, Day last, int days, std::size_t most);

}  // namespace simprof
