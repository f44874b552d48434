#include "cli/manual/completion_values.hpp"

#include "cli/manual/completion_script.hpp"
#include "cli/manual/topics.hpp"
#include "cli/settings/setting_values.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/export_format.hpp"
#include "cli/words/global_options.hpp"
#include "lib/model/request.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/rule_book.hpp"

#include <algorithm>
#include <iterator>

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
        case Declaration::Value::form:
            return "form";
        default:
            return {};
    }
}

std::vector<std::string> global_options_with_value() {
    Words names;
    for (const DeclaredWord& option : global_words().options) {
        if (!option.is_flag()) std::ranges::copy(option.each_name(), std::back_inserter(names));
    }
    return names;
}

std::string with_each_replaced(std::string text, std::string_view part, std::string_view replacement) {
    for (std::size_t at = text.find(part); at != std::string::npos;
         at = text.find(part, at + replacement.size())) {
        text.replace(at, part.size(), replacement);
    }
    return text;
}

}  // namespace simprof::cli
