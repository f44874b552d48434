#include "cli/manual/help/exit_statuses.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace simprof::cli {

namespace {

constexpr ExitStatus exit_statuses[] = {
    {ExitCode::done, msgid("done, or nothing to do")},
    {ExitCode::failed, msgid("failed: an input or output that is not the store")},
    {ExitCode::malformed, msgid("the command line, a configuration file or an input file is malformed")},
    {ExitCode::partly_done, msgid("partly done")},
    {ExitCode::not_found, msgid("not found: SIM, profile, pack, plan, request, file")},
    {ExitCode::refused, msgid("refused by a rule")},
    {ExitCode::unexpected_state, msgid("the state is not what was expected (--expect, or changed since)")},
    {ExitCode::busy, msgid("the store is busy")},
    {ExitCode::differences, msgid("differences found, only with --exit-code")},
    {ExitCode::not_confirmed, msgid("not confirmed")},
    {ExitCode::store, msgid("the store is missing, damaged, no store of ours, or of another version")},
    {ExitCode::bug, msgid("a bug in simprof")},
    {ExitCode::interrupted, msgid("interrupted: rolled back")},
    {ExitCode::closed_pipe, msgid("nobody reads the output any more")},
};

/// What a command does, as far as its exit codes tell.
struct Deeds {
    bool opens_store;
    bool keeps_store;  ///< does something to the store as a file
    bool changes;
    bool judges;  ///< by the rules, what it is given
    bool looks_up;
    bool batches;
    bool asks;
    bool compares;
};

bool takes(const DeclaredWords& words, std::string_view option) {
    return std::ranges::any_of(words.options, [option](const DeclaredWord& word) {
        return std::ranges::count(word.each_name(), option) > 0;
    });
}

/// True for a word that names something that may not be there.
bool names_something(const DeclaredWord& word) {
    using enum DeclaredWord::Value;
    static constexpr std::array values{profile, pack, plan, status,       group,
                                       file,    rule, sim,  request,      request_kind,
                                       topic,   form, zone, option_value, sim_range};
    return std::ranges::find(values, word.value) != values.end();
}

/// True for a word about which rules have something to say.
bool is_judged(const DeclaredWord& word) {
    using enum DeclaredWord::Value;
    return word.value == sim || word.value == sim_range || word.value == option_value;
}

Deeds deeds_of(const Command& command, const DeclaredWords& words) {
    static constexpr std::array<std::string_view, 2> nouns_without_store{"config", "form"};
    static constexpr std::array<std::string_view, 4> verbs_without_store{"demo", "explain", "completion",
                                                                         "help"};
    Deeds deeds{};
    deeds.opens_store =
        command.noun.empty()
            ? std::ranges::find(verbs_without_store, command.verb) == verbs_without_store.end()
            : std::ranges::find(nouns_without_store, command.noun) == nouns_without_store.end();
    deeds.keeps_store = (command.noun == "store" && command.verb != "info") || command.verb == "init";
    deeds.changes = takes(words, "--dry-run") || command.verb == "init";
    deeds.judges = deeds.changes || command.words() == "catalogue check" ||
                   command.words() == "request export" || std::ranges::any_of(words.arguments, is_judged) ||
                   std::ranges::any_of(words.options, is_judged);
    deeds.looks_up = std::ranges::any_of(words.arguments, names_something) ||
                     std::ranges::any_of(words.options, names_something) || command.verb == "undo";
    deeds.batches = takes(words, "--keep-going");
    deeds.asks = takes(words, "--yes");
    deeds.compares = takes(words, "--exit-code");
    return deeds;
}

bool can_end_with(ExitCode code, const Deeds& deeds) {
    switch (code) {
        case ExitCode::partly_done:
            return deeds.batches;
        case ExitCode::not_found:
            return deeds.looks_up;
        case ExitCode::refused:
            return deeds.judges;
        case ExitCode::unexpected_state:
            return deeds.changes || deeds.asks || deeds.keeps_store;
        case ExitCode::busy:
        case ExitCode::store:
            return deeds.opens_store;
        case ExitCode::differences:
            return deeds.compares;
        case ExitCode::not_confirmed:
            return deeds.asks;
        default:
            return true;
    }
}

}  // namespace

std::span<const ExitStatus> all_exit_statuses() { return exit_statuses; }

std::vector<ExitStatus> exit_statuses_of(const Command& command, const DeclaredWords& words) {
    const Deeds deeds = deeds_of(command, words);
    std::vector<ExitStatus> own;
    std::ranges::copy_if(exit_statuses, std::back_inserter(own),
                         [&](const ExitStatus& status) { return can_end_with(status.code, deeds); });
    return own;
}

}  // namespace simprof::cli
