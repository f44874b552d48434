#include "cli/words/parser.hpp"

#include "lib/model/error.hpp"
#include "lib/text/nearest_name.hpp"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

using Results = std::vector<std::string>;

/// More words than any command line holds.
constexpr int any_number = CLI::detail::expected_max_vector_size;

bool is_positional(const CLI::Option& option) { return option.get_positional(); }
bool is_flag(const CLI::Option& option) { return option.get_items_expected_max() == 0; }
bool is_repeatable(const CLI::Option& option) { return option.get_items_expected_max() > 1; }

std::string see_help(const std::string& usage) {
    return usage.empty() ? "See `simprof help`." : fmt::format("See `simprof help {}`.", usage);
}

/// Declares words to CLI11. Everything is taken as it was typed: values stay text, an option takes exactly
/// one value each time, a flag takes none.
class CliDeclaration final : public Declaration {
public:
    explicit CliDeclaration(CLI::App& app) : m_app(app) {}

    void argument(std::string_view name, Value, std::string_view, std::string& into) override {
        add(name, [&into](const Results& results) { return into = results.front(), true; })->required();
    }
    void argument(std::string_view name, Value, std::string_view, std::optional<std::string>& into) override {
        add(name, [&into](const Results& results) { return into = results.front(), true; });
    }
    void arguments(std::string_view name, Value, std::string_view, std::vector<std::string>& into) override {
        // Not `allow_extra_args`: CLI11 would then take "[a,b]" apart.
        add(name, [&into](const Results& results) { return into = results, true; })
            ->expected(any_number - 1, any_number)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    void option(std::string_view names, std::string_view, Value, std::string_view,
                std::optional<std::string>& into) override {
        add(names, [&into](const Results& results) { return into = results.front(), true; });
    }
    void option(std::string_view names, std::string_view, Value, std::string_view,
                std::vector<std::string>& into) override {
        add(names, [&into](const Results& results) { return into = results, true; })->expected(1, any_number);
    }
    void flag(std::string_view names, std::string_view, bool& into) override {
        auto* option = m_app.add_flag_function(std::string{names}, [&into](std::int64_t) { into = true; });
        option->disable_flag_override();
    }

private:
    CLI::Option* add(std::string_view names, CLI::callback_t callback) {
        return m_app.add_option(std::string{names}, std::move(callback))->allow_extra_args(false);
    }

    CLI::App& m_app;
};

/// Looks through the words before CLI11 does, for what it would take in silence: an option as the value of
/// another, a flag with a value, an empty value (`--label=`) that it would replace by the next word.
class WordCheck {
public:
    WordCheck(const CLI::App& app, std::string usage) : m_app(app), m_usage(std::move(usage)) {}

    /// The same words, in a form that CLI11 reads as they are meant.
    [[nodiscard]] std::vector<std::string> checked(const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string& word = words[i];
            if (word == "--") {
                m_checked.insert(m_checked.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                 words.end());
                break;
            }
            const std::string* next = i + 1 < words.size() ? &words[i + 1] : nullptr;
            if (take(word, next)) m_checked.push_back(words[++i]);
        }
        return std::move(m_checked);
    }

private:
    /// `-` alone and what begins with a digit are values, not options.
    static bool looks_like_option(const std::string& word) {
        return word.size() > 1 && word.front() == '-' && (word[1] < '0' || word[1] > '9');
    }

    /// True where the next word is the value of this one.
    [[nodiscard]] bool take(const std::string& word, const std::string* next) {
        if (!looks_like_option(word)) return m_checked.push_back(word), false;
        return word.starts_with("--") ? take_long(word, next) : take_short(word, next);
    }

    [[nodiscard]] bool take_long(const std::string& word, const std::string* next) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const CLI::Option& option = named(name);
        if (equals == std::string::npos) {
            m_checked.push_back(word);
            if (!is_flag(option)) check_value(name, next);
            return !is_flag(option);
        }
        if (is_flag(option)) throw_flag_with_value(name);
        if (equals + 1 == word.size())
            m_checked.insert(m_checked.end(), {name, ""});
        else
            m_checked.push_back(word);
        return false;
    }

    /// A cluster of flags, of which the last letter may be an option, with its value behind or beside it.
    [[nodiscard]] bool take_short(const std::string& word, const std::string* next) {
        m_checked.push_back(word);
        for (std::size_t at = 1; at < word.size(); ++at) {
            const std::string name{'-', word[at]};
            if (at > 1 && word[at] == '=') throw_flag_with_value({'-', word[at - 1]});
            if (is_flag(named(name))) continue;
            if (at + 1 < word.size()) return false;
            check_value(name, next);
            return true;
        }
        return false;
    }

    [[nodiscard]] const CLI::Option& named(const std::string& name) const {
        const CLI::Option* option = m_app.get_option_no_throw(name);
        if (option != nullptr && !is_positional(*option)) return *option;
        throw Error{ErrorKind::malformed, fmt::format("There is no option {}.", name), hint_for(name)};
    }

    [[nodiscard]] std::string hint_for(const std::string& name) const {
        std::vector<std::string> names;
        for (const CLI::Option* option : m_app.get_options()) {
            if (!is_positional(*option)) names.push_back(option->get_name());
        }
        const auto near = name.size() > 2 ? nearest_name(name, names) : std::nullopt;
        if (near) return fmt::format("Did you mean {}?", *near);
        if (m_usage.empty()) return "Options of a command stand behind its name. See `simprof help`.";
        return see_help(m_usage);
    }

    void check_value(const std::string& name, const std::string* next) const {
        if (next == nullptr) {
            throw Error{ErrorKind::malformed, fmt::format("The option {} needs a value.", name),
                        see_help(m_usage)};
        }
        if (!looks_like_option(*next)) return;
        throw Error{ErrorKind::malformed,
                    fmt::format("The option {} needs a value, and the option {} follows.", name, *next),
                    fmt::format("If that is the value, join the two: {}={}.", name, *next)};
    }

    [[noreturn]] static void throw_flag_with_value(const std::string& name) {
        throw Error{ErrorKind::malformed, fmt::format("The option {} takes no value.", name),
                    fmt::format("Give {} alone.", name)};
    }

    const CLI::App& m_app;
    std::string m_usage;
    std::vector<std::string> m_checked;
};

/// The option that was given more often than it may be; null where there is none.
const CLI::Option* given_too_often(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        if (!is_flag(*option) && !is_repeatable(*option) && option->count() > 1) return option;
    }
    return nullptr;
}

/// What CLI11 refuses, in our words.
Error as_error(const CLI::App& app, const CLI::ParseError& error, const std::string& usage) {
    const std::string see = see_help(usage);
    if (const CLI::Option* twice = given_too_often(app)) {
        return {ErrorKind::malformed,
                fmt::format("The option {} is given more than once.", twice->get_name()), see};
    }
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_required() || option->count() > 0) continue;
        return {ErrorKind::malformed, fmt::format("{} is missing.", option->get_name()), see};
    }
    for (const std::string& extra : app.remaining()) {
        if (extra != "--")
            return {ErrorKind::malformed, fmt::format("“{}” is one word too many.", extra), see};
    }
    return {ErrorKind::malformed, fmt::format("The command line cannot be read: {}.", error.what()), see};
}

}  // namespace

void parse_words(const std::vector<std::string>& arguments, Action* action, GlobalWords& globals,
                 const std::string& usage) {
    CLI::App app;
    app.set_help_flag();
    CliDeclaration declaration{app};
    if (action != nullptr) action->declare(declaration);
    declare_global_options(declaration, globals);
    std::vector<std::string> words = WordCheck{app, usage}.checked(arguments);
    std::ranges::reverse(words);  // CLI11 takes them from the back
    try {
        app.parse(words);
    } catch (const CLI::ParseError& error) {
        throw as_error(app, error, usage);
    }
}

}  // namespace simprof::cli
