#include "cli/output/sims/schedule_output.hpp"

#include "cli/output/change/change_lines.hpp"
#include "cli/output/change/change_text.hpp"
#include "cli/output/show/counts.hpp"
#include "cli/output/show/json.hpp"
#include "cli/output/show/table.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "lib/text/writing/csv_writing.hpp"

#include <fmt/format.h>

#include <array>

namespace simprof::cli {

namespace {

Json change_json(const ScheduledChange& change) {
    return {{"profile", change.profile},
            {"from", or_null(change.plan.from)},
            {"to", change.plan.to},
            {"effective", to_string(change.plan.effective)}};
}

Json sums_json(const ScheduleView& schedule) {
    Json sums = Json::array();
    for (const ScheduledSum& sum : schedule.sums) {
        sums.push_back({{"effective", to_string(sum.plan.effective)},
                        {"from", or_null(sum.plan.from)},
                        {"to", sum.plan.to},
                        {"sims", sum.sims}});
    }
    return sums;
}

Json fleet_json(const PlanForecast& fleet) {
    Json days = Json::array();
    for (std::size_t n = 0; n < fleet.days.size(); ++n) {
        Json plans = Json::array();
        for (const PlanCount& plan : fleet.plans)
            plans.push_back({{"plan", plan.plan}, {"before", plan.before(n)}, {"after", plan.then[n]}});
        days.push_back({{"day", to_string(fleet.days[n])}, {"plans", std::move(plans)}});
    }
    return days;
}

/// Prints the SIMs as lines of JSON, `separator` between them, none indented, for there may be a million;
/// what SIMs share is dumped once.
void print_sims_json(Session& session, const ScheduleView& schedule, std::string_view separator) {
    std::vector<std::string> shared;
    for (const ScheduledChange& change : schedule.changes) {
        shared.push_back(dumped(change_json(change)));
        shared.back().front() = ',';
    }
    std::string line;
    for (const ScheduledSim& sim : schedule.sims) {
        if (!line.empty()) session.print(separator);
        line = fmt::format("{{\"iccid\":\"{}\"{}", sim.iccid.digits(), shared[sim.change]);
        session.print(line);
    }
}

void print_json(Session& session, const ScheduleView& schedule, const std::string& billing_zone) {
    session.print(fmt::format("{{\"billing_zone\":{},\n\"scheduled\":[", dumped(billing_zone)));
    print_sims_json(session, schedule, ",\n");
    session.print(fmt::format("],\n\"by_plan\":{},\n\"fleet\":{}}}\n", dumped(sums_json(schedule)),
                              dumped(fleet_json(schedule.fleet))));
}

void print_ndjson(Session& session, const ScheduleView& schedule) {
    print_sims_json(session, schedule, "\n");
    if (!schedule.sims.empty()) session.print("\n");
}

void print_csv(Session& session, const ScheduleView& schedule) {
    std::string csv;
    append_answer_row(csv, {"effective", "iccid", "profile", "from", "to"});
    session.print(csv);
    for (const ScheduledSim& sim : schedule.sims) {
        const ScheduledChange& change = schedule.changes[sim.change];
        csv.clear();
        append_answer_row(csv, {to_string(change.plan.effective), sim.iccid.digits(), change.profile,
                                change.plan.from.value_or(""), change.plan.to});
        session.print(csv);
    }
}

/// Sees and then prints the SIMs, of which there may be a million, and keeps none.
void print_sims_table(Session& session, const ScheduleView& schedule) {
    TableLayout layout{{{"ON"}, {"ICCID"}, {"PROFILE"}, {"PLAN NOW"}, {"PLAN THEN"}}};
    std::vector<std::array<std::string, 4>> shared;
    for (const ScheduledChange& change : schedule.changes)
        shared.push_back({to_string(change.plan.effective), shown_safely(change.profile),
                          shown_safely(change.plan.from.value_or("-")), shown_safely(change.plan.to)});
    std::string iccid;
    const auto cells = [&](const ScheduledSim& sim) {
        const auto& [day, profile, from, to] = shared[sim.change];
        iccid = sim.iccid.digits();
        return std::array<std::string_view, 5>{day, iccid, profile, from, to};
    };
    for (const ScheduledSim& sim : schedule.sims) layout.see(cells(sim));
    layout.settle(session.width());
    std::string line;
    layout.append_titles(line, session.color());
    for (const ScheduledSim& sim : schedule.sims) {
        layout.append_row(line, cells(sim));
        session.print(line);
        line.clear();
    }
}

/// A row a plan; the first column of numbers is the fleet before all of the days.
Table fleet_table(const PlanForecast& fleet, std::string_view before) {
    std::vector<TableColumn> columns{{"PLAN"}, {std::string{before}, false, true}};
    for (const Day day : fleet.days) columns.push_back({"FROM " + to_string(day), false, true});
    Table table{std::move(columns)};
    for (const PlanCount& plan : fleet.plans) {
        std::vector<std::string> row{plan.plan, std::to_string(plan.first)};
        for (const std::int64_t sims : plan.then) row.push_back(std::to_string(sims));
        table.add(std::move(row));
    }
    return table;
}

void print_tables(Session& session, const ScheduleView& schedule, const std::string& billing_zone,
                  std::string_view before) {
    if (schedule.sims.empty()) return session.note("No plan is scheduled.");
    print_sims_table(session, schedule);
    for (const ScheduledSum& sum : schedule.sums) {
        session.print(fmt::format("On {} (billing zone {}): {}, plan {}.\n", to_string(sum.plan.effective),
                                  billing_zone, counted_sims(sum.sims), arrow(sum.plan.from, sum.plan.to)));
    }
    session.print("\nThe fleet by plan:\n");
    session.print(fleet_table(schedule.fleet, before).render(session.width(), session.color()));
}

}  // namespace

void print_schedule(Session& session, const ScheduleView& schedule, const std::string& billing_zone,
                    std::string_view before) {
    switch (session.format()) {
        case Format::json:
            return print_json(session, schedule, billing_zone);
        case Format::ndjson:
            return print_ndjson(session, schedule);
        case Format::csv:
            return print_csv(session, schedule);
        case Format::table:
            return print_tables(session, schedule, billing_zone, before);
    }
}

}  // namespace simprof::cli
