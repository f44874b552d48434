#include "cli/manual/pages/manual_page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/help/exit_statuses.hpp"
#include "cli/manual/help/word_sets.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/manual/pages/related_pages.hpp"
#include "cli/manual/pages/roff.hpp"

#include <fmt/core.h>

namespace simprof::cli {

namespace {

/// The command's own words one by one; those that it shares with others are told of below.
std::string command_synopsis(const Command& command, const DeclaredWords& words) {
    std::string text = roff::heading(say("SYNOPSIS")) + fmt::format(".Nm simprof {}\n", command.words());
    for (const DeclaredWord& word : words_in(words.options, DeclaredWord::Set::own))
        text += fmt::format(".Op {}\n", word_in_macros(word));
    for (const WordSet& set : shared_word_sets()) {
        if (words_in(words.options, set.set).empty()) continue;
        text += fmt::format(".Op Ar {}\n", roff::escaped(say("OPTIONS")));
        break;
    }
    for (const DeclaredWord& word : words.arguments)
        text += fmt::format(".{}{}\n", word.required() ? "" : "Op ", word_in_macros(word));
    return text;
}

/// Names the page of the program by a macro, which takes a line of its own.
std::string options_of_program() {
    const std::string told = say("Those of {page}.", "page"_is = "\n");
    const std::size_t page = told.find('\n');
    const std::string_view before =
        std::string_view{told}.substr(0, told.find_last_not_of(' ', page - 1) + 1);
    return fmt::format("{}\n.Xr simprof 1 {}\n", roff::text(before), roff::escaped(told.substr(page + 1)));
}

std::string command_options(const DeclaredWords& words) {
    std::string text = roff::heading(say("OPTIONS"));
    std::vector<DeclaredWord> own = words.arguments;
    for (const DeclaredWord& word : words_in(words.options, DeclaredWord::Set::own)) own.push_back(word);
    if (!own.empty()) text += list_of_words(own);
    for (const WordSet& set : shared_word_sets()) {
        const auto shared = words_in(words.options, set.set);
        if (!shared.empty()) text += roff::subheading(spoken(set.title)) + list_of_words(shared);
    }
    const bool none = own.empty() && words.options.empty();
    if (!none) text += roff::subheading(say("As every command"));
    return text + options_of_program();
}

}  // namespace

std::string manual_page_of(const Command& command) {
    const DeclaredWords words = words_of(command);
    std::string page = beginning_of_page(manual_page_name(command), '1', command.summary);
    page += command_synopsis(command, words) + roff::heading(say("DESCRIPTION")) +
            roff::paragraphs(spoken_text(command.description)) + command_options(words);
    page += roff::heading(say("EXIT STATUS")) + list_of_statuses(exit_statuses_of(command, words));
    page += roff::heading(say("EXAMPLES")) + roff::verbatim(command.examples);
    return page + roff::see_also(pages_related_to(command));
}

}  // namespace simprof::cli
