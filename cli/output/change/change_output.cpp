#include "cli/output/change/change_output.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_csv.hpp"
#include "cli/output/change/change_text.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/change/way_back.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace simprof::cli {

namespace {

/// A JSON document lists SIMs up to this many; a stream of lines lists all.
constexpr std::size_t most_sims_in_document = 10'000;

/// The command that takes the change back; nothing where there is no way back.
std::optional<std::string> command_back(const Session& session, const ChangeReport& report) {
    const WayBack way_back = way_back_of(report);
    if (way_back.none()) return {};
    const auto number = static_cast<std::int64_t>(report.request->number);
    return fmt::format("{} request revert {}{}", session.program(), number,
                       way_back.whole() ? "" : " --keep-going");
}

Json texts_of(const std::vector<Sentence>& sentences) {
    Json texts = Json::array();
    for (const Sentence& sentence : sentences) texts.push_back(sentence.english());
    return texts;
}

Json head(const Session& session, const ChangeReport& report) {
    Json json{{"request", report.request ? to_json(*report.request) : Json{}},
              {"dry_run", report.dry_run},
              {"summary", to_json(report.summary)}};
    if (report.reverts != RequestNumber::none) json["takes_back"] = static_cast<std::int64_t>(report.reverts);
    if (report.past) json["taken_back_by"] = number_or_null(report.taken_back_by);
    if (report.request && !report.past) json["revert"] = or_null(command_back(session, report));
    if (report.profile) json["profile"] = to_json(*report.profile);
    if (report.kind == RequestKind::catalogue_apply) {
        json["additions"] = texts_of(report.catalogue.added);
        json["alterations"] = texts_of(report.catalogue.changed);
        json["removals"] = texts_of(report.catalogue.removed);
    }
    if (report.former_clock)
        json["clock"] =
            Json{{"from", to_string(*report.former_clock)}, {"to", to_string(report.request->at)}};
    if (report.form) json["form"] = Json{{"name", report.form->name}, {"why", report.form->why.english()}};
    if (report.comparison) json["comparison"] = to_json(*report.comparison);
    if (lists_sims(report)) json["effect"] = to_json(effect_of(report), report.files);
    if (!report.gave_up.empty())
        for (const GivenUpNumber& number : report.gave_up) json["gave_up"].push_back(to_json(number));
    return json;
}

/// Writes SIMs of a change as JSON objects; what SIMs share is dumped once.
class SimLines {
public:
    explicit SimLines(const ChangeReport& report) : m_files(report.files), m_identities(report) {
        for (const SharedOutcome& outcome : report.outcomes)
            m_shared.push_back(dumped(to_json(outcome)).substr(1));
    }

    /// To be called for the SIMs in their order.
    void append(std::string& out, const SimOutcome& sim) {
        out += "{\"iccid\":\"";
        char digits[20];
        out.append(digits, static_cast<std::size_t>(sim.iccid.write_digits(digits)));
        out += "\",";
        const Json identity = m_identities.of(sim.iccid);
        if (!identity.empty()) out.append("\"identity\":").append(dumped(identity)).append(",");
        out += m_shared[sim.shared];
    }

    /// With the keys of the others, and the line.
    void append(std::string& out, const RefusedRow& row) {
        if (row.why != m_why) m_refused = dumped(to_json(refused_by(row.why))).substr(1);
        m_why = row.why;
        out += row.sim ? fmt::format("{{\"iccid\":\"{}\",", row.sim->digits()) : "{\"iccid\":null,";
        Json place = Json::object();
        add_place(place, m_files, row.line);
        out.append(dumped(place).substr(1)).back() = ',';
        out += m_refused;
    }

private:
    static SharedOutcome refused_by(std::shared_ptr<const Refusal> why) {
        SharedOutcome outcome;
        outcome.outcome = Outcome::refused;
        outcome.refusal = std::move(why);
        return outcome;
    }

    const InputFiles& m_files;
    std::vector<std::string> m_shared;
    Identities m_identities;
    std::shared_ptr<const Refusal> m_why;  ///< of the refused row that was written last
    std::string m_refused;                 ///< what it shares with others
};

void print_json(Session& session, const ChangeReport& report) {
    Json document = head(session, report);
    const std::size_t sims_and_rows = report.sims.size() + report.refused.size();
    if (lists_sims(report) && sims_and_rows > most_sims_in_document) {
        document["sims_omitted"] = sims_and_rows;
    } else if (lists_sims(report)) {
        SimLines lines{report};
        std::string sims = "[";
        const auto append = [&](const auto& sim) {
            if (sims.size() > 1) sims += ',';
            lines.append(sims, sim);
        };
        std::ranges::for_each(report.sims, append);
        std::ranges::for_each(report.refused, append);
        document["sims"] = Json::parse(sims + "]");
    }
    session.print(dumped_document(document));
}

void print_ndjson(Session& session, const ChangeReport& report) {
    SimLines lines{report};
    std::string text;
    const auto print = [&](const auto& sim) {
        text.clear();
        lines.append(text, sim);
        session.print(text += '\n');
    };
    std::ranges::for_each(report.sims, print);
    std::ranges::for_each(report.refused, print);
    session.print(dumped(head(session, report)) + "\n");
}

}  // namespace

void say_warnings(Session& session, const ChangeReport& report) {
    if (report.form && !report.form->is_told && session.format() == Format::table)
        session.note(report.form->why);
    for (const Warning& warning : report.warnings) session.warn(warning);
}

void print_refused_change(Session& session, const ChangeReport& report) {
    say_warnings(session, report);
    if (report.summary.selected < 2) return;
    if (session.format() == Format::json) session.print_beside_error(dumped_document(head(session, report)));
    if (session.format() == Format::ndjson) session.print_beside_error(dumped(head(session, report)) + "\n");
}

void print_change(Session& session, const ChangeReport& report, Telling telling) {
    say_warnings(session, report);
    switch (session.format()) {
        case Format::json:
            return print_json(session, report);
        case Format::ndjson:
            return print_ndjson(session, report);
        case Format::csv:
            return print_change_csv(session, report);
        case Format::table:
            if (session.settings().quiet) return;
            session.print(telling == Telling::ending
                              ? ending_text(report, session.width(), session.program())
                              : change_text(report, session.width(), session.program()));
    }
}

}  // namespace simprof::cli
