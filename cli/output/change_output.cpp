#include "cli/output/change_output.hpp"

#include "cli/output/change_text.hpp"
#include "cli/output/json.hpp"
#include "cli/session.hpp"
#include "lib/formats/csv.hpp"
#include "lib/operations/revert_request.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// A JSON document lists SIMs up to this many; a stream of lines lists all.
constexpr std::size_t most_sims_in_document = 10'000;

/// True where a change is told SIM by SIM.
bool lists_sims(const ChangeReport& report) { return !report.profile && report.kind != "catalogue.apply"; }

/// The command that takes the change back; nothing where there is no way back.
std::optional<std::string> command_back(const Session& session, const ChangeReport& report) {
    const WayBack way_back = way_back_of(report);
    if (way_back.none()) return {};
    const auto number = static_cast<std::int64_t>(report.request->number);
    return fmt::format("{} request revert {}{}", session.program(), number,
                       way_back.whole() ? "" : " --keep-going");
}

Json head(const Session& session, const ChangeReport& report) {
    Json json{{"request", report.request ? to_json(*report.request) : Json{}},
              {"dry_run", report.dry_run},
              {"summary", to_json(report.summary)}};
    if (report.reverts != RequestNumber::none) json["takes_back"] = static_cast<std::int64_t>(report.reverts);
    if (report.request && !report.past) json["revert"] = or_null(command_back(session, report));
    if (report.profile) json["profile"] = to_json(*report.profile);
    if (report.kind == "catalogue.apply") json["additions"] = report.additions;
    if (report.comparison) json["comparison"] = to_json(*report.comparison);
    if (lists_sims(report)) json["effect"] = to_json(effect_of(report));
    return json;
}

/// Writes SIMs of a change as JSON objects; what SIMs share is dumped once.
class SimLines {
public:
    explicit SimLines(const ChangeReport& report) {
        for (const SharedOutcome& outcome : report.outcomes)
            m_shared.push_back(dumped(to_json(outcome)).substr(1));
        m_next = report.identities.begin();
        m_end = report.identities.end();
    }

    /// To be called for the SIMs in their order.
    void append(std::string& out, const SimOutcome& sim) {
        out += "{\"iccid\":\"";
        char digits[20];
        out.append(digits, static_cast<std::size_t>(sim.iccid.write_digits(digits)));
        out += "\",";
        const Json identity = identity_of(sim.iccid);
        if (!identity.empty()) out.append("\"identity\":").append(dumped(identity)).append(",");
        out += m_shared[sim.shared];
    }

    /// A row that names no SIM that could be judged.
    static std::string rejected(const RefusedRow& row) {
        return dumped(Json{{"iccid", text_or_null(row.iccid)},
                           {"line", or_null(row.line)},
                           {"outcome", word_for(Outcome::refused)},
                           {"rule", text_or_null(row.rule)},
                           {"message", row.message}});
    }

private:
    Json identity_of(Iccid iccid) {
        Json identity;
        while (m_next != m_end && m_next->iccid < iccid) ++m_next;
        for (; m_next != m_end && m_next->iccid == iccid; ++m_next)
            identity[m_next->part] = to_json(NameDifference{m_next->from, m_next->to});
        return identity;
    }

    std::vector<std::string> m_shared;
    std::vector<IdentityDifference>::const_iterator m_next;
    std::vector<IdentityDifference>::const_iterator m_end;
};

void print_json(Session& session, const ChangeReport& report) {
    Json document = head(session, report);
    const std::size_t sims_and_rows = report.sims.size() + report.rejected.size();
    if (lists_sims(report) && sims_and_rows > most_sims_in_document) {
        document["sims_omitted"] = sims_and_rows;
    } else if (lists_sims(report)) {
        SimLines lines{report};
        std::string sims = "[";
        for (const SimOutcome& sim : report.sims) {
            if (sims.size() > 1) sims += ',';
            lines.append(sims, sim);
        }
        for (const RefusedRow& row : report.rejected)
            sims.append(sims.size() > 1 ? "," : "").append(SimLines::rejected(row));
        document["sims"] = Json::parse(sims + "]");
    }
    session.print(dumped_document(document));
}

void print_ndjson(Session& session, const ChangeReport& report) {
    SimLines lines{report};
    std::string text;
    for (const SimOutcome& sim : report.sims) {
        text.clear();
        lines.append(text, sim);
        session.print(text += '\n');
    }
    for (const RefusedRow& row : report.rejected) session.print(SimLines::rejected(row) + "\n");
    session.print(dumped(head(session, report)) + "\n");
}

std::string text_of(const std::optional<std::string>& text) { return text.value_or(""); }

/// The cells of one SIM behind its number.
std::vector<std::string> cells(const SharedOutcome& outcome) {
    const NameDifference profile = outcome.profile.value_or(NameDifference{});
    std::vector<std::string> result{std::string{word_for(outcome.outcome)}, outcome.rule, outcome.message,
                                    text_of(profile.from), text_of(profile.to)};
    result.push_back(outcome.plan ? text_of(outcome.plan->from) : "");
    result.push_back(outcome.plan ? outcome.plan->to : "");
    result.push_back(outcome.plan ? to_string(outcome.plan->effective) : "");
    result.push_back(dumped(to_json(outcome.options)));
    result.push_back(
        outcome.deviation == DeviationChange::none ? "" : to_json(outcome.deviation).get<std::string>());
    return result;
}

std::string rejected_csv(const RefusedRow& row) {
    std::string csv;
    append_csv_row(
        csv, {row.iccid, word_for(Outcome::refused), row.rule, row.message, "", "", "", "", "", "{}", ""});
    return csv;
}

void print_csv(Session& session, const ChangeReport& report) {
    std::string csv;
    if (!lists_sims(report)) {
        const ChangeSummary& summary = report.summary;
        append_csv_row(csv, {"profile", "changed", "skipped_deviated", "additions"});
        append_csv_row(csv,
                       {report.profile ? report.profile->name : "", std::to_string(summary.changed),
                        std::to_string(summary.skipped_deviated), std::to_string(report.additions.size())});
        return session.print(csv);
    }
    append_csv_row(csv, {"iccid", "outcome", "rule", "message", "profile_from", "profile_to", "plan_from",
                         "plan_to", "effective", "options", "deviation"});
    session.print(csv);
    std::vector<std::string> shared;
    for (const SharedOutcome& outcome : report.outcomes) {
        const std::vector<std::string> rest = cells(outcome);
        append_csv_row(shared.emplace_back(), std::vector<std::string_view>{rest.begin(), rest.end()});
    }
    for (const SimOutcome& sim : report.sims)
        session.print(sim.iccid.digits().append(",").append(shared[sim.shared]));
    for (const RefusedRow& row : report.rejected) session.print(rejected_csv(row));
}

}  // namespace

void print_refused_change(Session& session, const ChangeReport& report) {
    if (report.summary.selected < 2) return;
    if (session.format() == Format::json) session.print_beside_error(dumped_document(head(session, report)));
    if (session.format() == Format::ndjson) session.print_beside_error(dumped(head(session, report)) + "\n");
}

void print_change(Session& session, const ChangeReport& report) {
    for (const std::string& warning : report.warnings) session.warn(warning);
    switch (session.format()) {
        case Format::json:
            return print_json(session, report);
        case Format::ndjson:
            return print_ndjson(session, report);
        case Format::csv:
            return print_csv(session, report);
        case Format::table:
            if (!session.settings().quiet)
                session.print(change_text(report, session.width(), session.program()));
    }
}

}  // namespace simprof::cli
