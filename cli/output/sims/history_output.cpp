#include "cli/output/sims/history_output.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/change/change_lines.hpp"
#include "lib/language/lists.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

Json json_of(const HistoryEntry& entry) {
    const SharedOutcome& outcome = entry.outcome;
    Json identity = Json::object();
    for (const IdentityDifference& difference : entry.identities)
        identity[difference.part] = to_json(NameDifference{difference.from, difference.to});
    return {{"request", to_json(entry.request)},
            {"event", "request"},
            {"day", to_string(entry.request.day)},
            {"arrived", entry.arrived},
            {"by_profile", entry.by_profile ? or_null(outcome.profile_now) : Json{}},
            {"status", outcome.status ? to_json(*outcome.status) : Json{}},
            {"profile", outcome.profile ? to_json(*outcome.profile) : Json{}},
            {"options", to_json(outcome.options)},
            {"plan", outcome.plan ? to_json(*outcome.plan) : Json{}},
            {"superseded", to_json(outcome.superseded)},
            {"cancelled", to_json(outcome.cancelled)},
            {"deviation", to_json(outcome.deviation)},
            {"scheduled_by", nullptr},
            {"identity", std::move(identity)},
            {"remark", text_or_null(outcome.remark.english())}};
}

/// With the keys of a request's entry, so that every entry can be read the same way.
Json json_of(const PlanInForce& event) {
    return {{"request", nullptr},
            {"event", "plan-in-force"},
            {"day", to_string(event.plan.effective)},
            {"arrived", false},
            {"by_profile", nullptr},
            {"status", nullptr},
            {"profile", nullptr},
            {"options", Json::object()},
            {"plan", to_json(event.plan)},
            {"superseded", nullptr},
            {"cancelled", nullptr},
            {"deviation", nullptr},
            {"scheduled_by", static_cast<std::int64_t>(event.scheduled_by)},
            {"identity", Json::object()},
            {"remark", nullptr}};
}

using Lines = std::vector<std::string>;

std::string in_one_line(const Lines& effects) {
    std::vector<Sentence> facts;
    facts.reserve(effects.size());
    for (const std::string& effect : effects) facts.push_back(verbatim(effect));
    return spoken(simprof::in_one_line(facts));
}

void add_services(const SharedOutcome& outcome, Lines& lines) {
    if (outcome.status)
        lines.push_back(
            say("status {status}", "status"_is = arrow(outcome.status->from, outcome.status->to)));
    if (outcome.profile)
        lines.push_back(
            say("profile {profile}", "profile"_is = arrow(outcome.profile->from, outcome.profile->to)));
    if (outcome.deviation == DeviationChange::set) lines.push_back(say("deviated from the profile"));
    if (outcome.deviation == DeviationChange::cleared)
        lines.push_back(outcome.via
                            ? say("deviation ended, passing through {profile}", "profile"_is = *outcome.via)
                            : say("deviation ended"));
    const bool first_options = outcome.profile && !outcome.profile->from;
    for (const OptionDifference& difference : outcome.options) {
        if (!first_options) lines.push_back(line_for(difference));
    }
}

void add_plans(const SharedOutcome& outcome, Lines& lines) {
    if (outcome.plan)
        lines.push_back(say("plan {plan} on {day}", "plan"_is = arrow(outcome.plan->from, outcome.plan->to),
                            "day"_is = to_string(outcome.plan->effective)));
    if (outcome.superseded)
        lines.push_back(say("superseded: {plan} from {day}", "plan"_is = outcome.superseded->plan,
                            "day"_is = to_string(outcome.superseded->from)));
    if (outcome.cancelled)
        lines.push_back(say("cancelled: {plan} from {day}", "plan"_is = outcome.cancelled->plan,
                            "day"_is = to_string(outcome.cancelled->from)));
}

/// How a change of the profile reached the SIM.
std::string source_of(const HistoryEntry& entry) {
    const std::string profile = entry.outcome.profile_now.value_or("");
    return entry.request.kind == RequestKind::catalogue_apply
               ? say("by new options of the pack of the profile {profile}", "profile"_is = profile)
               : say("by an edit of the profile {profile}", "profile"_is = profile);
}

Lines lines_of(const HistoryEntry& entry) {
    Lines lines;
    if (entry.by_profile) lines.push_back(source_of(entry));
    add_services(entry.outcome, lines);
    add_plans(entry.outcome, lines);
    for (const IdentityDifference& difference : entry.identities) lines.push_back(line_for(difference));
    if (!entry.outcome.remark.empty()) lines.push_back(spoken_safely(entry.outcome.remark));
    if (lines.empty()) return {say("nothing of its own")};
    return entry.arrived ? Lines{in_one_line(lines)} : lines;
}

Lines lines_of(const PlanInForce& event) {
    return {say("plan {plan} in force", "plan"_is = arrow(event.plan.from, event.plan.to))};
}

std::string spoken_word(ProfileEvent event) {
    switch (event) {
        case ProfileEvent::created:
            return say("created");
        case ProfileEvent::edited:
            return say("edited");
        case ProfileEvent::grown:
            return say("grown");
        case ProfileEvent::archived:
            return say("archived");
        case ProfileEvent::unarchived:
            return say("unarchived");
        case ProfileEvent::deleted:
            return say("deleted");
        case ProfileEvent::restored:
            return say("restored");
    }
    return say("edited");
}

/// All that a profile begins with.
std::string beginning(const ProfileHistoryEntry& entry, const ProfileHistory& history) {
    Lines parts{spoken_word(ProfileEvent::created), say("pack {pack}", "pack"_is = history.pack),
                say("plan {plan}", "plan"_is = history.plan)};
    for (const OptionDifference& difference : entry.options) parts.push_back(line_for(difference));
    return in_one_line(parts);
}

}  // namespace

Json to_json(const LifeEvent& event) {
    return std::visit([](const auto& one) { return json_of(one); }, event);
}

Json to_json(const ProfileHistoryEntry& entry, const ProfileHistory& history) {
    return {{"request", to_json(entry.request)},
            {"event", word_for(entry.event)},
            {"day", to_string(entry.request.day)},
            {"profile", history.name},
            {"pack", history.pack},
            {"plan", history.plan},
            {"options", to_json(entry.options)},
            {"reached", or_null(entry.reached)}};
}

std::vector<std::string> effect_lines(const LifeEvent& event) {
    return std::visit([](const auto& one) { return lines_of(one); }, event);
}

std::vector<std::string> effect_lines(const ProfileHistoryEntry& entry, const ProfileHistory& history) {
    if (entry.event == ProfileEvent::created) return {beginning(entry, history)};
    Lines lines{spoken_word(entry.event)};
    for (const OptionDifference& difference : entry.options) lines.push_back(line_for(difference));
    const bool reaches = entry.event == ProfileEvent::edited || entry.event == ProfileEvent::grown;
    if (reaches && entry.reached)
        lines.push_back(say_of(*entry.reached, "reached {count} SIM", "reached {count} SIMs"));
    return lines;
}

std::string effect_for_programs(const LifeEvent& event) {
    const Speaking programs_are_told_in{english()};
    return in_one_line(effect_lines(event));
}

std::string effect_for_programs(const ProfileHistoryEntry& entry, const ProfileHistory& history) {
    const Speaking programs_are_told_in{english()};
    return in_one_line(effect_lines(entry, history));
}

std::string headline(const Request& request, const std::string& at, const std::string& who) {
    const std::string head =
        say("{instant}  request {request}, {kind} by {who} ({origin})", "instant"_is = at,
            "request"_is = static_cast<std::int64_t>(request.number), "kind"_is = to_string(request.kind),
            "who"_is = who, "origin"_is = to_string(request.origin));
    const std::string reference = request.reference ? fmt::format(" [{}]", *request.reference) : "";
    if (!request.reason) return head + reference;
    return say("{what}: {reason}", "what"_is = head, "reason"_is = *request.reason) + reference;
}

std::string history_paragraph(const std::string& head, const std::vector<std::string>& effects, int width) {
    std::string paragraph = wrapped(safely_spoken(head), width) + "\n";
    for (const std::string& effect : effects) paragraph += wrapped(safely_spoken(effect), width, 4) + "\n";
    return paragraph;
}

std::vector<ListingColumn> history_columns() {
    return {{"/request/id", "request", ""},
            {"/request/at", "at", ""},
            {"/request/kind", "kind", ""},
            {"/request/actor", "actor", ""},
            {"/request/origin", "origin", ""},
            {"/request/reason", "reason", ""},
            {"/request/reference", "reference", ""},
            {"/effect", "effect", ""},
            {"/event", "event", ""},
            {"/day", "day", ""}};
}

}  // namespace simprof::cli
