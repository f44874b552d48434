#include "cli/manual/pages/program_page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/help/exit_statuses.hpp"
#include "cli/manual/help/help_page.hpp"
#include "cli/manual/help/topics.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/manual/pages/recipes.hpp"
#include "cli/manual/pages/roff.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

namespace simprof::cli {

namespace {

/// Sections that pages have in one order, which tools check; other topics stand before them.
constexpr std::array<std::string_view, 2> usual_sections{"ENVIRONMENT", "FILES"};

constexpr Paragraphs what_simprof_is{
    msgid("A SIM card of a machine gets its services from a service profile: a service pack, a rate plan, "
          "and a value for every option of the pack. simprof keeps which SIM has which profile, changes what "
          "SIMs may do in one of three ways, and says beforehand what a change would do, to how many SIMs, "
          "and on which day."),
    msgid("Without a command it says how the store stands and what to type next. `simprof demo` shows the "
          "three ways in a store that it throws away; `simprof init --sample` makes one to try things on, "
          "and the examples of every page can be typed there. The files that they read are in "
          "share/doc/simprof/examples, where simprof is installed.")};

std::string program_synopsis() {
    const auto word = [](std::string_view marked) { return roff::escaped(spoken(marked)); };
    return fmt::format(".Nm\n.Op Ar {}\n.Ar {}\n.Op Ar {}\n.Op Ar {}\n", word(msgid("GLOBAL OPTIONS")),
                       word(msgid("NOUN VERB")), word(msgid("ARGUMENTS")), word(msgid("OPTIONS")));
}

std::string commands_by_noun() {
    std::string text = roff::heading(say("COMMANDS"));
    std::vector<std::string_view> nouns = all_nouns();
    nouns.insert(nouns.begin(), "");
    for (const std::string_view noun : nouns) {
        std::vector<roff::Item> items;
        for (const Command& command : all_commands()) {
            if (command.noun != noun) continue;
            items.push_back(
                {fmt::format("Xr {} 1", manual_page_name(command)), roff::text(spoken(command.summary))});
        }
        text +=
            roff::subheading(noun.empty() ? "simprof" : fmt::format("simprof {}", noun)) + roff::list(items);
    }
    return text;
}

bool is_usual(const Topic& topic) {
    return std::ranges::find(usual_sections, topic.heading) != usual_sections.end();
}

std::string topic_section(const Topic& topic) {
    return roff::heading(spoken(topic.heading)) + roff::paragraphs(spoken_text(topic.text));
}

std::string topic_sections() {
    std::string text;
    for (const Topic& topic : all_topics()) {
        if (!is_usual(topic) && topic.name != "exit-codes") text += topic_section(topic);
    }
    for (const std::string_view heading : usual_sections)
        text += topic_section(*std::ranges::find(all_topics(), heading, &Topic::heading));
    return text;
}

std::string program_exit_status() {
    return roff::heading(say("EXIT STATUS")) +
           roff::text(say("Scripts can rely on these numbers; they never change.")) + "\n" +
           list_of_statuses(all_exit_statuses());
}

std::string recipe_sections() {
    std::string text = roff::heading(say("EXAMPLES"));
    for (const Recipe& recipe : all_recipes()) {
        text += roff::subheading(spoken(recipe.title)) + roff::text(spoken(recipe.remark)) + "\n";
        text += roff::verbatim(recipe.script);
    }
    return text;
}

std::string other_pages() {
    std::vector<roff::Page> pages{{"simprof.toml", '5'}, {"simprof-form", '5'}, {"simprof-domain", '7'}};
    for (const Command& command : all_commands()) pages.push_back({manual_page_name(command)});
    return roff::see_also(std::move(pages));
}

}  // namespace

std::string manual_page_of_program() {
    std::string page = beginning_of_page("simprof", '1', what_it_does);
    page += roff::heading(say("SYNOPSIS")) + program_synopsis();
    page += roff::heading(say("DESCRIPTION")) + roff::paragraphs(spoken_text(what_simprof_is));
    page += commands_by_noun() + roff::heading(say("OPTIONS")) +
            roff::text(say("Every command takes them, anywhere on its line.")) + "\n" +
            list_of_words(global_words().options);
    return page + topic_sections() + program_exit_status() + recipe_sections() + other_pages();
}

}  // namespace simprof::cli
