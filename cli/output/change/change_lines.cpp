#include "cli/output/change/change_lines.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace simprof::cli {

namespace {

/// What people call a part of a SIM's identity.
std::string part_named(const std::string& part) {
    if (part == "group") return say("group");
    return part == "label" ? say("label") : part;
}

void add(std::vector<CountedLine>& lines, std::string text, std::int64_t sims) {
    const auto known = std::ranges::find(lines, text, &CountedLine::text);
    if (known == lines.end()) {
        lines.push_back({std::move(text), sims});
    } else {
        known->sims += sims;
    }
}

/// MIG-10: "pack iot-connect → metering: sms-mo, voice end; tamper off begins"
std::string pack_line(const SharedOutcome& outcome) {
    std::vector<std::string> ending;
    std::vector<std::string> beginning;
    for (const OptionDifference& difference : outcome.options) {
        if (!difference.to) ending.push_back(shown_safely(difference.option));
        if (!difference.from) beginning.push_back(line_for(difference));
    }
    const std::string pack = arrow(outcome.pack->from, outcome.pack->to);
    const Sentence ends =
        said_of(ending.size(), "{options} ends", "{options} end", "options"_is = joined(ending, ", "));
    const Sentence begins = said_of(beginning.size(), "{options} begins", "{options} begin",
                                    "options"_is = joined(beginning, ", "));
    if (ending.empty() && beginning.empty()) return say("pack {pack}", "pack"_is = pack);
    if (beginning.empty()) return say("pack {pack}: {ends}", "pack"_is = pack, "ends"_is = ends);
    if (ending.empty()) return say("pack {pack}: {begins}", "pack"_is = pack, "begins"_is = begins);
    return say("pack {pack}: {ends}; {begins}", "pack"_is = pack, "ends"_is = ends, "begins"_is = begins);
}

void add_changes_now(const SharedOutcome& outcome, const ChangeReport& report, std::int64_t sims,
                     ChangeLines& lines) {
    if (outcome.status)
        add(lines.now, say("status {status}", "status"_is = arrow(outcome.status->from, outcome.status->to)),
            sims);
    if (outcome.profile)
        add(lines.now,
            say("profile {profile}", "profile"_is = arrow(outcome.profile->from, outcome.profile->to)), sims);
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
    if (outcome.deviation == DeviationChange::set) add(lines.now, say("deviated from the profile"), sims);
    if (outcome.deviation == DeviationChange::cleared) {
        add(lines.now,
            outcome.via ? say("deviation ended, passing through {profile}", "profile"_is = *outcome.via)
                        : say("deviation ended"),
            sims);
    }
    if (outcome.kept)
        add(lines.later[outcome.kept->from],
            say("plan {plan}, as scheduled before", "plan"_is = outcome.kept->plan), sims);
    if (!outcome.plan) return;
    const std::string plan = say("plan {plan}", "plan"_is = arrow(outcome.plan->from, outcome.plan->to));
    const bool at_once = outcome.plan->effective <= report.day;
    add(at_once ? lines.now : lines.later[outcome.plan->effective], plan, sims);
}

void add_ended(const SharedOutcome& outcome, std::int64_t sims, ChangeLines& lines) {
    if (outcome.superseded) {
        add(lines.ended,
            say("the plan {plan} scheduled for {day} is superseded", "plan"_is = outcome.superseded->plan,
                "day"_is = to_string(outcome.superseded->from)),
            sims);
    }
    if (outcome.cancelled) {
        add(lines.ended,
            say("the plan {plan} scheduled for {day} is cancelled", "plan"_is = outcome.cancelled->plan,
                "day"_is = to_string(outcome.cancelled->from)),
            sims);
    }
}

void add_left_alone(const SharedOutcome& outcome, std::int64_t sims, ChangeLines& lines) {
    if (outcome.outcome == Outcome::refused) return;  // told by rule
    if (outcome.outcome == Outcome::changed) {
        if (!outcome.remark.empty()) add(lines.left_alone, spoken_safely(outcome.remark), sims);
        return;
    }
    add(lines.left_alone, outcome.remark.empty() ? nothing_to_change() : spoken_safely(outcome.remark), sims);
}

}  // namespace

std::string nothing_to_change() { return say("nothing to change"); }

std::string shown_or_none(const std::optional<std::string>& name) {
    return name ? shown_safely(*name) : say("none");
}

std::string arrow(const std::optional<std::string>& from, const std::optional<std::string>& to) {
    if (!from && to) return shown_safely(*to);
    return fmt::format("{} → {}", shown_or_none(from), shown_or_none(to));
}

std::string line_for(const OptionDifference& difference) {
    return fmt::format("{} {}", shown_safely(difference.option), arrow(difference.from, difference.to));
}

std::string line_for(const IdentityDifference& difference) {
    return fmt::format("{} {}", part_named(difference.part), arrow(difference.from, difference.to));
}

std::string line_for(const GivenUpNumber& number) {
    const std::string given =
        say("{iccid}: {part} {number}", "iccid"_is = number.from.digits(),
            "part"_is = number.part == "imsi" ? "IMSI" : "MSISDN", "number"_is = number.number);
    return number.to ? say("{given} to SIM {iccid}", "given"_is = given, "iccid"_is = number.to->digits())
                     : given;
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
