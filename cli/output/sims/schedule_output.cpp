#include "cli/output/sims/schedule_output.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_lines.hpp"
#include "cli/output/change/change_text.hpp"
#include "cli/output/show/json.hpp"
#include "cli/output/show/table.hpp"
#include "cli/output/show/table_layout.hpp"
#include "cli/output/sims/schedule_rows.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "lib/text/writing/csv_writing.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace simprof::cli {

namespace {

std::string as_json(const std::string& cell) { return cell.empty() ? "null" : dumped(Json(cell)); }
std::string as_it_is(const std::string& cell) { return cell; }
std::string for_people(const std::string& cell) { return cell.empty() ? "-" : shown_safely(cell); }

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

/// Prints the SIMs as lines of JSON, `separator` between them, none indented, for there may be a million.
void print_sims_json(Session& session, const ScheduleView& schedule, const ListWish& wish,
                     std::string_view separator) {
    ScheduleRows rows{schedule, wish, {"iccid", "profile", "from", "to", "effective"}, as_json};
    std::string line;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        line.assign(n > 0 ? separator : "");
        const std::vector<std::string_view>& cells = rows[n];
        for (std::size_t field = 0; field < cells.size(); ++field)
            line.append(field > 0 ? ",\"" : "{\"")
                .append(rows.fields()[field])
                .append("\":")
                .append(cells[field]);
        session.print(line += '}');
    }
}

void print_json(Session& session, const ScheduleView& schedule, const std::string& billing_zone,
                const ListWish& wish) {
    session.print(fmt::format("{{\"billing_zone\":{},\n\"scheduled\":[", dumped(billing_zone)));
    print_sims_json(session, schedule, wish, ",\n");
    session.print(fmt::format("],\n\"by_plan\":{},\n\"fleet\":{}}}\n", dumped(sums_json(schedule)),
                              dumped(fleet_json(schedule.fleet))));
}

void print_ndjson(Session& session, const ScheduleView& schedule, const ListWish& wish) {
    print_sims_json(session, schedule, wish, "\n");
    if (!schedule.sims.empty() && wish.most(1) > 0) session.print("\n");
}

void print_csv(Session& session, const ScheduleView& schedule, const ListWish& wish) {
    ScheduleRows rows{schedule, wish, {"effective", "iccid", "profile", "from", "to"}, as_it_is};
    std::string csv;
    append_answer_row(csv, std::vector<std::string_view>(rows.fields().begin(), rows.fields().end()));
    session.print(csv);
    for (std::size_t n = 0; n < rows.size(); ++n) {
        csv.clear();
        append_answer_row(csv, rows[n]);
        session.print(csv);
    }
}

TableColumn column_for(const std::string& field) {
    if (field == "effective") return {say("ON")};
    if (field == "profile") return {.title = say("PROFILE"), .leaves = 1};
    if (field == "from") return {say("PLAN NOW")};
    return field == "to" ? TableColumn{say("PLAN THEN")} : TableColumn{"ICCID"};
}

Sentence how_many_sims(std::size_t listed, std::size_t all) {
    if (listed == all) return said_of(all, "{count} SIM.", "{count} SIMs.");
    return said_of(listed, "{count} of {all} SIMs.", "{count} of {all} SIMs.",
                   "all"_is = Readable{static_cast<std::int64_t>(all)});
}

/// Sees and then prints the SIMs, and keeps none.
void print_sims_table(Session& session, const ScheduleView& schedule, const ListWish& wish) {
    ScheduleRows rows{schedule, wish, {"effective", "iccid", "profile", "from", "to"}, for_people};
    std::vector<TableColumn> columns;
    for (const std::string& field : rows.fields()) columns.push_back(column_for(field));
    TableLayout layout{std::move(columns)};
    for (std::size_t n = 0; n < rows.size(); ++n) layout.see(rows[n]);
    layout.settle(session.width());
    std::string line;
    layout.append_titles(line, session.color());
    for (std::size_t n = 0; n < rows.size(); ++n) {
        layout.append_row(line, rows[n]);
        session.print(line);
        line.clear();
    }
    if (rows.size() == schedule.sims.size() && layout.left_out().empty()) return;
    session.close_list(
        spoken(how_many_sims(rows.size(), schedule.sims.size()).then(not_shown(layout.left_out()))));
}

/// A row a plan; the first column of numbers is the fleet before all of the days.
Table fleet_table(const PlanForecast& fleet, std::string_view before) {
    std::vector<TableColumn> columns{{say("PLAN")}, {.title = std::string{before}, .right = true}};
    for (const Day day : fleet.days)
        columns.push_back({.title = say("FROM {day}", "day"_is = to_string(day)), .right = true});
    Table table{std::move(columns)};
    for (const PlanCount& plan : fleet.plans) {
        std::vector<std::string> row{plan.plan, readable_number(plan.first)};
        for (const std::int64_t sims : plan.then) row.push_back(readable_number(sims));
        table.add(std::move(row));
    }
    return table;
}

void print_tables(Session& session, const ScheduleView& schedule, const SchedulePage& page) {
    if (schedule.sims.empty()) return session.note(said("No plan is scheduled."));
    print_sims_table(session, schedule, page.wish);
    for (const ScheduledSum& sum : schedule.sums) {
        const std::string told =
            say_of(sum.sims, "On {day} (billing zone {zone}): {count} SIM, plan {plan}.",
                   "On {day} (billing zone {zone}): {count} SIMs, plan {plan}.",
                   "day"_is = to_string(sum.plan.effective), "zone"_is = page.billing_zone,
                   "plan"_is = arrow(sum.plan.from, sum.plan.to));
        session.print(wrapped(told, session.width()) + "\n");
    }
    session.print(fmt::format("\n{}\n", say("The fleet by plan:")));
    session.print(fleet_table(schedule.fleet, page.before).render(session.width(), session.color()));
}

}  // namespace

void print_schedule(Session& session, const ScheduleView& schedule, const SchedulePage& page) {
    switch (session.format()) {
        case Format::json:
            return print_json(session, schedule, page.billing_zone, page.wish);
        case Format::ndjson:
            return print_ndjson(session, schedule, page.wish);
        case Format::csv:
            return print_csv(session, schedule, page.wish);
        case Format::table:
            return print_tables(session, schedule, page);
    }
}

}  // namespace simprof::cli
