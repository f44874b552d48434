#include "cli/commands/advised_commands.hpp"

#include "cli/words/command_line.hpp"
#include "lib/text/words/shell_word.hpp"

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

void append_expected(Words& words, std::int64_t sims) {
    if (sims > 1) append(words, {"--expect", std::to_string(sims)});
}

/// The words that selected, narrowed to the group.
Words narrowed(const SelectionWords& sims, const AdvisedGroup& group, Narrowing narrowing) {
    SelectionWords::Filters filters = sims.filters();
    if (narrowing >= Narrowing::profile) {
        filters.profiles = {group.profile};
        filters.all = false;
    }
    if (narrowing >= Narrowing::deviation) {
        filters.deviated = group.deviated;
        filters.following = !group.deviated;
    }
    if (narrowing >= Narrowing::status) {
        filters.statuses.clear();
        for (const Status status : group.statuses) filters.statuses.emplace_back(to_string(status));
    }
    return sims.words_with(filters);
}

std::size_t length_of(const Words& words) {
    std::size_t length = 0;
    for (const std::string& word : words) length += shell_word(word).size() + 1;
    return length;
}

}  // namespace

/// In the shortest way that names no other. Among SIMs typed one by one that is by number.
Words AdvisedCommands::names_of(const AdvisedGroup& group) const {
    Words numbers;
    if (group.sims.size() <= AdvisedGroup::most_named)
        for (const Iccid iccid : group.sims) numbers.push_back(iccid.digits());
    const bool by_number = !m_sims.sims.empty() && group.narrowing != Narrowing::nothing;
    if (!group.narrowing || (by_number && !numbers.empty())) return numbers;
    Words words = narrowed(m_sims, group, *group.narrowing);
    return numbers.empty() || length_of(words) < length_of(numbers) ? words : numbers;
}

std::string AdvisedCommands::command(const Words& words) const {
    std::string command = m_program;
    for (const std::string& word : words) command += " " + shell_word(word);
    return command;
}

std::string AdvisedCommands::create(const NewProfile& profile) const {
    Words words{"profile", "create"};
    append_option(words, "--pack", profile.pack);
    append_option(words, "--plan", profile.plan);
    append_options(words, profile.options);
    add_name(words, profile.name);
    return command(words);
}

std::string AdvisedCommands::edit(const AdvisedGroup& group, const AdvisedMethod& method) const {
    Words words{"profile", "edit"};
    append_options(words, m_wanted);
    append_expected(words, group.size() + method.also_changes);
    add_name(words, method.profile);
    return command(words);
}

std::string AdvisedCommands::on_sims(const AdvisedGroup& group, const AdvisedMethod& method) const {
    const bool deviates = method.method == Method::deviate;
    const bool migrates = method.method == Method::migrate || method.method == Method::create_and_migrate;
    Words words{"sim", deviates ? "deviate" : migrates ? "migrate" : "realign"};
    append(words, names_of(group));
    if (migrates) append_option(words, "--to", method.profile);
    if (deviates) append_options(words, m_wanted);
    append_expected(words, group.size());
    const bool needs_reason = deviates && !group.deviated;
    if (needs_reason && !m_reason.empty()) append_option(words, "--reason", m_reason);
    return command(words) + (needs_reason && m_reason.empty() ? " --reason \"…\"" : "");
}

Words AdvisedCommands::commands_of(const AdvisedGroup& group, const AdvisedMethod& method) const {
    Words commands;
    if (method.creates) commands.push_back(create(*method.creates));
    commands.push_back(method.method == Method::edit ? edit(group, method) : on_sims(group, method));
    return commands;
}

}  // namespace simprof::cli
