#include "cli/manual/completion_fish.hpp"

#include "cli/manual/completion_values.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

constexpr std::string_view fish_beginning =
    R"shell(# fish completion for simprof. Written from the table of commands: do not edit.

# The words of the command line that are no options, without those behind global options.
function __simprof_words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip -eq 1
            set skip 0
            continue
        end
        switch $word
            case GLOBAL_OPTIONS_WITH_VALUE
                set skip 1
            case '-*'
            case '*'
                echo -- $word
        end
    end
end

# True where the words so far begin with those given.
function __simprof_is
    set -l words (__simprof_words)
    test (count $words) -ge (count $argv); or return 1
    test "$words[1..$(count $argv)]" = "$argv"
end

# True where there is no word yet, or the noun given and no more.
function __simprof_needs
    set -l words (__simprof_words)
    test (count $words) -eq (count $argv); or return 1
    test "$words" = "$argv"
end

# Names of profiles, packs or plans in the store; nothing where there is none.
function __simprof_names
    simprof $argv[1] list -o csv --no-input --wait 0 2>/dev/null | \
        sed -n -e '1{/^name/!q' -e 'd' -e '}' -e 's/\r$//' -e '/^"/d' -e 's/,.*//' -e p
end

complete -c simprof -f
)shell";

/// A text between single quotes.
std::string fish_quoted(std::string_view text) {
    const std::string safe = with_each_replaced(std::string{text}, "\\", "\\\\");
    return "'" + with_each_replaced(safe, "'", "\\'") + "'";
}

/// The part of a line that says which values there are: `-a '…'`, `-F` for files.
std::string values_of(Declaration::Value value) {
    if (value == Declaration::Value::file) return " -F";
    if (const auto noun = noun_that_lists(value)) return fmt::format(" -a '(__simprof_names {})'", *noun);
    const std::string list = joined(words_for(value), " ");
    return list.empty() ? "" : fmt::format(" -a {}", fish_quoted(list));
}

std::string option_line(std::string_view condition, const DeclaredWord& option) {
    std::string line{"complete -c simprof"};
    line += condition;
    for (const std::string& name : option.each_name()) {
        line += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                       : fmt::format(" -s {}", name.substr(1));
    }
    if (!option.value_name.empty()) {
        line += option.value == Declaration::Value::file ? " -r" : " -x";
        line += values_of(option.value);
    }
    return line + fmt::format(" -d {}\n", fish_quoted(option.help));
}

std::string command_lines(const Command& command) {
    const std::string condition = fmt::format(" -n '__simprof_is {}'", command.words());
    const DeclaredWords words = words_of(command);
    std::string lines;
    for (const DeclaredWord& option : words.options) lines += option_line(condition, option);
    for (const DeclaredWord& argument : words.arguments) {
        const std::string values = values_of(argument.value);
        if (!values.empty()) lines += fmt::format("complete -c simprof{}{}\n", condition, values);
    }
    return lines;
}

std::string word_line(std::string_view condition, std::string_view word, std::string_view summary) {
    return fmt::format("complete -c simprof -n '{}' -a {} -d {}\n", condition, word, fish_quoted(summary));
}

std::string first_and_second_words() {
    std::string lines;
    for (const std::string_view noun : all_nouns()) {
        lines += word_line("__simprof_needs", noun, fmt::format("commands about {}", noun));
    }
    for (const Command& command : all_commands()) {
        const std::string condition =
            command.noun.empty() ? "__simprof_needs" : fmt::format("__simprof_needs {}", command.noun);
        lines += word_line(condition, command.verb, command.summary);
    }
    return lines;
}

}  // namespace

std::string completion_for_fish() {
    std::string script = with_each_replaced(std::string{fish_beginning}, "GLOBAL_OPTIONS_WITH_VALUE",
                                            joined(global_options_with_value(), " "));
    for (const DeclaredWord& option : global_words().options) script += option_line("", option);
    script += "\n" + first_and_second_words() + "\n";
    for (const Command& command : all_commands()) script += command_lines(command);
    return script;
}

}  // namespace simprof::cli
