#include "cli/manual/pages/domain_page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/help/topics.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/manual/pages/roff.hpp"
#include "cli/manual/pages/rule_page.hpp"
#include "lib/rules/rule_book.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <vector>

namespace simprof::cli {

namespace {

struct DomainWord {
    std::string_view name;
    std::string_view meaning;
};

constexpr Paragraphs what_the_domain_is{
    msgid("What simprof knows of service profiles on SIM cards: the words, the three ways to change what a "
          "SIM may do, and the rules that it keeps. A rule has an id that never changes. It stands in "
          "brackets behind every refusal, and `simprof explain ID` prints the rule as it stands here.")};

constexpr DomainWord domain_words[] = {
    {msgid("SIM"), msgid("one card, known by its ICCID")},
    {msgid("option"),
     msgid("one setting of a SIM with a fixed set of values: data=on, sms-mo=off, radio=4g")},
    {msgid("service pack"), msgid("the set of options that exist, their values, defaults and conflicts")},
    {msgid("rate plan"), msgid("what is billed; it belongs to one or more packs")},
    {msgid("service profile"),
     msgid("a name for one pack, one rate plan and one value for every option of the pack")},
    {msgid("follow"), msgid("a SIM follows its profile: its options are the profile's options")},
    {msgid("deviate"),
     msgid("change options on one SIM only; it then holds its own options and follows no more")},
    {msgid("migrate"), msgid("give a SIM another profile")},
    {msgid("realign"), msgid("bring a deviated SIM back under its profile")},
    {msgid("request"), msgid("one accepted command that changed something; numbered, never deleted")},
    {msgid("billing zone"),
     msgid("the time zone whose calendar decides what next month is; one for each store")},
};

constexpr DomainWord status_meanings[] = {
    {"available", msgid("It has no profile yet. It may become preactivated, test or active, with a profile. "
                        "Nothing else is changed on it: activate it.")},
    {"preactivated", msgid("It has a profile and may become test or active.")},
    {"test", msgid("It may become active, suspended, sleep or terminated, and never test again.")},
    {"active", msgid("It may become suspended, sleep or terminated.")},
    {"suspended",
     msgid("It may become active or terminated. A change of its services acts when it is resumed.")},
    {"barred", msgid("By the provider, who alone can lift it. It follows edits of its profile; nothing else "
                     "is changed.")},
    {"sleep", msgid("It may become active, with the profile that it has. Nothing else is changed on it.")},
    {"terminated", msgid("The end: its services and status never change again.")},
};

constexpr DomainWord rule_subjects[] = {
    {"IDN", msgid("Numbers of a SIM")}, {"CAT", msgid("Catalogues")}, {"OPT", msgid("Options")},
    {"PRO", msgid("Profiles")},         {"MIG", msgid("Migration")},  {"DEV", msgid("Deviation")},
    {"ALN", msgid("Realignment")},      {"STA", msgid("Life cycle")}, {"SCH", msgid("Time")},
    {"REQ", msgid("Requests")},         {"BAT", msgid("Batches")},    {"IMP", msgid("Files that come in")},
};

constexpr std::string_view order_of_judgement = msgid(
    "Where several rules refuse, the first of this order is reported: what is named does not exist; the "
    "status (STA-2, STA-4); the target is archived (MIG-9); the options (OPT-4, OPT-1, OPT-2, OPT-3); the "
    "same profile (MIG-7); the plan change (MIG-8); nothing to change; the reason is missing (DEV-3); the "
    "way back is missing (ALN-2); not confirmed.");

template <std::size_t Count>
std::string list_of_pairs(const DomainWord (&pairs)[Count]) {
    std::vector<roff::Item> items;
    items.reserve(Count);
    for (const auto& [name, meaning] : pairs)
        items.push_back({fmt::format("Em {}", roff::escaped(spoken(name))), roff::text(spoken(meaning))});
    return roff::list(items);
}

/// What the rule says, why, and what to do.
std::string rule_told(const RuleEntry& rule) {
    std::string text = roff::text(spoken(rule.sentence)) + "\n.Pp\n";
    text += roff::title(say("Why:")) + roff::text(spoken(rule.why)) + "\n";
    if (rule.chosen) text += roff::text(spoken(decided_here)) + "\n";
    return text + ".Pp\n" + roff::title(say("What to do:")) + roff::text(spoken(rule.way_out));
}

std::string rules_by_subject() {
    std::string text = roff::heading(say("RULES"));
    for (const auto& [prefix, title] : rule_subjects) {
        std::vector<roff::Item> items;
        for (const RuleEntry& rule : rule_book()) {
            if (!rule.id.starts_with(fmt::format("{}-", prefix))) continue;
            items.push_back(
                {fmt::format("Sy {} No {}", rule.id, roff::quoted(spoken(rule.title))), rule_told(rule)});
        }
        text += roff::subheading(spoken(title)) + roff::list(items);
    }
    return text;
}

}  // namespace

std::string manual_page_of_domain() {
    std::string page =
        beginning_of_page("simprof-domain", '7', msgid("service profiles on SIM cards, and their rules"));
    page += roff::heading(say("DESCRIPTION")) + roff::paragraphs(spoken_text(what_the_domain_is));
    page += roff::heading(say("WORDS")) + list_of_pairs(domain_words);
    for (const char* name : {"methods", "time"}) {
        const Topic& topic = *find_topic(name);
        page += roff::heading(spoken(topic.heading)) + roff::paragraphs(spoken_text(topic.text));
    }
    page += roff::heading(say("STATUS")) + roff::text(say("The status of a SIM is one of these.")) + "\n" +
            list_of_pairs(status_meanings);
    page += rules_by_subject() + roff::heading(say("ORDER OF JUDGEMENT")) +
            roff::text(spoken(order_of_judgement)) + "\n";
    return page + roff::see_also({{"simprof"},
                                  {"simprof-explain"},
                                  {"simprof-sim-migrate"},
                                  {"simprof-profile-edit"},
                                  {"simprof-sim-deviate"},
                                  {"simprof-sim-advise"},
                                  {"simprof-form", '5'}});
}

}  // namespace simprof::cli
