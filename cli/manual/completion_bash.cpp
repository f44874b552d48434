#include "cli/manual/completion_bash.hpp"

#include "cli/manual/completion_values.hpp"
#include "cli/words/command.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/global_options.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace simprof::cli {

namespace {

constexpr std::string_view bash_beginning =
    R"shell(# bash completion for simprof. Written from the table of commands: do not edit.

# Names of profiles, packs, plans or forms; nothing where there is none.
_simprof_names() {
    simprof "${_simprof_store[@]}" "$1" list -o csv --no-input --wait 0 2>/dev/null |
        sed -n -e '1{/^name/!q' -e 'd' -e '}' -e 's/\r$//' -e '/^"/d' -e 's/,.*//' -e p
}

# Offers those lines of standard input that begin with the word at the cursor.
_simprof_offer() {
    local word
    while IFS= read -r word; do
        [[ $word == "$_simprof_word"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
    done
}

_simprof_values() {
    case $1 in
        profile | pack | plan | form) _simprof_offer < <(_simprof_names "$1") ;;
        file) compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$_simprof_word") ;;
)shell";

constexpr std::string_view bash_ending = R"shell(
# shellcheck disable=SC2086 # lists of words are split on purpose
_simprof() {
    local _simprof_word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local noun='' verb='' i skip=''
    local -a _simprof_store=()
    COMPREPLY=()
    # --option=value arrives in three words.
    if [[ $_simprof_word == = ]]; then
        _simprof_word=''
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ -n $skip ]]; then
            [[ $skip == --store ]] && _simprof_store=(--store "${COMP_WORDS[i]}")
            skip=''
            continue
        fi
        case ${COMP_WORDS[i]} in
            GLOBAL_OPTIONS_WITH_VALUE) skip=${COMP_WORDS[i]} ;;
            -*) ;;
            *) if [[ -z $noun ]]; then noun=${COMP_WORDS[i]}; elif [[ -z $verb ]]; then verb=${COMP_WORDS[i]}; fi ;;
        esac
    done
    local command verbs options argument
    _simprof_command "$noun" "$verb"
    if [[ $_simprof_word == -* && $previous != = ]]; then
        _simprof_offer < <(printf '%s\n' $options $_simprof_global_options)
        return
    fi
    local kind
    kind=$(_simprof_kind "$command $previous")
    [[ -n $kind ]] || kind=$(_simprof_kind "$previous")
    if [[ -n $kind ]]; then
        _simprof_values "$kind"
    elif [[ -n $verbs ]]; then
        _simprof_offer < <(printf '%s\n' $verbs)
    elif [[ -n $argument ]]; then
        _simprof_values "$argument"
    fi
}
complete -F _simprof simprof
)shell";

std::string_view kind_word(Declaration::Value value) {
    switch (value) {
        case Declaration::Value::profile:
            return "profile";
        case Declaration::Value::pack:
            return "pack";
        case Declaration::Value::plan:
            return "plan";
        case Declaration::Value::form:
            return "form";
        case Declaration::Value::file:
            return "file";
        case Declaration::Value::status:
            return "status";
        case Declaration::Value::request_kind:
            return "kind";
        case Declaration::Value::format:
            return "format";
        case Declaration::Value::color:
            return "color";
        case Declaration::Value::shell:
            return "shell";
        case Declaration::Value::rule:
            return "rule";
        case Declaration::Value::topic:
            return "topic";
        case Declaration::Value::export_format:
            return "export-format";
        case Declaration::Value::language:
            return "language";
        default:
            return "none";
    }
}

std::vector<std::string> names_of(const std::vector<DeclaredWord>& options) {
    std::vector<std::string> names;
    for (const DeclaredWord& option : options) {
        for (std::string& name : option.each_name()) names.push_back(std::move(name));
    }
    return names;
}

std::string fixed_values() {
    std::string text;
    for (const Declaration::Value value :
         {Declaration::Value::status, Declaration::Value::request_kind, Declaration::Value::format,
          Declaration::Value::color, Declaration::Value::shell, Declaration::Value::rule,
          Declaration::Value::topic, Declaration::Value::export_format, Declaration::Value::language}) {
        text += fmt::format("        {}) _simprof_offer < <(printf '%s\\n' {}) ;;\n", kind_word(value),
                            joined(words_for(value), " "));
    }
    return text + "    esac\n}\n";
}

/// Which values an option takes: `sim migrate --to` → profile. Global options stand without a command.
std::string kinds() {
    std::map<std::string_view, std::vector<std::string>> patterns;
    const auto add = [&patterns](const std::string& prefix, const DeclaredWords& words) {
        for (const DeclaredWord& option : words.options) {
            if (option.value_name.empty()) continue;
            for (const std::string& name : option.each_name()) {
                patterns[kind_word(option.value)].push_back(fmt::format("'{}{}'", prefix, name));
            }
        }
    };
    for (const Command& command : all_commands()) add(command.words() + " ", words_of(command));
    add("", global_words());
    std::string text = "\n# What the value of an option is.\n_simprof_kind() {\n    case $1 in\n";
    for (const auto& [kind, list] : patterns) {
        text += fmt::format("        {}) echo {} ;;\n", joined(list, " | \\\n            "), kind);
    }
    return text + "    esac\n}\n";
}

std::string command_entry(const Command& command) {
    const DeclaredWords words = words_of(command);
    std::string line =
        fmt::format("        '{}')\n            command='{}'\n", command.words(), command.words());
    line += fmt::format("            options='{}'\n", joined(names_of(words.options), " "));
    const std::string_view kind = words.arguments.empty() ? "none" : kind_word(words.arguments.front().value);
    return line + (kind == "none" ? "" : fmt::format("            argument='{}'\n", kind)) +
           "            ;;\n";
}

std::string verb_entries() {
    std::string text = "    case $1 in\n";
    for (const std::string_view noun : all_nouns()) {
        text += fmt::format("        {}) verbs='{}' ;;\n", noun, joined(verbs_of(noun), " "));
    }
    return text + fmt::format("        '') verbs='{} {}' ;;\n    esac\n", joined(all_nouns(), " "),
                              joined(verbs_of(""), " "));
}

std::string commands() {
    std::string text = "\n# What can stand behind a noun and a verb.\n_simprof_command() {\n    verbs=''\n";
    text += "    command=''\n    options=''\n    argument=''\n    case \"$1 $2\" in\n";
    for (const Command& command : all_commands()) {
        if (!command.noun.empty()) text += command_entry(command);
    }
    text += "    esac\n    [[ -z $command ]] || return 0\n    case $1 in\n";
    for (const Command& command : all_commands()) {
        if (command.noun.empty()) text += command_entry(command);
    }
    text += "    esac\n    [[ -z $command ]] || return 0\n";
    return text + verb_entries() + "}\n";
}

}  // namespace

std::string completion_for_bash() {
    std::string script{bash_beginning};
    script += fixed_values() + kinds() + commands();
    script += fmt::format("\n_simprof_global_options='{}'\n", joined(names_of(global_words().options), " "));
    return script + with_each_replaced(std::string{bash_ending}, "GLOBAL_OPTIONS_WITH_VALUE",
                                       joined(global_options_with_value(), " | "));
}

}  // namespace simprof::cli
