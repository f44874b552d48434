#include "cli/words/command_search.hpp"

#include "cli/words/global_options.hpp"
#include "cli/words/meant_words.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::cli {

namespace {

bool is_option(std::string_view token) { return token.size() > 1 && token.front() == '-'; }

void append_from(std::vector<std::string>& rest, const std::vector<std::string>& arguments,
                 std::size_t from) {
    for (; from < arguments.size(); ++from) rest.push_back(arguments[from]);
}

/// Moves leading global options to `rest` and gives the index of the first word that is none, or the end.
std::size_t next_word(const std::vector<std::string>& arguments, std::size_t at, const Declaration& globals,
                      std::vector<std::string>& rest) {
    while (at < arguments.size() && is_option(arguments[at]) && arguments[at] != "--") {
        const bool with_value = globals.takes_next(arguments[at]);
        rest.push_back(arguments[at++]);
        if (with_value && at < arguments.size()) rest.push_back(arguments[at++]);
    }
    if (at == arguments.size() || arguments[at] != "--") return at;
    append_from(rest, arguments, at);
    return arguments.size();
}

/// An option that stands before the noun and is none of those that may.
[[noreturn]] void throw_unknown_option(const Declaration& globals, const std::string& word) {
    const std::string name = word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, 2);
    const Sentence meant = did_you_mean(options_meant_by(name, globals.words().options));
    throw Error{ErrorKind::malformed, said("There is no option {option}.", "option"_is = name),
                meant.empty() ? said("Options of a command stand behind its name.") : meant};
}

[[noreturn]] void throw_unknown_first(const FoundCommand& found, const Declaration& globals,
                                      const std::string& word) {
    for (const std::string& option : found.rest) {
        const std::string name = option.substr(0, option.find('='));
        if (option.starts_with("--") && globals.option(name) == nullptr)
            throw_unknown_option(globals, option);
    }
    const Sentence meant = did_you_mean(commands_meant_by("", word), "simprof");
    throw Error{ErrorKind::malformed, said("There is no command “{command}”.", "command"_is = word),
                meant.empty() ? said("See `simprof help` for all commands.") : meant};
}

[[noreturn]] void throw_unknown_verb(std::string_view noun, const std::string& word) {
    const auto verbs = verbs_of(noun);
    const Sentence list =
        verbs.size() == 1
            ? said("The verb of {noun} is {verb}.", "noun"_is = noun, "verb"_is = verbs.front())
            : said("The verbs of {noun} are {verbs}.", "noun"_is = noun, "verbs"_is = joined(verbs, ", "));
    throw Error{ErrorKind::malformed,
                said("There is no command “{command}”.", "command"_is = fmt::format("{} {}", noun, word)),
                did_you_mean(commands_meant_by(noun, word), "simprof").then(list)};
}

}  // namespace

std::vector<std::string_view> all_nouns() {
    std::vector<std::string_view> nouns;
    for (const Command& command : all_commands()) {
        const bool is_new = !command.noun.empty() && std::ranges::find(nouns, command.noun) == nouns.end();
        if (is_new) nouns.push_back(command.noun);
    }
    return nouns;
}

std::vector<std::string_view> verbs_of(std::string_view noun) {
    std::vector<std::string_view> verbs;
    for (const Command& command : all_commands()) {
        if (command.noun == noun) verbs.push_back(command.verb);
    }
    return verbs;
}

const Command* command_named(std::string_view noun, std::string_view verb) {
    for (const Command& command : all_commands()) {
        if (command.noun == noun && command.verb == verb) return &command;
    }
    return nullptr;
}

FoundCommand find_command(const std::vector<std::string>& arguments) {
    FoundCommand found;
    GlobalWords unread;
    Declaration globals;
    declare_global_options(globals, unread);
    const std::size_t first = next_word(arguments, 0, globals, found.rest);
    if (first == arguments.size()) return found;
    found.command = command_named("", arguments[first]);
    if (found.command != nullptr) {
        append_from(found.rest, arguments, first + 1);
        return found;
    }
    const auto nouns = all_nouns();
    const auto noun = std::ranges::find(nouns, arguments[first]);
    if (noun == nouns.end()) throw_unknown_first(found, globals, arguments[first]);
    found.noun = *noun;
    const std::size_t second = next_word(arguments, first + 1, globals, found.rest);
    if (second == arguments.size()) return found;
    found.command = command_named(found.noun, arguments[second]);
    if (found.command == nullptr) throw_unknown_verb(found.noun, arguments[second]);
    append_from(found.rest, arguments, second + 1);
    return found;
}

}  // namespace simprof::cli
