#include "lib/operations/report/request_activity.hpp"

#include "lib/operations/history/day_order.hpp"

#include <limits>
#include <utility>

namespace simprof {

RequestActivity view_activity(Snapshot& snapshot, Day today, int days, std::size_t most) {
    const Day first{today.sys_days() - std::chrono::days{days - 1}};
    RequestActivity activity;
    for (Day day = first; day <= today; day = Day{day.sys_days() + std::chrono::days{1}})
        activity.days.push_back({day});
    RequestFilter filter;
    filter.since = first;
    filter.until = today;
    auto requests = snapshot.requests(filter, std::numeric_limits<std::size_t>::max());
    const DayOrder order{snapshot};
    for (const Request& request : requests) {
        const auto nth = (order.of(request).sys_days() - first.sys_days()).count();
        RequestDay& day = activity.days[static_cast<std::size_t>(nth)];
        ++day.requests;
        day.reached += request.reached;
        activity.reached += request.reached;
    }
    activity.newest = excerpt_of(std::move(requests), most);
    return activity;
}

}  // namespace simprof
