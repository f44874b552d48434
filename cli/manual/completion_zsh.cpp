#include "cli/manual/completion_zsh.hpp"

#include "cli/manual/completion_values.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

constexpr std::string_view zsh_beginning = R"shell(#compdef simprof
# zsh completion for simprof. Written from the table of commands: do not edit.

# Names of profiles, packs or plans in the store; nothing where there is none.
_simprof_names() {
    local -a names
    names=(${(f)"$(simprof $1 list -o csv --no-input --wait 0 2>/dev/null |
        sed -n -e '1{/^name/!q' -e 'd' -e '}' -e 's/\r$//' -e '/^"/d' -e 's/,.*//' -e p)"})
    compadd -a names
}

)shell";

constexpr std::string_view zsh_ending = R"shell(
_simprof() {
    local noun='' verb='' skip='' last=1
    integer i
    for ((i = 2; i < CURRENT; i++)); do
        if [[ -n $skip ]]; then
            skip=''
        elif [[ ${words[i]} == (GLOBAL_OPTIONS_WITH_VALUE) ]]; then
            skip=1
        elif [[ ${words[i]} != -* && -z $noun ]]; then
            noun=${words[i]}; last=$i
        elif [[ ${words[i]} != -* && -z $verb && -n ${_simprof_nouns[(r)$noun]} ]]; then
            verb=${words[i]}; last=$i
        fi
    done
    if [[ -z $noun || ( -z $verb && -n ${_simprof_nouns[(r)$noun]} ) ]]; then
        if [[ -n $skip || ${words[CURRENT]} == -* ]]; then
            _arguments -s : $_simprof_global_options '*: : '
        else
            _simprof_next "$noun"
        fi
        return
    fi
    words=("${words[1]}" "${(@)words[last+1,-1]}")
    (( CURRENT -= last - 1 ))
    _simprof_command "$noun${verb:+ $verb}"
}

_simprof "$@"
)shell";

/// A text inside single quotes, safe in a specification of _arguments.
std::string specification_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    return out;
}

std::string action_of(Declaration::Value value) {
    if (const auto noun = noun_that_lists(value)) return fmt::format("{{_simprof_names {}}}", *noun);
    if (value == Declaration::Value::file) return "_files";
    const std::vector<std::string> words = words_for(value);
    return words.empty() ? " " : fmt::format("({})", joined(words, " "));
}

std::string value_part(const DeclaredWord& word, std::string_view name) {
    return fmt::format(":{}:{}", specification_text(name), action_of(word.value));
}

std::string option_specification(const DeclaredWord& word, const std::string& name) {
    const std::string_view repeat = word.repeatable() ? "*" : "";
    const std::string_view joins = !word.value_name.empty() && name.starts_with("--") ? "=" : "";
    const std::string value = word.value_name.empty() ? "" : value_part(word, word.value_name);
    return fmt::format("'{}{}{}[{}]{}'", repeat, name, joins, specification_text(word.help), value);
}

std::string argument_specification(const DeclaredWord& word) {
    const std::string_view start = word.kind == DeclaredWord::Kind::arguments           ? "*"
                                   : word.kind == DeclaredWord::Kind::optional_argument ? ":"
                                                                                        : "";
    return fmt::format("'{}{}'", start, value_part(word, word.names));
}

std::string specifications(const DeclaredWords& words) {
    std::string text;
    for (const DeclaredWord& option : words.options) {
        for (const std::string& name : option.each_name()) {
            text += fmt::format(" \\\n                {}", option_specification(option, name));
        }
    }
    for (const DeclaredWord& argument : words.arguments) {
        text += fmt::format(" \\\n                {}", argument_specification(argument));
    }
    return text;
}

std::string zsh_commands() {
    std::string text = "_simprof_command() {\n    case $1 in\n";
    for (const Command& command : all_commands()) {
        text += fmt::format(
            "        '{}')\n            _arguments -s : $_simprof_global_options{}\n            ;;\n",
            command.words(), specifications(words_of(command)));
    }
    return text + "    esac\n}\n";
}

std::string choice(std::string_view word, std::string_view summary) {
    return fmt::format("            '{}:{}'\n", word, specification_text(summary));
}

std::string next_words() {
    std::string text =
        "\n# The words that can come next.\n_simprof_next() {\n    local -a next\n    case $1 in\n";
    for (const std::string_view noun : all_nouns()) {
        text += fmt::format("        {}) next=(\n", noun);
        for (const std::string_view verb : verbs_of(noun))
            text += choice(verb, command_named(noun, verb)->summary);
        text += "        ) ;;\n";
    }
    text += "        '') next=(\n";
    for (const std::string_view noun : all_nouns())
        text += choice(noun, fmt::format("commands about {}", noun));
    for (const std::string_view verb : verbs_of("")) text += choice(verb, command_named("", verb)->summary);
    return text + "        ) ;;\n    esac\n    _describe -t commands command next\n}\n";
}

std::string global_variables() {
    std::string text =
        fmt::format("_simprof_nouns=({})\n_simprof_global_options=(\n", joined(all_nouns(), " "));
    for (const DeclaredWord& option : global_words().options) {
        for (const std::string& name : option.each_name()) {
            text += fmt::format("    {}\n", option_specification(option, name));
        }
    }
    return text + ")\n\n";
}

}  // namespace

std::string completion_for_zsh() {
    std::string script{zsh_beginning};
    script += global_variables() + zsh_commands() + next_words();
    return script + with_each_replaced(std::string{zsh_ending}, "GLOBAL_OPTIONS_WITH_VALUE",
                                       joined(global_options_with_value(), "|"));
}

}  // namespace simprof::cli
