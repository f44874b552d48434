#include "cli/words/parser.hpp"

#include "cli/language/spoken.hpp"
#include "cli/settings/setting_values.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/meant_words.hpp"
#include "lib/model/digits.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/shell_word.hpp"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace simprof::cli {

namespace {

using Words = std::vector<std::string>;

/// More words than any command line holds.
constexpr int any_number = CLI::detail::expected_max_vector_size;

Sentence see_help(const std::string& usage) {
    return usage.empty() ? said("See `simprof help`.")
                         : said("See `simprof help {command}`.", "command"_is = usage);
}

/// `-` alone and what begins with a digit are values, not options.
bool looks_like_option(std::string_view word) {
    return word.size() > 1 && word.front() == '-' && !is_digit(word[1]);
}

/// Tells CLI11 of a word. Everything is taken as it was typed: values stay text, an option takes exactly one
/// value each time, a flag takes none.
void declare(CLI::App& app, const Declaration::Entry& entry) {
    CLI::Option* option = app.add_option(std::string{entry.word.names},
                                         [&entry](const Words& given) { return entry.take(given), true; });
    option->allow_extra_args(false);  // it would take "[a,b]" apart, too
    switch (entry.word.kind) {
        case DeclaredWord::Kind::argument:
            option->required();
            break;
        case DeclaredWord::Kind::arguments:
            option->expected(any_number - 1, any_number)
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
            break;
        case DeclaredWord::Kind::repeated_option:
            option->expected(1, any_number);
            break;
        case DeclaredWord::Kind::flag:
            option->expected(0)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
            break;
        case DeclaredWord::Kind::optional_argument:
        case DeclaredWord::Kind::option:
            break;
    }
}

bool may_name(const std::string& word, std::string_view option) {
    if (option.starts_with("--")) return word.starts_with(option);
    return looks_like_option(word) && !word.starts_with("--") && word.find(option[1]) != std::string::npos;
}

/// CLI11 takes its time for every option that it is told of, and most are in none of the words.
bool may_be_in(const Words& words, const DeclaredWord& option) {
    return std::ranges::any_of(option.each_name(), [&](std::string_view name) {
        return std::ranges::any_of(words, [&](const std::string& word) { return may_name(word, name); });
    });
}

Error no_such_option(const Declaration& declared, const std::string& word, const std::string& usage) {
    const std::string name = word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, 2);
    Sentence hint = did_you_mean(options_meant_by(name, declared.words().options));
    if (hint.empty() && usage.empty())
        hint = said("Options of a command stand behind its name.").then(see_help(usage));
    if (hint.empty()) hint = see_help(usage);
    return {ErrorKind::malformed, said("There is no option {option}.", "option"_is = name), std::move(hint)};
}

/// `next`: the word where the value of the option should stand; null where there is none.
void check_value(const std::string& typed, const std::string* next, const std::string& usage) {
    const std::string name = typed.starts_with("--") ? typed : std::string{'-', typed.back()};
    if (next == nullptr)
        throw Error{ErrorKind::malformed, said("The option {option} needs a value.", "option"_is = name),
                    see_help(usage)};
    if (!looks_like_option(*next)) return;
    throw Error{
        ErrorKind::malformed,
        said("The option {option} needs a value, and the option {next} follows.", "option"_is = name,
             "next"_is = *next),
        said("If that is the value, join the two: {option}={next}.", "option"_is = name, "next"_is = *next)};
}

/// The name that a value is joined to: of letters joined behind one hyphen, as in `-qn=3`, the last, unless
/// one before it takes the rest as its value.
std::string name_before(const std::string& word, std::size_t equals, const Declaration& declared) {
    if (word.starts_with("--")) return word.substr(0, equals);
    for (std::size_t letter = 1; letter < equals; ++letter) {
        std::string name{'-', word[letter]};
        const DeclaredWord* option = declared.option(name);
        if (letter + 1 == equals || option == nullptr || !option->is_flag()) return name;
    }
    return word.substr(0, equals);
}

/// A word that may join an option and its value, `--to=lab`: in two where the value is empty.
Words parted(const std::string& word, const Declaration& declared) {
    const std::size_t equals = word.starts_with('-') ? word.find('=') : std::string::npos;
    if (equals == std::string::npos) return {word};
    const std::string name = name_before(word, equals, declared);
    const DeclaredWord* option = declared.option(name);
    if (option == nullptr) return {word};
    if (option->is_flag()) {
        throw Error{ErrorKind::malformed, said("The option {option} takes no value.", "option"_is = name),
                    said("Give {option} alone.", "option"_is = name)};
    }
    return equals + 1 == word.size() ? Words{word.substr(0, equals), ""} : Words{word};
}

/// The words in a form that CLI11 reads as they are meant. Left to itself it would take an option for the
/// value of another, the word behind `--label=` for a value, some values of a flag, and `---all` for an
/// argument, all in silence.
Words prepared(const Words& words, const Declaration& declared, const std::string& usage) {
    Words all;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (*word == "--") return all.insert(all.end(), word, words.end()), all;
        const char first = looks_like_option(*word) ? (*word)[word->starts_with("--") ? 2 : 1] : 'a';
        if (!CLI::detail::valid_first_char(first)) throw no_such_option(declared, *word, usage);
        std::ranges::move(parted(*word, declared), std::back_inserter(all));
        if (!declared.takes_next(*word)) continue;
        check_value(*word, word + 1 == words.end() ? nullptr : &*(word + 1), usage);
        all.push_back(*++word);
    }
    return all;
}

/// The first argument that has to be there and is not; null where none is missing.
const DeclaredWord* missing_argument(const CLI::App& app, const Declaration& declared) {
    for (const auto& [word, take] : declared.entries())
        if (word.required() && app.get_option(std::string{word.names})->count() == 0) return &word;
    return nullptr;
}

/// `simprof sim show SIM`
std::string shortest_line(const Declaration& declared, const std::string& usage) {
    std::string line = "simprof " + usage;
    for (const auto& [word, take] : declared.entries())
        if (word.required()) line.append(" ").append(spoken(word.names));
    return line;
}

Sentence fact_of(const CLI::App& app, const CLI::ParseError& error) {
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_items_expected_max() == 1 && option->count() > 1)
            return said("The option {option} is given more than once.", "option"_is = option->get_name());
    }
    for (const std::string& word : app.remaining()) {
        if (word != "--") return said("“{word}” is one word too many.", "word"_is = word);
    }
    return said("The command line cannot be read: {reason}.", "reason"_is = error.what());
}

/// What CLI11 refuses, in our words.
Error as_error(const CLI::App& app, const CLI::ParseError& error, const Declaration& declared,
               const std::string& usage) {
    const Words left = app.remaining();
    const auto option = std::ranges::find_if(left, looks_like_option);
    if (option != left.end() && *option != "--") return no_such_option(declared, *option, usage);
    if (const DeclaredWord* missing = missing_argument(app, declared))
        return {ErrorKind::malformed,
                said("{argument} is missing: {help}.", "argument"_is = marked(missing->names),
                     "help"_is = marked(missing->help)),
                said("Write `{line}`; `simprof help {command}` tells more.",
                     "line"_is = shortest_line(declared, usage), "command"_is = usage)};
    const auto setting = std::ranges::find_if(
        left, [](const std::string& word) { return word.find('=') != std::string::npos; });
    if (setting != left.end() && declared.option("--set") != nullptr)
        return {ErrorKind::malformed, fact_of(app, error),
                said("Did you mean --set {setting}?", "setting"_is = shell_word(*setting))};
    return {ErrorKind::malformed, fact_of(app, error), see_help(usage)};
}

/// How an answer is to look is all that counts of a line that is not carried out.
GlobalOptions look_of(const GlobalOptions& options) {
    GlobalOptions look;
    look.output = options.output;
    look.color = options.color;
    return look;
}

bool is_format(const std::optional<std::string>& name) {
    return name && std::ranges::find(format_names(), *name) != format_names().end();
}

/// The global options that can be read one by one, whatever else is wrong with the line; of several formats
/// the last that is one.
GlobalWords globals_at_a_glance(const Words& arguments) {
    GlobalWords globals;
    Declaration declared;
    declare_global_options(declared, globals);
    for (auto word = arguments.begin(); word != arguments.end() && *word != "--"; ++word) {
        if (!looks_like_option(*word)) continue;
        const bool with_next = declared.takes_next(*word) && word + 1 != arguments.end();
        const std::optional<std::string> before = globals.options.output;
        try {
            parse_words({word, word + (with_next ? 2 : 1)}, nullptr, globals, "");
        } catch (const Error&) {
            continue;
        }
        if (is_format(before) && !is_format(globals.options.output)) globals.options.output = before;
    }
    return globals;
}

}  // namespace

void parse_words(const Words& arguments, Action* action, GlobalWords& globals, const std::string& usage) {
    Declaration declared;
    if (action != nullptr) action->declare(declared);
    declare_global_options(declared, globals);
    CLI::App app;
    app.set_help_flag();
    for (const Declaration::Entry& entry : declared.entries())
        if (!entry.word.is_option() || may_be_in(arguments, entry.word)) declare(app, entry);
    Words words = prepared(arguments, declared, usage);
    std::ranges::reverse(words);  // CLI11 takes them from the back
    try {
        app.parse(words);
    } catch (const CLI::ParseError& error) {
        throw as_error(app, error, declared, usage);
    }
}

Invocation parse_arguments(const Words& arguments) {
    using enum Invocation::Wish;
    FoundCommand found = find_command(arguments);
    Invocation invocation;
    invocation.command = found.command;
    invocation.noun = found.noun;
    if (found.command != nullptr) invocation.action = found.command->make();
    GlobalWords globals;
    try {
        parse_words(found.rest, invocation.action.get(), globals,
                    found.command != nullptr ? found.command->words() : "");
    } catch (const Error&) {
        globals = globals_at_a_glance(found.rest);
        if (!globals.help && !globals.version) throw;
    }
    invocation.asks_for_help = globals.help;
    if (globals.help || globals.version || invocation.action == nullptr) {
        const bool shows_store = !globals.help && !globals.version && invocation.noun.empty();
        invocation.wish = globals.version && !globals.help ? version : help;
        if (!shows_store) globals.options = look_of(globals.options);
    }
    invocation.options = std::move(globals.options);
    return invocation;
}

GlobalOptions options_at_a_glance(const Words& arguments) {
    return look_of(globals_at_a_glance(arguments).options);
}

}  // namespace simprof::cli
