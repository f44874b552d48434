#include "cli/output/report/request_section.hpp"

#include "cli/output/report/charts.hpp"
#include "cli/output/report/sections.hpp"
#include "cli/output/show/counts.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

using Kind = ReportColumn::Kind;

std::string about_day(const RequestDay& day) {
    return fmt::format("{}: requests {}, SIMs changed {}.", to_string(day.day), grouped(day.requests),
                       grouped(day.reached));
}

/// What the chart shows, for those who hear it: the days on which something was asked for.
std::string description_of(const std::vector<RequestDay>& days) {
    std::vector<std::string> told;
    for (const RequestDay& day : days) {
        if (day.requests > 0) told.push_back(about_day(day));
    }
    return joined(told, " ");
}

Markup chart(const std::vector<RequestDay>& days) {
    std::vector<ChartColumn> columns;
    columns.reserve(days.size());
    for (const RequestDay& day : days) columns.push_back({to_string(day.day), about_day(day), day.requests});
    return column_chart(columns, {"requests-by-day", "Requests by day", description_of(days)});
}

std::vector<Markup> row(const Request& request) {
    Markup kind{to_string(request.kind)};
    if (request.rehearsal) kind += Markup{" "} + element("span", {{"class", "tag"}}, "rehearsal");
    return {request_cell(request),
            number_cell(request.reached),
            instant_cell(request.at),
            kind,
            Markup{request.subject.empty() ? "–" : request.subject},
            Markup{request.actor},
            text_or_dash(request.reason),
            text_or_dash(request.reference)};
}

}  // namespace

Markup request_section(const FleetReport& report) {
    const RequestActivity& activity = report.requests;
    constexpr std::string_view heading = "Requests of the last 30 days";
    if (activity.newest.in_all == 0)
        return section("requests", heading, remark("There is no request of these days."));
    const Markup sentences = remark(
        fmt::format("Requests from {} to {}: {}. SIMs changed by them: {}, each as often as it was changed.",
                    to_string(activity.days.front().day), to_string(activity.days.back().day),
                    grouped(static_cast<std::int64_t>(activity.newest.in_all)), grouped(activity.reached)));
    const ReportTable table{"newest-requests",
                            "The newest requests",
                            {{"Request"},
                             {"SIMs", Kind::number},
                             {"At"},
                             {"Kind"},
                             {"About"},
                             {"By"},
                             {"Why", Kind::long_text},
                             {"Reference"}}};
    return section("requests", heading,
                   sentences + chart(activity.days) + table_of(table, activity.newest, row));
}

}  // namespace simprof::cli
