#include "cli/output/report/fleet_sections.hpp"

#include "cli/output/report/charts.hpp"
#include "cli/output/report/sections.hpp"
#include "lib/text/words/counts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::cli {

namespace {

using Kind = ReportColumn::Kind;

std::vector<ReportColumn> plan_columns(const FleetReport& report) {
    std::vector<ReportColumn> columns{{"Plan"}, {to_string(report.day), Kind::number, Shade::plain}};
    for (const Day day : report.plans.days) columns.push_back({to_string(day), Kind::number});
    if (!report.plans.days.empty()) columns.back().shade = Shade::dotted;
    columns.push_back({"", Kind::bar});
    columns.push_back({"Pricing"});
    return columns;
}

std::int64_t most_sims(const PlanForecast& forecast) {
    std::int64_t most = 0;
    for (const PlanCount& plan : forecast.plans) {
        most = std::max(most, plan.first);
        for (const std::int64_t sims : plan.then) most = std::max(most, sims);
    }
    return most;
}

/// Today's bar, and below it that of the last day shown.
Markup plan_bars(const PlanCount& plan, std::int64_t most) {
    Markup bars = bar({{plan.first, Shade::plain}}, most);
    if (!plan.then.empty()) bars += bar({{plan.then.back(), Shade::dotted}}, most);
    return bars;
}

std::vector<Markup> plan_row(const PlanCount& plan, std::int64_t most) {
    std::vector<Markup> row{name_cell(plan.plan), number_cell(plan.first)};
    for (const std::int64_t sims : plan.then) row.push_back(number_cell(sims));
    row.push_back(plan_bars(plan, most));
    row.push_back(name_cell(plan.pricing.empty() ? "–" : plan.pricing));
    return row;
}

}  // namespace

Markup schedule_section(const FleetReport& report, const ReportLinks& links) {
    constexpr std::string_view heading = "What changes on the first";
    const ReportTable table{"schedule-sums",
                            "Rate plans to come",
                            {{"On"}, {"SIMs", Kind::number}, {"Plan before"}, {"Plan then"}}};
    const Markup rows = table_of(table, report.schedule, [&](const ScheduledSum& sum) {
        return std::vector<Markup>{day_cell(sum.plan.effective), number_cell(sum.sims),
                                   links.plan(sum.plan.from.value_or("–")), links.plan(sum.plan.to)};
    });
    return section("schedule", heading,
                   remark(fmt::format("SIMs whose rate plan changes on a day to come: {}.",
                                      readable(report.totals.scheduled))) +
                       rows);
}

Markup status_section(const FleetReport& report) {
    constexpr std::string_view heading = "Status";
    if (report.statuses.empty()) return section("status", heading, remark("There is no SIM."));
    const auto most = std::ranges::max_element(report.statuses, {}, &StatusCount::sims)->sims;
    ReportTable table{"status-sims", "SIMs by status", {{"Status"}, {"SIMs", Kind::number}, {"", Kind::bar}}};
    for (const StatusCount& status : report.statuses)
        table.add({Markup{to_string(status.status)}, number_cell(status.sims),
                   bar({{status.sims, Shade::plain}}, most)});
    return section("status", heading, table.markup());
}

Markup plan_section(const FleetReport& report, const ReportLinks& links) {
    constexpr std::string_view heading = "Rate plans in force";
    const PlanForecast& forecast = report.plans;
    if (forecast.plans.empty()) return section("plans", heading, remark("No SIM has a rate plan."));
    ReportTable table{"plan-sims", "SIMs by rate plan and day", plan_columns(report)};
    const std::int64_t most = most_sims(forecast);
    for (const PlanCount& plan : forecast.plans) table.add(plan_row(plan, most), links.plan_row(plan.plan));
    return section("plans", heading,
                   remark(fmt::format("{}SIMs without a profile and terminated SIMs are not counted.",
                                      forecast.days.empty() ? "No plan is to come. "
                                                            : "What is to come is counted as it stands. ")) +
                       table.markup());
}

}  // namespace simprof::cli
