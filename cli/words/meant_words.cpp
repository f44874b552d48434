#include "cli/words/meant_words.hpp"

#include "cli/words/command_search.hpp"
#include "lib/model/name.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simprof::cli {

namespace {

using Words = std::vector<std::string>;

/// A word that people try, and what we call it: commands, the likeliest first, or options.
struct OtherWord {
    std::string_view tried;
    std::array<std::string_view, 4> ours{};
};

constexpr OtherWord other_commands[] = {
    {"deactivate", {"sim suspend"}},
    {"disable", {"sim suspend", "profile archive"}},
    {"block", {"sim suspend"}},
    {"lock", {"sim suspend"}},
    {"pause", {"sim suspend"}},
    {"unsuspend", {"sim resume"}},
    {"unblock", {"sim resume"}},
    {"unlock", {"sim resume"}},
    {"reactivate", {"sim resume"}},
    {"enable", {"sim activate", "sim resume", "profile unarchive"}},
    {"delete", {"sim terminate", "profile delete"}},
    {"remove", {"sim terminate", "profile delete"}},
    {"rm", {"sim terminate", "profile delete"}},
    {"cancel", {"sim terminate", "request revert"}},
    {"end", {"sim terminate"}},
    {"get", {"sim show", "profile show", "request show", "pack show"}},
    {"get", {"plan show", "form show"}},
    {"info", {"sim show", "profile show", "request show", "store info"}},
    {"info", {"pack show", "plan show", "form show"}},
    {"status", {"sim show", "profile show", "request show", "store info"}},
    {"view", {"sim show", "profile show", "request show", "pack show"}},
    {"view", {"plan show", "form show"}},
    {"ls", {"sim list", "profile list", "request list", "schedule list"}},
    {"ls", {"pack list", "plan list", "form list", "config list"}},
    {"sims", {"sim list"}},
    {"profiles", {"profile list"}},
    {"packs", {"pack list"}},
    {"plans", {"plan list"}},
    {"forms", {"form list"}},
    {"requests", {"request list"}},
    {"export", {"sim list", "request export"}},
    {"move", {"sim migrate"}},
    {"mv", {"sim migrate"}},
    {"switch", {"sim migrate"}},
    {"transfer", {"sim migrate"}},
    {"set", {"profile edit", "sim deviate"}},
    {"update", {"profile edit", "sim edit", "sim import"}},
    {"change", {"profile edit", "sim deviate", "sim migrate"}},
    {"override", {"sim deviate"}},
    {"log", {"request list"}},
    {"history", {"request list"}},
    {"undo", {"request revert"}},
    {"rollback", {"request revert"}},
    {"reset", {"sim realign"}},
    {"new", {"profile create", "sim add"}},
    {"copy", {"profile clone"}},
    {"cp", {"profile clone"}},
    {"duplicate", {"profile clone"}},
    {"search", {"profile find"}},
    {"load", {"sim import", "catalogue apply"}},
    {"upload", {"sim import", "catalogue apply"}},
    {"import", {"catalogue apply"}},
    {"verify", {"store check", "catalogue check"}},
    {"validate", {"catalogue check"}},
    {"calendar", {"schedule list"}},
    {"rules", {"explain"}},
    {"rule", {"explain"}},
    {"why", {"explain"}},
    {"man", {"help"}},
    {"version", {"--version"}},
};

constexpr OtherWord other_options[] = {
    {"--target", {"--to"}},
    {"--into", {"--to"}},
    {"--json", {"-o json"}},
    {"--csv", {"-o csv"}},
    {"--ndjson", {"-o ndjson"}},
    {"--table", {"-o table"}},
    {"--format", {"--output"}},
    {"--no-color", {"--color never"}},
    {"--no-colour", {"--color never"}},
    {"--db", {"--store"}},
    {"--database", {"--store"}},
    {"--file", {"--from", "--store"}},
    {"--input", {"--from"}},
    {"--force", {"--yes"}},
    {"--assume-yes", {"--yes"}},
    {"--confirm", {"--yes"}},
    {"--simulate", {"--dry-run"}},
    {"--preview", {"--dry-run"}},
    {"--what-if", {"--dry-run"}},
    {"--option", {"--set"}},
    {"--opt", {"--set"}},
    {"--message", {"--reason"}},
    {"--comment", {"--reason"}},
    {"--why", {"--reason"}},
    {"--ticket", {"--reference"}},
    {"--ref", {"--reference"}},
    {"--user", {"--actor"}},
    {"--by", {"--actor"}},
    {"--author", {"--actor"}},
    {"--count", {"--expect"}},
    {"--ignore-errors", {"--keep-going"}},
    {"--continue", {"--keep-going"}},
    {"--errors", {"--rejects"}},
    {"--rejected", {"--rejects"}},
    {"--date", {"--as-of"}},
    {"--at", {"--as-of"}},
    {"--on", {"--as-of"}},
    {"--phone", {"--msisdn"}},
    {"--number", {"--msisdn"}},
    {"--name", {"--label"}},
    {"--state", {"--status"}},
    {"--tz", {"--timezone"}},
    {"--zone", {"--timezone"}},
    {"--timeout", {"--wait"}},
    {"--silent", {"--quiet"}},
    {"--lang", {"--language"}},
    {"--after", {"--since"}},
    {"--before", {"--until"}},
};

/// Of our words for one that is tried, those that there are here.
template <typename Table, typename IsHere>
Words ours_for(const Table& table, std::string_view tried, const IsHere& is_here) {
    Words words;
    for (const OtherWord& other : table) {
        if (other.tried != tried) continue;
        for (const std::string_view ours : other.ours)
            if (!ours.empty() && is_here(ours)) words.emplace_back(ours);
    }
    return words;
}

/// "sim" of "sim migrate"; empty where there is one word only.
std::string_view first_of_two(std::string_view words) {
    const std::size_t blank = words.find(' ');
    return blank == std::string_view::npos ? std::string_view{} : words.substr(0, blank);
}

bool is_command(std::string_view words) {
    const std::string_view noun = first_of_two(words);
    return words.starts_with("--") ||
           command_named(noun, words.substr(noun.empty() ? 0 : noun.size() + 1)) != nullptr;
}

Words commands_tried(std::string_view noun, std::string_view word) {
    return ours_for(other_commands, word, [&](std::string_view ours) {
        return (noun.empty() || first_of_two(ours) == noun) && is_command(ours);
    });
}

/// Commands whose verb is this word, for those who leave the noun out: `simprof migrate`.
Words commands_with_verb(std::string_view verb) {
    Words found;
    for (const Command& command : all_commands())
        if (command.verb == verb) found.push_back(command.words());
    return found;
}

/// At most so many are told.
Words the_first(Words words) {
    constexpr std::size_t most = 3;
    if (words.size() > most) words.resize(most);
    return words;
}

/// The nearest of our words, or of those that people try.
Words near_commands(std::string_view noun, std::string_view word) {
    NearestName nearest{word};
    for (const std::string_view verb : verbs_of(noun)) nearest.look_at(verb);
    if (noun.empty())
        for (const std::string_view each : all_nouns()) nearest.look_at(each);
    for (const OtherWord& other : other_commands)
        if (!commands_tried(noun, other.tried).empty()) nearest.look_at(other.tried);
    const auto found = nearest.found();
    if (!found) return {};
    if (Words tried = commands_tried(noun, *found); !tried.empty()) return tried;
    return {noun.empty() ? *found : fmt::format("{} {}", noun, *found)};
}

}  // namespace

Words commands_meant_by(std::string_view noun, std::string_view word) {
    const std::string folded = folded_case(word);
    if (Words tried = commands_tried(noun, folded); !tried.empty()) return the_first(tried);
    if (noun.empty())
        if (Words same = commands_with_verb(folded); !same.empty()) return the_first(same);
    return the_first(near_commands(noun, folded));
}

Words options_meant_by(std::string_view name, const std::vector<DeclaredWord>& declared) {
    const auto is_here = [&](std::string_view ours) {
        const std::string_view option = ours.substr(0, ours.find(' '));
        return std::ranges::any_of(declared, [&](const DeclaredWord& word) {
            const auto names = word.each_name();
            return std::ranges::find(names, option) != names.end();
        });
    };
    if (Words tried = ours_for(other_options, name, is_here); !tried.empty()) return tried;
    NearestName nearest{name};
    for (const DeclaredWord& word : declared) nearest.look_at(word.each_name().back());
    for (const OtherWord& other : other_options)
        if (!ours_for(other_options, other.tried, is_here).empty()) nearest.look_at(other.tried);
    const auto found = nearest.found();
    if (!found) return {};
    if (Words tried = ours_for(other_options, *found, is_here); !tried.empty()) return tried;
    return {*found};
}

Sentence did_you_mean(const Words& meant, std::string_view before) {
    Words words;
    for (const std::string& word : meant)
        words.push_back(before.empty() ? word : fmt::format("`{} {}`", before, word));
    if (words.empty()) return {};
    const std::string last = words.back();
    words.pop_back();
    if (words.empty()) return said("Did you mean {word}?", "word"_is = last);
    return said("Did you mean {words} or {last}?", "words"_is = joined(words, ", "), "last"_is = last);
}

}  // namespace simprof::cli
