#include "cli/words/declaration.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

using Kind = DeclaredWord::Kind;
using Given = std::vector<std::string>;

namespace {

/// Names and statuses are pasted with what cannot be seen around them (IDN-3).
bool is_of_name(DeclaredWord::Value value) {
    using enum DeclaredWord::Value;
    return value == profile || value == pack || value == plan || value == status;
}

std::string cleaned(DeclaredWord::Value value, const std::string& text) {
    return is_of_name(value) ? std::string{without_unseen_around(text)} : text;
}

Given cleaned(DeclaredWord::Value value, Given given) {
    for (std::string& text : given) text = cleaned(value, text);
    return given;
}

}  // namespace

std::vector<std::string> DeclaredWord::each_name() const {
    std::vector<std::string> each;
    for (std::size_t start = 0; start < names.size();) {
        const std::size_t end = std::min(names.find(',', start), names.size());
        each.emplace_back(names.substr(start, end - start));
        start = end + 1;
    }
    return each;
}

std::string DeclaredWord::shown() const {
    if (kind == Kind::argument) return std::string{spoken(names)};
    if (kind == Kind::optional_argument) return fmt::format("[{}]", spoken(names));
    if (kind == Kind::arguments) return fmt::format("[{}]...", spoken(names));
    const std::string typed = joined(each_name(), ", ");
    return value_name.empty() ? typed : fmt::format("{} {}", typed, spoken(value_name));
}

void Declaration::argument(std::string_view name, Value value, std::string_view help, std::string& into) {
    add({Kind::argument, name, "", value, help},
        [&into, value](const Given& given) { into = cleaned(value, given.front()); });
}

void Declaration::argument(std::string_view name, Value value, std::string_view help,
                           std::optional<std::string>& into) {
    add({Kind::optional_argument, name, "", value, help},
        [&into, value](const Given& given) { into = cleaned(value, given.front()); });
}

void Declaration::arguments(std::string_view name, Value value, std::string_view help,
                            std::vector<std::string>& into) {
    add({Kind::arguments, name, "", value, help},
        [&into, value](const Given& given) { into = cleaned(value, given); });
}

void Declaration::option(std::string_view names, std::string_view value_name, Value value,
                         std::string_view help, std::optional<std::string>& into) {
    add({Kind::option, names, value_name, value, help},
        [&into, value](const Given& given) { into = cleaned(value, given.front()); });
}

void Declaration::option(std::string_view names, std::string_view value_name, Value value,
                         std::string_view help, std::vector<std::string>& into) {
    add({Kind::repeated_option, names, value_name, value, help},
        [&into, value](const Given& given) { into = cleaned(value, given); });
}

void Declaration::flag(std::string_view names, std::string_view help, bool& into) {
    add({Kind::flag, names, "", Value::text, help}, [&into](const Given&) { into = true; });
}

void Declaration::add(DeclaredWord word, std::function<void(const Given& given)> take) {
    word.set = m_set;
    m_entries.push_back({std::move(word), std::move(take)});
}

SharedWords::SharedWords(Declaration& words, DeclaredWord::Set set) : m_words(words), m_before(words.m_set) {
    m_words.m_set = set;
}

DeclaredWords Declaration::words() const {
    DeclaredWords words;
    for (const auto& [word, take] : m_entries) {
        if (word.set != Set::hidden) (word.is_option() ? words.options : words.arguments).push_back(word);
    }
    return words;
}

const DeclaredWord* Declaration::option(std::string_view name) const {
    for (const auto& [word, take] : m_entries) {
        if (word.is_option() && std::ranges::count(word.each_name(), name) > 0) return &word;
    }
    return nullptr;
}

bool Declaration::takes_next(std::string_view typed) const {
    if (!typed.starts_with('-')) return false;
    if (typed.starts_with("--")) {
        const DeclaredWord* word = option(typed);
        return word != nullptr && !word->is_flag();
    }
    for (std::size_t at = 1; at < typed.size(); ++at) {
        const DeclaredWord* word = option(std::string{'-', typed[at]});
        if (word != nullptr && !word->is_flag()) return at + 1 == typed.size();
    }
    return false;
}

}  // namespace simprof::cli
