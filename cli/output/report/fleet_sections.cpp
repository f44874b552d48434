#include "cli/output/report/fleet_sections.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/report/charts.hpp"
#include "cli/output/report/sections.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

using Kind = ReportColumn::Kind;

std::vector<ReportColumn> plan_columns(const FleetReport& report) {
    std::vector<ReportColumn> columns{{say("Plan")}, {to_string(report.day), Kind::number, Shade::plain}};
    for (const Day day : report.plans.days) columns.push_back({to_string(day), Kind::number});
    if (!report.plans.days.empty()) columns.back().shade = Shade::dotted;
    columns.push_back({"", Kind::bar});
    columns.push_back({say("Pricing")});
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
    const std::string heading = say("What changes on the first");
    const ReportTable table{
        "schedule-sums",
        say("Rate plans to come"),
        {{say("On")}, {say("SIMs"), Kind::number}, {say("Plan before")}, {say("Plan then")}}};
    const Markup rows = table_of(table, report.schedule, [&](const ScheduledSum& sum) {
        return std::vector<Markup>{day_cell(sum.plan.effective), number_cell(sum.sims),
                                   links.plan(sum.plan.from.value_or("–")), links.plan(sum.plan.to)};
    });
    return section("schedule", heading,
                   remark(say("SIMs whose rate plan changes on a day to come: {number}.",
                              "number"_is = Readable{report.totals.scheduled})) +
                       rows);
}

Markup status_section(const FleetReport& report) {
    const std::string heading = say("Status");
    if (report.statuses.empty()) return section("status", heading, remark(say("There is no SIM.")));
    const auto most = std::ranges::max_element(report.statuses, {}, &StatusCount::sims)->sims;
    ReportTable table{"status-sims",
                      say("SIMs by status"),
                      {{say("Status")}, {say("SIMs"), Kind::number}, {"", Kind::bar}}};
    for (const StatusCount& status : report.statuses)
        table.add({Markup{to_string(status.status)}, number_cell(status.sims),
                   bar({{status.sims, Shade::plain}}, most)});
    return section("status", heading, table.markup());
}

Markup plan_section(const FleetReport& report, const ReportLinks& links) {
    const std::string heading = say("Rate plans in force");
    const PlanForecast& forecast = report.plans;
    if (forecast.plans.empty()) return section("plans", heading, remark(say("No SIM has a rate plan.")));
    ReportTable table{"plan-sims", say("SIMs by rate plan and day"), plan_columns(report)};
    const std::int64_t most = most_sims(forecast);
    for (const PlanCount& plan : forecast.plans) table.add(plan_row(plan, most), links.plan_row(plan.plan));
    return section("plans", heading,
                   remark(forecast.days.empty()
                              ? say("No plan is to come. SIMs without a profile and terminated SIMs are not "
                                    "counted.")
                              : say("What is to come is counted as it stands. SIMs without a profile and "
                                    "terminated SIMs are not counted.")) +
                       table.markup());
}

}  // namespace simprof::cli
