#include "cli/output/report/request_section.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/report/charts.hpp"
#include "cli/output/report/links.hpp"
#include "cli/output/report/sections.hpp"
#include "lib/operations/history/about.hpp"
#include "lib/text/words/joined.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

using Kind = ReportColumn::Kind;

constexpr std::ptrdiff_t enough = 3;  // days or months with requests: fewer are told in words

template <typename Time>
std::ptrdiff_t times_with_requests(const std::vector<RequestsOf<Time>>& times) {
    return std::ranges::count_if(times, [](const RequestsOf<Time>& time) { return time.requests > 0; });
}

std::string about_day(const RequestDay& day) {
    return say("{day}: {requests}, {sims}.", "day"_is = to_string(day.time),
               "requests"_is = said_of(day.requests, "{count} request", "{count} requests"),
               "sims"_is = said_of(day.reached, "{count} SIM changed", "{count} SIMs changed"));
}

/// The days on which something was asked for, for those who hear the chart, or where it would be empty.
std::string told_by_day(const std::vector<RequestDay>& days) {
    std::vector<std::string> told;
    for (const RequestDay& day : days) {
        if (day.requests > 0) told.push_back(about_day(day));
    }
    return joined(told, " ");
}

Markup chart(const std::vector<RequestDay>& days) {
    if (times_with_requests(days) < enough) return remark(told_by_day(days));
    std::vector<ChartColumn> columns;
    columns.reserve(days.size());
    for (const RequestDay& day : days) columns.push_back({to_string(day.time), about_day(day), day.requests});
    return column_chart(columns, {"requests-by-day", say("Requests by day"), told_by_day(days)});
}

bool are_all_rehearsals(const Excerpt<Request>& requests) {
    return std::ranges::all_of(requests.rows, &Request::rehearsal);
}

/// A rehearsal is marked where not all are.
std::vector<Markup> row(const Request& request, const FleetReport& report) {
    Markup deed{spoken(about(request))};
    if (request.rehearsal && !are_all_rehearsals(report.requests.newest))
        deed += Markup{" "} + element("span", {{"class", "tag"}}, say("rehearsal"));
    return {Markup{std::to_string(static_cast<std::int32_t>(request.number))},
            instant_cell(request.at, report.zone),
            deed,
            number_cell(request.reached),
            name_cell(request.actor),
            text_or_dash(request.reason),
            name_cell(request.reference.value_or("–"))};
}

std::string heading_of(const FleetReport& report) {
    return report.is_past() ? say("Requests of the 30 days until {day}", "day"_is = to_string(report.day))
                            : say("Requests of the last 30 days");
}

std::string sentences_of(const RequestActivity& activity) {
    return say(
        "Requests from {first} to {last}: {requests}. SIMs changed by them: {sims}, each as often as it "
        "was changed.",
        "first"_is = to_string(activity.days.front().time), "last"_is = to_string(activity.days.back().time),
        "requests"_is = Readable{static_cast<std::int64_t>(activity.newest.in_all)},
        "sims"_is = Readable{activity.reached});
}

}  // namespace

Markup request_section(const FleetReport& report) {
    const RequestActivity& activity = report.requests;
    const std::string heading = heading_of(report);
    if (activity.newest.in_all == 0)
        return section("requests", heading, remark(say("There is no request of these days.")));
    Markup content = remark(sentences_of(activity));
    if (are_all_rehearsals(activity.newest))
        content += remark(say("All of them are rehearsals: SIMPROF_NOW stood for the clock."));
    const ReportTable table{"newest-requests",
                            say("The newest requests"),
                            {{say("Request")},
                             {say("At")},
                             {say("What was done"), Kind::long_text},
                             {say("SIMs"), Kind::number},
                             {say("By")},
                             {say("Reason"), Kind::long_text},
                             {say("Reference")}}};
    const Markup rows = table_of(
        table, activity.newest, [&](const Request& request) { return row(request, report); },
        [](const Request& request, std::size_t) { return ReportLinks::request_row(request.number); });
    return section("requests", heading, content + chart(activity.days) + rows);
}

bool has_trend(const RequestActivity& activity) { return times_with_requests(activity.months) >= enough; }

Markup month_section(const RequestActivity& activity) {
    if (!has_trend(activity)) return {};
    std::int64_t most = 0;
    for (const RequestMonth& month : activity.months) most = std::max(most, month.reached);
    ReportTable table{"request-months",
                      say("Requests by month"),
                      {{say("Month")},
                       {say("Requests"), Kind::number},
                       {say("SIMs changed"), Kind::number},
                       {"", Kind::bar}}};
    for (const RequestMonth& month : activity.months)
        table.add({Markup{to_string(month.time)}, number_cell(month.requests), number_cell(month.reached),
                   bar({{month.reached, Shade::plain}}, most)});
    return section("months", say("Month by month"),
                   remark(say("From {first} to {last}. A SIM counts as often as it was changed.",
                              "first"_is = to_string(activity.months.front().time),
                              "last"_is = to_string(activity.days.back().time))) +
                       table.markup());
}

}  // namespace simprof::cli
