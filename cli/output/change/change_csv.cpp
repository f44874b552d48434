#include "cli/output/change/change_csv.hpp"

#include "cli/output/show/refusals.hpp"
#include "cli/session/session.hpp"
#include "lib/text/writing/csv_writing.hpp"

namespace simprof::cli {

namespace {

std::string text_of(const std::optional<std::string>& text) { return text.value_or(""); }

using Cells = std::vector<std::string>;

void append(std::string& csv, const Cells& cells) {
    append_answer_row(csv, std::vector<std::string_view>{cells.begin(), cells.end()});
}

void append_schedule(Cells& cells, const std::optional<NamedSchedule>& schedule) {
    cells.push_back(schedule ? schedule->plan : "");
    cells.push_back(schedule ? to_string(schedule->from) : "");
}

/// What SIMs share of a row: the cells from `outcome` to `cancelled_from`.
Cells cells_of(const SharedOutcome& outcome) {
    const NameDifference profile = outcome.profile.value_or(NameDifference{});
    const NameDifference status = outcome.status.value_or(NameDifference{});
    Cells cells{std::string{word_for(outcome.outcome)}, "", outcome.remark.english(), text_of(profile.from),
                text_of(profile.to)};
    cells.push_back(outcome.plan ? text_of(outcome.plan->from) : "");
    cells.push_back(outcome.plan ? outcome.plan->to : "");
    cells.push_back(outcome.plan ? to_string(outcome.plan->effective) : "");
    cells.push_back(dumped(to_json(outcome.options)));
    cells.push_back(outcome.deviation == DeviationChange::none ? "" : *to_json(outcome.deviation).text());
    cells.push_back(text_of(status.from));
    cells.push_back(text_of(status.to));
    append_schedule(cells, outcome.superseded);
    append_schedule(cells, outcome.cancelled);
    return cells;
}

/// The last cells of a row.
void append_origin(Cells& cells, const InputFiles& files, std::uint32_t line, const std::string& request) {
    const FilePlace place = files.place_of(line);
    cells.push_back(line_cell(place));
    cells.push_back(request);
    if (files.are_several()) cells.emplace_back(place.file);
}

std::string refused_csv(const ChangeReport& report, const RefusedRow& row, const std::string& request) {
    Cells cells{row.sim ? row.sim->digits() : "", std::string{word_for(Outcome::refused)}, row.why->rule,
                row.why->message.english()};
    cells.insert(cells.end(), {"", "", "", "", "", "{}", "", "", "", "", "", "", "", "{}"});
    append_origin(cells, report.files, row.line, request);
    std::string csv;
    append(csv, cells);
    return csv;
}

void print_profile_csv(Session& session, const ChangeReport& report) {
    const ChangeSummary& summary = report.summary;
    std::string csv;
    append_answer_row(csv, {"profile", "changed", "skipped_deviated", "additions", "event", "options",
                            "request", "alterations", "removals"});
    Cells cells{report.profile ? report.profile->name : "", std::to_string(summary.changed),
                std::to_string(summary.skipped_deviated), std::to_string(report.catalogue.added.size())};
    cells.emplace_back(report.profile ? word_for(report.profile->event) : "");
    cells.push_back(report.profile ? dumped(to_json(report.profile->options)) : "{}");
    cells.push_back(report.request ? std::to_string(static_cast<std::int64_t>(report.request->number)) : "");
    cells.push_back(std::to_string(report.catalogue.changed.size()));
    cells.push_back(std::to_string(report.catalogue.removed.size()));
    append(csv, cells);
    session.print(csv);
}

}  // namespace

/// What SIMs share is written once; a row's own is its number, its identity and its line.
void print_change_csv(Session& session, const ChangeReport& report) {
    if (!lists_sims(report)) return print_profile_csv(session, report);
    std::string csv;
    Cells header{"iccid",          "outcome",         "rule",
                 "message",        "profile_from",    "profile_to",
                 "plan_from",      "plan_to",         "effective",
                 "options",        "deviation",       "status_from",
                 "status_to",      "superseded_plan", "superseded_from",
                 "cancelled_plan", "cancelled_from",  "identity",
                 "line",           "request"};
    if (report.files.are_several()) header.emplace_back("file");
    append(csv, header);
    session.print(csv);
    const std::string request =
        report.request ? std::to_string(static_cast<std::int64_t>(report.request->number)) : "";
    std::vector<std::string> shared;
    for (const SharedOutcome& outcome : report.outcomes) {
        append(shared.emplace_back(), cells_of(outcome));
        shared.back().resize(shared.back().size() - 2);  // the row goes on
    }
    Identities identities{report};
    for (const SimOutcome& sim : report.sims) {
        Cells own{dumped(identities.of(sim.iccid))};
        append_origin(own, report.files, sim.line, request);
        csv.clear();
        append(csv, own);
        session.print(sim.iccid.digits().append(",").append(shared[sim.shared]).append(",").append(csv));
    }
    for (const RefusedRow& row : report.refused) session.print(refused_csv(report, row, request));
}

}  // namespace simprof::cli
