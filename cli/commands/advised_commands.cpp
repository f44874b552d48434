#include "cli/commands/advised_commands.hpp"

#include "cli/words/command_line.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

using Words = std::vector<std::string>;

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

/// A name stands behind the verb, or last where it would be taken for an option.
void add_name(Words& words, const std::string& name) {
    if (name.starts_with('-')) {
        append(words, {"--", name});
    } else {
        words.insert(words.begin() + 2, name);
    }
}

void append_options(Words& words, const OptionChanges& options) {
    for (const auto& [option, value] : options)
        append_option(words, "--set", fmt::format("{}={}", option, value));
}

}  // namespace

Words AdvisedCommands::names_of_sims(const AdvisedStep& step) const {
    if (step.naming == Naming::as_selected) return m_sims.words();
    if (step.naming == Naming::narrowed)
        return m_sims.words_narrowed_to(step.narrowed_to, step.narrowed_to_deviated);
    Words words;
    for (const Iccid iccid : step.sims) words.push_back(iccid.digits());
    return words;
}

Words AdvisedCommands::words_of(const AdvisedStep& step, const std::string& rule) const {
    using Kind = AdvisedStep::Kind;
    Words words;
    switch (step.kind) {
        case Kind::migrate:
            words = {"sim", "migrate"};
            append(words, names_of_sims(step));
            append_option(words, "--to", step.profile);
            break;
        case Kind::edit:
            words = {"profile", "edit"};
            append_options(words, step.options);
            break;
        case Kind::create:
            words = {"profile", "create"};
            append_option(words, "--pack", step.pack);
            append_option(words, "--plan", step.plan);
            append_options(words, step.options);
            break;
        case Kind::realign:
            words = {"sim", "realign"};
            append(words, names_of_sims(step));
            break;
        case Kind::deviate:
            words = {"sim", "deviate"};
            append(words, names_of_sims(step));
            append_options(words, step.options);
            if (rule != "DEV-4") append_option(words, "--reason", m_reason);
            break;
    }
    if (step.changes > 1) append(words, {"--expect", std::to_string(step.changes)});
    if (step.kind == Kind::edit || step.kind == Kind::create) add_name(words, step.profile);
    return words;
}

Words AdvisedCommands::commands_of(const AdvisedWay& way) const {
    Words commands;
    for (const AdvisedStep& step : way.steps) {
        std::string command = m_program;
        for (const std::string& word : words_of(step, way.rule)) command += " " + shell_word(word);
        commands.push_back(std::move(command));
    }
    return commands;
}

}  // namespace simprof::cli
