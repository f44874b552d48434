#include "lib/operations/history/day_order.hpp"

#include <algorithm>
#include <limits>

namespace simprof {

namespace {

std::vector<Request> accepted_clocks(Snapshot& snapshot) {
    RequestFilter clocks;
    clocks.kinds = {RequestKind::store_clock};
    return snapshot.requests(clocks, std::numeric_limits<std::size_t>::max());
}

}  // namespace

DayOrder::DayOrder(Snapshot& snapshot) : m_accepted(accepted_clocks(snapshot)) {}

Day DayOrder::of(const Request& request) const {
    Day day = request.day;
    for (const Request& accepted : m_accepted)
        if (accepted.number > request.number) day = std::min(day, accepted.day);
    return day;
}

}  // namespace simprof
