#include "cli/manual/domain_page.hpp"

#include "cli/manual/page_parts.hpp"
#include "cli/manual/roff.hpp"
#include "cli/manual/topics.hpp"
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

constexpr std::string_view what_the_domain_is =
    "What simprof knows of service profiles on SIM cards: the words, the three ways to change what a SIM may "
    "do, "
    "and the rules that it keeps. A rule has an id that never changes. It stands in brackets behind every "
    "refusal, and `simprof explain ID` prints the rule as it stands here.";

constexpr DomainWord domain_words[] = {
    {"SIM", "one card, known by its ICCID"},
    {"option", "one setting of a SIM with a fixed set of values: data=on, sms-mo=off, radio=4g"},
    {"service pack", "the set of options that exist, their values, defaults and conflicts"},
    {"rate plan", "what is billed; it belongs to one or more packs"},
    {"service profile", "a name for one pack, one rate plan and one value for every option of the pack"},
    {"follow", "a SIM follows its profile: its options are the profile's options"},
    {"deviate", "change options on one SIM only; it then holds its own options and follows no more"},
    {"migrate", "give a SIM another profile"},
    {"realign", "bring a deviated SIM back under its profile"},
    {"request", "one accepted command that changed something; numbered, never deleted"},
    {"billing zone", "the time zone whose calendar decides what next month is; one for each store"},
};

constexpr DomainWord status_meanings[] = {
    {"available",
     "It has no profile yet. It may become preactivated, test or active, with a profile. Nothing else is "
     "changed "
     "on it: activate it."},
    {"preactivated", "It has a profile and may become test or active."},
    {"test", "It may become active, suspended, sleep or terminated, and never test again."},
    {"active", "It may become suspended, sleep or terminated."},
    {"suspended", "It may become active or terminated. A change of its services acts when it is resumed."},
    {"barred",
     "By the provider, who alone can lift it. It follows edits of its profile; nothing else is changed."},
    {"sleep", "It may become active, with the profile that it has. Nothing else is changed on it."},
    {"terminated", "The end: its services and status never change again."},
};

constexpr DomainWord rule_subjects[] = {
    {"IDN", "Numbers of a SIM"}, {"CAT", "Catalogues"}, {"OPT", "Options"},
    {"PRO", "Profiles"},         {"MIG", "Migration"},  {"DEV", "Deviation"},
    {"ALN", "Realignment"},      {"STA", "Life cycle"}, {"SCH", "Time"},
    {"REQ", "Requests"},         {"BAT", "Batches"},    {"IMP", "Files that come in"},
};

constexpr std::string_view order_of_judgement =
    "Where several rules refuse, the first of this order is reported: what is named does not exist; the "
    "status "
    "(STA-2, STA-4); the target is archived (MIG-9); the options (OPT-4, OPT-1, OPT-2, OPT-3); the same "
    "profile "
    "(MIG-7); the plan change (MIG-8); nothing to change; the reason is missing (DEV-3); the way back is "
    "missing "
    "(ALN-2); not confirmed.";

template <std::size_t Count>
std::string list_of_pairs(const DomainWord (&pairs)[Count]) {
    std::vector<roff::Item> items;
    items.reserve(Count);
    for (const auto& [name, meaning] : pairs)
        items.push_back({fmt::format("Em {}", name), roff::text(meaning)});
    return roff::list(items);
}

/// What the rule says, why, and what to do.
std::string rule_told(const RuleEntry& rule) {
    std::string text = roff::text(rule.sentence) + "\n.Pp\n";
    text += fmt::format(".Em Why :\n{}\n", roff::text(rule.why));
    if (rule.chosen) text += "The public sources are silent; simprof decided this.\n";
    return text + fmt::format(".Pp\n.Em What to do :\n{}", roff::text(rule.way_out));
}

std::string rules_by_subject() {
    std::string text = roff::heading("RULES");
    for (const auto& [prefix, title] : rule_subjects) {
        std::vector<roff::Item> items;
        for (const RuleEntry& rule : rule_book()) {
            if (!rule.id.starts_with(fmt::format("{}-", prefix))) continue;
            items.push_back({fmt::format("Sy {} No {}", rule.id, roff::quoted(rule.title)), rule_told(rule)});
        }
        text += roff::subheading(title) + roff::list(items);
    }
    return text;
}

}  // namespace

std::string manual_page_of_domain() {
    std::string page =
        beginning_of_page("simprof-domain", '7', "service profiles on SIM cards, and their rules");
    page += roff::heading("DESCRIPTION") + roff::paragraphs(what_the_domain_is);
    page += roff::heading("WORDS") + list_of_pairs(domain_words);
    for (const char* name : {"methods", "time"}) {
        const Topic& topic = *find_topic(name);
        page += roff::heading(topic.heading) + roff::paragraphs(topic.text);
    }
    page +=
        roff::heading("STATUS") + "The status of a SIM is one of these.\n" + list_of_pairs(status_meanings);
    page += rules_by_subject() + roff::heading("ORDER OF JUDGEMENT") + roff::text(order_of_judgement) + "\n";
    return page + roff::see_also({{"simprof"},
                                  {"simprof-explain"},
                                  {"simprof-sim-migrate"},
                                  {"simprof-profile-edit"},
                                  {"simprof-sim-deviate"},
                                  {"simprof-sim-advise"},
                                  {"simprof-form", '5'}});
}

}  // namespace simprof::cli
