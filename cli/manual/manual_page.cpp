#include "cli/manual/manual_page.hpp"

#include "cli/manual/roff.hpp"
#include "cli/manual/topics.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "cli/world/version.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr std::string_view purpose = "changes the service profiles of M2M SIM cards";

std::string upper(std::string text) {
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

std::string beginning(const std::string& name, std::string_view summary) {
    std::string page = ".\\\" Written from the table of commands: do not edit.\n";
    page += fmt::format(".TH {} 1 \"\" {} \"simprof\"\n", roff::quoted(upper(name)),
                        roff::quoted(fmt::format("simprof {}", version())));
    page += ".nh\n.ad l\n";  // a command that is broken in two cannot be copied
    page += roff::heading("NAME");
    return page + fmt::format("{} \\- {}\n", roff::text(name), roff::text(summary));
}

std::string synopsis(std::string_view usage) {
    return roff::heading("SYNOPSIS") + fmt::format("{}\n", roff::text(usage));
}

std::string entries(std::string_view title, const std::vector<DeclaredWord>& words) {
    if (words.empty()) return {};
    std::string text = roff::heading(title);
    for (const DeclaredWord& word : words) text += roff::entry(word.shown(), word.help);
    return text;
}

/// Where the examples of a description begin, or its end.
std::size_t examples_in(std::string_view description) {
    const std::size_t at = description.find("\n\n    ");
    return description.starts_with("    ") ? 0 : std::min(at, description.size());
}

std::string description_and_examples(std::string_view description) {
    const std::size_t at = examples_in(description);
    std::string text = roff::heading("DESCRIPTION") + roff::paragraphs(description.substr(0, at));
    if (at == description.size()) return text;
    return text + roff::heading("EXAMPLES") +
           roff::verbatim(description.substr(description.find_first_not_of('\n', at)));
}

std::string reference(const std::string& page) { return fmt::format(".BR {} (1)", roff::text(page)); }

/// The program's page, and those of the other verbs of the same noun.
std::string see_also(const Command& command) {
    std::string text = roff::heading("SEE ALSO") + reference("simprof");
    for (const Command& other : all_commands()) {
        const bool sibling =
            !command.noun.empty() && other.noun == command.noun && other.verb != command.verb;
        if (sibling) text += ",\n" + reference(manual_page_name(other));
    }
    return text + "\n";
}

std::string command_list() {
    std::string text = roff::heading("COMMANDS");
    for (const Command& command : all_commands()) {
        text += fmt::format(".TP\n.BR {} (1)\n{}\n", roff::text(manual_page_name(command)),
                            roff::text(command.summary));
    }
    return text;
}

}  // namespace

std::string manual_page_name(const Command& command) {
    std::string name = fmt::format("simprof-{}", command.words());
    std::ranges::replace(name, ' ', '-');
    return name;
}

std::string manual_page_of(const Command& command) {
    const DeclaredWords words = words_of(command);
    std::string page = beginning(manual_page_name(command), command.summary);
    page += synopsis(usage_of(command, words));
    page += description_and_examples(command.description);
    page += entries("ARGUMENTS", words.arguments);
    page += entries("OPTIONS", words.options);
    page += roff::heading("GLOBAL OPTIONS AND EXIT STATUS");
    page += roff::text("The options that every command takes, and the exit codes, are in simprof(1).") + "\n";
    return page + see_also(command);
}

std::string manual_page_of_program() {
    std::string page = beginning("simprof", purpose);
    page += synopsis("simprof [GLOBAL OPTIONS] NOUN VERB [ARGUMENTS] [OPTIONS]");
    page += command_list();
    page += entries("GLOBAL OPTIONS", global_words().options);
    for (const Topic& topic : all_topics())
        page += roff::heading(topic.heading) + roff::paragraphs(topic.text);
    return page;
}

}  // namespace simprof::cli
