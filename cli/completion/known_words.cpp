#include "cli/completion/known_words.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/help/topics.hpp"
#include "cli/manual/pages/document_page.hpp"
#include "cli/settings/setting_values.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/export_format.hpp"
#include "cli/words/shell.hpp"
#include "cli/world/system_facts.hpp"
#include "lib/formats/forms/sim_field.hpp"
#include "lib/model/request.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/rule_book.hpp"
#include "lib/text/reading/encoding.hpp"
#include "lib/text/words/joined.hpp"

#include <algorithm>
#include <iterator>

namespace simprof::cli {

namespace {

template <typename Texts>
ProposedWords as_proposals(const Texts& texts) {
    ProposedWords words;
    for (const auto& text : texts) words.push_back({std::string{text}});
    return words;
}

ProposedWords request_kinds() {
    ProposedWords words;
    for (const RequestKind kind : all_request_kinds) words.push_back({std::string{to_string(kind)}});
    return words;
}

ProposedWords rules() {
    ProposedWords words;
    for (const RuleEntry& rule : rule_book())
        words.push_back({std::string{rule.id}, std::string{spoken(rule.title)}});
    return words;
}

ProposedWords command_words(std::string_view noun) {
    ProposedWords words;
    for (const std::string_view verb : verbs_of(noun))
        words.push_back({std::string{verb}, std::string{spoken(command_named(noun, verb)->summary)}});
    return words;
}

ProposedWords documents() {
    ProposedWords words;
    for (const std::string& name : document_names()) words.push_back({name, document_title(name)});
    return words;
}

/// What `help` knows: the verbs of a noun that is given already, the documents of `output`; else all but the
/// rules, which come where one is begun.
ProposedWords topics(const Cursor& cursor) {
    if (cursor.given.size() > 1) return {};
    if (cursor.given.size() == 1) {
        const std::string& first = cursor.given.front().value;
        return first == "output" ? documents() : command_words(first);
    }
    ProposedWords words = proposed_commands("");
    for (const Topic& topic : all_topics())
        words.push_back({std::string{topic.name}, std::string{spoken(topic.title)}});
    if (!cursor.begun.empty()) std::ranges::move(rules(), std::back_inserter(words));
    return words;
}

bool stands_on_line(const Cursor& cursor, const DeclaredWord& option) {
    const auto names = option.each_name();
    return std::ranges::any_of(cursor.flags, [&](const std::string& flag) {
        return std::ranges::find(names, flag.substr(0, flag.find('='))) != names.end();
    });
}

}  // namespace

ProposedWords proposed_commands(std::string_view noun) {
    if (!noun.empty()) return command_words(noun);
    ProposedWords words;
    for (const std::string_view each : all_nouns())
        words.push_back({std::string{each}, joined(verbs_of(each), ", ")});
    std::ranges::move(command_words(""), std::back_inserter(words));
    return words;
}

ProposedWords proposed_options(const Cursor& cursor) {
    ProposedWords words;
    for (const DeclaredWord& option : cursor.options) {
        if (!option.repeatable() && stands_on_line(cursor, option)) continue;
        const auto names = option.each_name();
        const bool is_short = names.front() == cursor.begun;
        words.push_back({is_short ? names.front() : names.back(), std::string{spoken(option.help)}});
    }
    return words;
}

ProposedWords proposed_constants(const Cursor& cursor) {
    switch (cursor.word.value) {
        case DeclaredWord::Value::status:
            return as_proposals(status_words);
        case DeclaredWord::Value::request_kind:
            return request_kinds();
        case DeclaredWord::Value::format:
            return as_proposals(format_names());
        case DeclaredWord::Value::color:
            return as_proposals(color_names());
        case DeclaredWord::Value::shell:
            return as_proposals(shell_names);
        case DeclaredWord::Value::rule:
            return rules();
        case DeclaredWord::Value::topic:
            return topics(cursor);
        case DeclaredWord::Value::export_format:
            return as_proposals(export_format_names());
        case DeclaredWord::Value::language:
            return as_proposals(language_names());
        case DeclaredWord::Value::encoding:
            return as_proposals(names_of_encodings);
        case DeclaredWord::Value::zone:
            return as_proposals(names_of_zones());
        default:
            return {};
    }
}

}  // namespace simprof::cli
