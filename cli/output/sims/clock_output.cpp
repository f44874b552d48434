#include "cli/output/sims/clock_output.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_lines.hpp"
#include "cli/output/show/card.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "lib/text/writing/csv_writing.hpp"

#include <algorithm>
#include <span>

namespace simprof::cli {

namespace {

constexpr std::size_t most_lines = 20;

std::string text_of(const ClockView& view, const std::string& zone, int width) {
    Card card;
    card.add(say("Follows"),
             view.of_store == Clock::real ? say("the machine's clock") : say("SIMPROF_NOW, for rehearsals"));
    card.add(say("Clock"), say("{instant}; billing day {day} ({zone})", "instant"_is = to_string(view.clock),
                               "day"_is = to_string(view.day), "zone"_is = zone));
    card.add(say("Last request"), view.last ? say("{request}, made at {instant}",
                                                  "request"_is = static_cast<std::int64_t>(view.last->number),
                                                  "instant"_is = to_string(view.last->at))
                                            : "-");
    card.add(say("Changes"),
             view.is_behind ? say("refused: the clock is behind the last request (SCH-3)") : say("accepted"));
    return card.render(width);
}

Json document_of(const std::optional<ClockAcceptance>& acceptance, bool dry_run) {
    Json json{{"request", nullptr}, {"dry_run", dry_run}, {"clock", nullptr}};
    json["scheduled"] = json["too_early"] = Json::array();
    if (!acceptance) return json;
    if (acceptance->request) json["request"] = to_json(*acceptance->request);
    json["clock"] = Json{{"from", to_string(acceptance->former)}, {"to", to_string(acceptance->accepted)}};
    for (const ScheduledSum& sum : acceptance->scheduled)
        json["scheduled"].push_back({{"plan", to_json(sum.plan)}, {"sims", sum.sims}});
    for (const EarlyPlan& early : acceptance->early)
        json["too_early"].push_back({{"iccid", early.iccid.digits()},
                                     {"plan", early.plan.plan},
                                     {"from", to_string(early.plan.from)}});
    return json;
}

/// One row a kind of plan to come, one row a SIM whose plan took effect too early.
std::string csv_of(const std::optional<ClockAcceptance>& acceptance) {
    std::string csv;
    append_answer_row(csv, {"outcome", "iccid", "plan_from", "plan_to", "date", "sims"});
    if (!acceptance) return csv;
    for (const ScheduledSum& sum : acceptance->scheduled)
        append_answer_row(csv, {"scheduled", "", *sum.plan.from, sum.plan.to, to_string(sum.plan.effective),
                                std::to_string(sum.sims)});
    for (const EarlyPlan& early : acceptance->early)
        append_answer_row(
            csv, {"too_early", early.iccid.digits(), "", early.plan.plan, to_string(early.plan.from), "1"});
    return csv;
}

/// "2026-12-01: EU-100MB → EU-500MB, 3 SIMs"
std::string scheduled_line(const ScheduledSum& sum, bool by_former_clock) {
    const std::string day = to_string(sum.plan.effective);
    const std::string plan = arrow(sum.plan.from, sum.plan.to);
    return by_former_clock ? say_of(sum.sims, "{day}: {plan}, {count} SIM, scheduled by the former clock",
                                    "{day}: {plan}, {count} SIMs, scheduled by the former clock",
                                    "day"_is = day, "plan"_is = plan)
                           : say_of(sum.sims, "{day}: {plan}, {count} SIM", "{day}: {plan}, {count} SIMs",
                                    "day"_is = day, "plan"_is = plan);
}

/// The text of an acceptance, sentence by sentence.
class AcceptanceText {
public:
    AcceptanceText(const ClockAcceptance& acceptance, const AcceptanceTelling& telling, int width)
        : m_acceptance(acceptance), m_telling(telling), m_width(width) {}

    std::string write(const std::string& program) {
        const std::string former = to_string(m_acceptance.former);
        const std::string accepted = to_string(m_acceptance.accepted);
        sentence(m_telling.dry_run
                     ? say("The clock would be accepted: from {former} back to {accepted}. From there on "
                           "requests are in the order of their numbers.",
                           "former"_is = former, "accepted"_is = accepted)
                     : say("The clock is accepted: from {former} back to {accepted}. From there on requests "
                           "are in the order of their numbers.",
                           "former"_is = former, "accepted"_is = accepted));
        scheduled();
        early();
        ending(program);
        return m_text;
    }

private:
    void sentence(const std::string& text) { m_text += wrapped(text, m_width) + "\n"; }
    void line(const std::string& text) { m_text += wrapped(text, m_width, 2) + "\n"; }

    void scheduled() {
        if (m_acceptance.scheduled.empty()) return;
        bool far = false;
        sentence(say("Plans to come keep their dates (billing zone {zone}):", "zone"_is = m_telling.zone));
        for (const ScheduledSum& sum : m_acceptance.scheduled) {
            const bool by_former_clock = sum.plan.effective > m_acceptance.next_first;
            far = far || by_former_clock;
            line(scheduled_line(sum, by_former_clock));
        }
        if (far)
            sentence(
                say("For another date, migrate a SIM to a profile with the plan in force, which cancels the "
                    "plan to come, and then again."));
    }

    void early() {
        if (m_acceptance.early.empty()) return;
        sentence(say("Plans that took effect too early stay:"));
        const std::span all{m_acceptance.early};
        for (const EarlyPlan& early : all.first(std::min(all.size(), most_lines)))
            line(say("{iccid}: {plan}, which was to come on {day}", "iccid"_is = early.iccid.digits(),
                     "plan"_is = shown_safely(early.plan.plan), "day"_is = to_string(early.plan.from)));
        if (all.size() > most_lines)
            line(say_of(all.size() - most_lines, "… and {count} more, which -o csv and -o json list",
                        "… and {count} more, which -o csv and -o json list"));
    }

    void ending(const std::string& program) {
        if (m_telling.dry_run) return sentence(say("This was a dry run: nothing was changed."));
        const auto number = static_cast<std::int64_t>(m_acceptance.request->number);
        sentence(say("Request {request}. `{program} request show {request}` shows it. There is no way back.",
                     "request"_is = number, "program"_is = program));
    }

    const ClockAcceptance& m_acceptance;
    const AcceptanceTelling& m_telling;
    int m_width;
    std::string m_text;
};

}  // namespace

void print_clock(Session& session, const ClockView& view, const std::string& zone) {
    const Json last = view.last ? Json{{"id", static_cast<std::int64_t>(view.last->number)},
                                       {"at", to_string(view.last->at)}}
                                : Json{};
    print_object(session,
                 {{"lives_by", to_string(view.of_store)},
                  {"now", to_string(view.clock)},
                  {"day", to_string(view.day)},
                  {"last_request", last},
                  {"behind", view.is_behind}},
                 text_of(view, zone, session.width()));
}

void print_acceptance(Session& session, const std::optional<ClockAcceptance>& acceptance,
                      const AcceptanceTelling& telling) {
    if (session.format() == Format::csv) return session.print(csv_of(acceptance));
    const std::string text =
        acceptance ? AcceptanceText{*acceptance, telling, session.width()}.write(session.program())
                   : say("The clock is not behind the last request; nothing to do.") + "\n";
    if (session.format() == Format::table && session.settings().quiet) return;
    print_object(session, document_of(acceptance, telling.dry_run), text);
}

}  // namespace simprof::cli
