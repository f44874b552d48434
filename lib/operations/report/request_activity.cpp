#include "lib/operations/report/request_activity.hpp"

#include "lib/operations/history/day_order.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace simprof {

namespace {

constexpr int most_months = 12;

Day days_before(Day day, int days) { return Day{day.sys_days() - std::chrono::days{days}}; }

Month months_before(Month month, int months) {
    const std::chrono::year_month_day first{month.first_day().sys_days()};
    return Day{std::chrono::sys_days{first - std::chrono::months{months}}}.month();
}

/// Newest first; those of the days, too, where these reach back further than the months.
std::vector<Request> requests_until(Snapshot& snapshot, Day first_day, Day last) {
    RequestFilter filter;
    filter.since = std::min(first_day, months_before(last.month(), most_months - 1).first_day());
    filter.until = last;
    return snapshot.requests(filter, std::numeric_limits<std::size_t>::max());
}

std::vector<RequestDay> days_between(Day first, Day last) {
    std::vector<RequestDay> days;
    for (Day day = first; day <= last; day = days_before(day, -1)) days.push_back({day});
    return days;
}

/// The months up to the last one, from the twelfth before or from that of the store's first request on.
std::vector<RequestMonth> months_until(Month last, const std::vector<Request>& requests,
                                       const DayOrder& order) {
    if (requests.empty()) return {};
    Month first = months_before(last, most_months - 1);
    if (static_cast<std::int32_t>(requests.back().number) == 1)
        first = std::max(first, order.of(requests.back()).month());
    std::vector<RequestMonth> months;
    for (Month month = first; month <= last; month = month.next()) months.push_back({month});
    return months;
}

}  // namespace

RequestActivity view_activity(Snapshot& snapshot, Day last, int days, std::size_t most) {
    const Day first = days_before(last, days - 1);
    std::vector<Request> requests = requests_until(snapshot, first, last);
    const DayOrder order{snapshot};
    RequestActivity activity{days_between(first, last), months_until(last.month(), requests, order), {}, 0};
    auto at_month = activity.months.rbegin();
    std::size_t of_days = 0;
    for (const Request& request : requests) {
        const Day day = order.of(request);
        while (at_month != activity.months.rend() && at_month->time > day.month()) ++at_month;
        if (at_month != activity.months.rend()) at_month->add(request);
        if (day < first) continue;
        ++of_days;
        activity.days[static_cast<std::size_t>((day.sys_days() - first.sys_days()).count())].add(request);
        activity.reached += request.reached;
    }
    requests.erase(requests.begin() + static_cast<std::ptrdiff_t>(of_days), requests.end());
    activity.newest = excerpt_of(std::move(requests), most);
    return activity;
}

}  // namespace simprof
