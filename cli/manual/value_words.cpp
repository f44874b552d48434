#include "cli/manual/value_words.hpp"

#include "cli/manual/completion_script.hpp"
#include "cli/manual/topics.hpp"
#include "cli/settings/setting_values.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/export_words.hpp"
#include "lib/model/request.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/rule_book.hpp"

namespace simprof::cli {

namespace {
using Words = std::vector<std::string>;

template <typename Texts>
Words as_words(const Texts& texts) {
    return {texts.begin(), texts.end()};
}

template <typename Things>
Words names_of(const Things& things) {
    Words words;
    for (const auto thing : things) words.emplace_back(to_string(thing));
    return words;
}

Words rules() {
    Words words;
    for (const RuleEntry& rule : rule_book()) words.emplace_back(rule.id);
    return words;
}

Words shells() {
    Words words;
    for (const CompletionScript& script : all_completion_scripts()) words.emplace_back(script.shell);
    return words;
}

Words topic_words() {
    Words words = as_words(all_nouns());
    for (const std::string_view verb : verbs_of("")) words.emplace_back(verb);
    for (const Topic& topic : all_topics()) words.emplace_back(topic.name);
    return words;
}

}  // namespace

std::vector<std::string> words_for(Declaration::Value value) {
    switch (value) {
        case Declaration::Value::status:
            return names_of(all_statuses);
        case Declaration::Value::request_kind:
            return names_of(all_request_kinds);
        case Declaration::Value::format:
            return as_words(format_names());
        case Declaration::Value::color:
            return as_words(color_names());
        case Declaration::Value::shell:
            return shells();
        case Declaration::Value::rule:
            return rules();
        case Declaration::Value::topic:
            return topic_words();
        case Declaration::Value::export_format:
            return as_words(export_format_names());
        case Declaration::Value::language:
            return as_words(language_names());
        default:
            return {};
    }
}

std::optional<std::string_view> noun_that_lists(Declaration::Value value) {
    switch (value) {
        case Declaration::Value::profile:
            return "profile";
        case Declaration::Value::pack:
            return "pack";
        case Declaration::Value::plan:
            return "plan";
        default:
            return {};
    }
}

std::string with_each_replaced(std::string_view text, char character, std::string_view replacement) {
    std::string out;
    for (const char c : text) {
        if (c == character)
            out += replacement;
        else
            out += c;
    }
    return out;
}

}  // namespace simprof::cli
