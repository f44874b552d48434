#include "cli/output/change/change_lines.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace simprof::cli {

namespace {

void add(std::vector<CountedLine>& lines, std::string text, std::int64_t sims) {
    const auto known = std::ranges::find(lines, text, &CountedLine::text);
    if (known == lines.end()) {
        lines.push_back({std::move(text), sims});
    } else {
        known->sims += sims;
    }
}

/// "sms-mo, voice end"
std::string names_and_verb(const std::vector<std::string>& names, std::string_view verb) {
    return fmt::format("{} {}{}", joined(names, ", "), verb, names.size() == 1 ? "s" : "");
}

/// MIG-10: "pack iot-connect → metering: sms-mo, voice end; tamper off begins"
std::string pack_line(const SharedOutcome& outcome) {
    std::vector<std::string> ending;
    std::vector<std::string> beginning;
    for (const OptionDifference& difference : outcome.options) {
        if (!difference.to) ending.push_back(shown_safely(difference.option));
        if (!difference.from) beginning.push_back(line_for(difference));
    }
    std::vector<std::string> parts;
    if (!ending.empty()) parts.push_back(names_and_verb(ending, "end"));
    if (!beginning.empty()) parts.push_back(names_and_verb(beginning, "begin"));
    return fmt::format("pack {}{}{}", arrow(outcome.pack->from, outcome.pack->to), parts.empty() ? "" : ": ",
                       joined(parts, "; "));
}

void add_changes_now(const SharedOutcome& outcome, const ChangeReport& report, std::int64_t sims,
                     ChangeLines& lines) {
    if (outcome.status)
        add(lines.now, fmt::format("status {}", arrow(outcome.status->from, outcome.status->to)), sims);
    if (outcome.profile)
        add(lines.now, fmt::format("profile {}", arrow(outcome.profile->from, outcome.profile->to)), sims);
    if (outcome.pack) add(lines.now, pack_line(outcome), sims);
    const bool arrives = outcome.status && !outcome.status->from;
    if (arrives) lines.arrivals += sims;
    for (const OptionDifference& difference : outcome.options) {
        if (arrives || (outcome.profile && !outcome.profile->from))
            break;  // a first profile brings all options
        lines.options_change = true;
        const bool told_with_pack = outcome.pack && (!difference.from || !difference.to);
        if (!told_with_pack) add(lines.now, line_for(difference), sims);
    }
    if (outcome.deviation == DeviationChange::set) add(lines.now, "deviated from the profile", sims);
    if (outcome.deviation == DeviationChange::cleared) {
        add(lines.now,
            outcome.via ? fmt::format("deviation ended, passing through {}", *outcome.via)
                        : "deviation ended",
            sims);
    }
    if (outcome.kept)
        add(lines.later[outcome.kept->from], fmt::format("plan {}, as scheduled before", outcome.kept->plan),
            sims);
    if (!outcome.plan) return;
    const std::string plan = fmt::format("plan {}", arrow(outcome.plan->from, outcome.plan->to));
    const bool at_once = outcome.plan->effective <= report.day;
    add(at_once ? lines.now : lines.later[outcome.plan->effective], plan, sims);
}

void add_ended(const SharedOutcome& outcome, std::int64_t sims, ChangeLines& lines) {
    if (outcome.superseded) {
        add(lines.ended,
            fmt::format("the plan {} scheduled for {} is superseded", outcome.superseded->plan,
                        to_string(outcome.superseded->from)),
            sims);
    }
    if (outcome.cancelled) {
        add(lines.ended,
            fmt::format("the plan {} scheduled for {} is cancelled", outcome.cancelled->plan,
                        to_string(outcome.cancelled->from)),
            sims);
    }
}

void add_left_alone(const SharedOutcome& outcome, std::int64_t sims, ChangeLines& lines) {
    if (outcome.outcome == Outcome::refused) return;  // told by rule
    if (outcome.outcome == Outcome::changed) {
        if (!outcome.remark.empty()) add(lines.left_alone, spoken(outcome.remark), sims);
        return;
    }
    add(lines.left_alone, outcome.remark.empty() ? "nothing to change" : spoken(outcome.remark), sims);
}

}  // namespace

std::string arrow(const std::optional<std::string>& from, const std::optional<std::string>& to) {
    if (!from && to) return shown_safely(*to);
    return fmt::format("{} → {}", shown_safely(from.value_or("none")), shown_safely(to.value_or("none")));
}

std::string line_for(const OptionDifference& difference) {
    return fmt::format("{} {}", shown_safely(difference.option), arrow(difference.from, difference.to));
}

std::string line_for(const IdentityDifference& difference) {
    return fmt::format("{} {}", difference.part, arrow(difference.from, difference.to));
}

std::string line_for(const GivenUpNumber& number) {
    const std::string given = fmt::format("{}: {} {}", number.from.digits(),
                                          number.part == "imsi" ? "IMSI" : "MSISDN", number.number);
    return number.to ? fmt::format("{} to SIM {}", given, number.to->digits()) : given;
}

ChangeLines sum_up(const ChangeReport& report) {
    ChangeLines lines;
    for (const IdentityDifference& difference : report.identities) add(lines.now, line_for(difference), 1);
    for (const SharedOutcome& outcome : report.outcomes) {
        if (outcome.sims == 0) continue;
        add_changes_now(outcome, report, outcome.sims, lines);
        add_ended(outcome, outcome.sims, lines);
        add_left_alone(outcome, outcome.sims, lines);
    }
    return lines;
}

}  // namespace simprof::cli
