#pragma once

#include "lib/store/store.hpp"

#include <vector>

namespace simprof {

/// SCH-3: numbers, not instants, are the order of requests. Where a clock was set back, a request that was
/// made under the former one counts for the day on which that was accepted, at the latest.
class DayOrder {
public:
    explicit DayOrder(Snapshot& snapshot);
    /// The day that the request counts for: never later than that of a later request.
    [[nodiscard]] Day of(const Request& request) const;

private:
    std::vector<Request> m_accepted;  ///< clocks, newest first
};

}  // namespace simprof
