#include "cli/words/command_search.hpp"
#include "cli/words/parser.hpp"

#include <utility>

namespace simprof::cli {

Invocation parse_arguments(const std::vector<std::string>& arguments) {
    FoundCommand found = find_command(arguments);
    Invocation invocation;
    invocation.command = found.command;
    invocation.noun = found.noun;
    const bool wants_help = asks_for(found.rest, "-h", "--help");
    if (wants_help || asks_for(found.rest, "--version", "--version")) {
        // Both are given whatever else is wrong with the line.
        invocation.wish = wants_help ? Invocation::Wish::help : Invocation::Wish::version;
        invocation.options = options_at_a_glance(found.rest);
        return invocation;
    }
    GlobalWords globals;
    if (found.command != nullptr) invocation.action = found.command->make();
    parse_words(found.rest, invocation.action.get(), globals, found.command ? found.command->words() : "");
    invocation.options = std::move(globals.options);
    if (globals.help || invocation.action == nullptr) invocation.wish = Invocation::Wish::help;
    return invocation;
}

GlobalOptions options_at_a_glance(const std::vector<std::string>& arguments) {
    GlobalOptions options;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const std::string& word = arguments[i];
        const bool has_next = i + 1 < arguments.size();
        if ((word == "-o" || word == "--output") && has_next)
            options.output = arguments[i + 1];
        else if (word.starts_with("--output="))
            options.output = word.substr(word.find('=') + 1);
        else if (word.starts_with("-o"))
            options.output = word.substr(2);
        else if (word == "--color" && has_next)
            options.color = arguments[i + 1];
        else if (word.starts_with("--color="))
            options.color = word.substr(word.find('=') + 1);
    }
    return options;
}

}  // namespace simprof::cli
