#include "lib/formats/toml/table_form.hpp"

#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

/// A value without its quotes is the commonest mistake, and its cure can be shown.
Sentence hint_for_text(const TomlNode& node) {
    if (node.kind == TomlNode::Kind::list || node.kind == TomlNode::Kind::table)
        return said("Write one text between double quotes.");
    return said("Put it between double quotes: \"{text}\".", "text"_is = node.text);
}

}  // namespace

TableForm::TableForm(const TomlNode& node, FilePosition position, Sentence subject,
                     std::vector<FileMistake>& mistakes)
    : m_position(position), m_subject(std::move(subject)), m_mistakes(mistakes) {
    if (node.kind == TomlNode::Kind::table) {
        m_table = &node;
    } else {
        m_mistakes.push_back(
            {position, said("{subject} must be a table.", "subject"_is = m_subject),
             said("Write keys and values between braces, or below a line with its name in brackets.")});
    }
}

std::string TableForm::required_text(std::string_view key) {
    const TomlMember* const member = required(key);
    return member == nullptr ? std::string{} : text_of(member->value, what(key), m_mistakes);
}

std::string TableForm::optional_text(std::string_view key) {
    const TomlMember* const member = optional(key);
    return member == nullptr ? std::string{} : text_of(member->value, what(key), m_mistakes);
}

bool TableForm::optional_boolean(std::string_view key) {
    const TomlMember* const member = optional(key);
    if (member == nullptr) return false;
    if (member->value.kind == TomlNode::Kind::boolean) return member->value.text == "true";
    m_mistakes.push_back({member->value.position,
                          said("{subject} must be true or false.", "subject"_is = what(key)),
                          said("Write true or false, without quotes.")});
    return false;
}

std::vector<std::string> TableForm::required_texts(std::string_view key) {
    const TomlMember* const member = required(key);
    return member == nullptr ? std::vector<std::string>{} : texts_of(member->value, what(key), m_mistakes);
}

std::vector<std::string> TableForm::optional_texts(std::string_view key) {
    const TomlMember* const member = optional(key);
    return member == nullptr ? std::vector<std::string>{} : texts_of(member->value, what(key), m_mistakes);
}

std::optional<TableForm> TableForm::optional_table(std::string_view key, Sentence subject) {
    const TomlMember* const member = optional(key);
    if (member == nullptr) return {};
    return TableForm{member->value, member->position, std::move(subject), m_mistakes};
}

void TableForm::required_members(std::string_view key, const Visit& visit) {
    visit_members(required(key), visit);
}

void TableForm::optional_members(std::string_view key, const Visit& visit) {
    visit_members(optional(key), visit);
}

void TableForm::visit_members(const TomlMember* member, const Visit& visit) {
    if (member == nullptr) return;
    if (member->value.kind == TomlNode::Kind::table) {
        std::ranges::for_each(member->value.members, visit);
    } else {
        m_mistakes.push_back(
            {member->value.position, said("{subject} must be a table.", "subject"_is = what(member->key)),
             said("Write names and values between braces, or below a line with its name in brackets.")});
    }
}

void TableForm::optional_elements(std::string_view key, const std::function<void(const TomlNode&)>& visit) {
    const TomlMember* const member = optional(key);
    if (member == nullptr) return;
    if (member->value.kind == TomlNode::Kind::list) {
        std::ranges::for_each(member->value.elements, visit);
    } else {
        m_mistakes.push_back({member->value.position,
                              said("{subject} must be a list of tables.", "subject"_is = what(key)),
                              said("Write its name between two brackets, [[NAME]], once for each.")});
    }
}

void TableForm::refuse_other_keys() {
    if (m_table == nullptr) return;
    for (const TomlMember& member : m_table->members) {
        if (std::ranges::find(m_known_keys, member.key) != m_known_keys.end()) continue;
        const auto nearest = nearest_name(member.key, m_known_keys);
        m_mistakes.push_back(
            {member.position,
             said("{subject} has no key \"{key}\".", "subject"_is = m_subject, "key"_is = member.key),
             nearest ? said("Did you mean \"{name}\"?", "name"_is = *nearest)
                     : said("Its keys are {keys}.", "keys"_is = joined(m_known_keys, ", "))});
    }
}

std::string TableForm::text_of(const TomlNode& node, const Sentence& what,
                               std::vector<FileMistake>& mistakes) {
    if (node.kind == TomlNode::Kind::text) return node.text;
    mistakes.push_back(
        {node.position, said("{subject} must be a text.", "subject"_is = what), hint_for_text(node)});
    return {};
}

std::vector<std::string> TableForm::texts_of(const TomlNode& node, const Sentence& what,
                                             std::vector<FileMistake>& mistakes) {
    std::vector<std::string> texts;
    if (node.kind != TomlNode::Kind::list || node.elements.empty()) {
        mistakes.push_back({node.position,
                            said("{subject} must be a list of at least one text.", "subject"_is = what),
                            said("Write texts between brackets: [\"on\", \"off\"].")});
        return texts;
    }
    const Sentence each = said("Each of {list}", "list"_is = what);
    for (const TomlNode& element : node.elements) texts.push_back(text_of(element, each, mistakes));
    return texts;
}

const TomlMember* TableForm::optional(std::string_view key) {
    m_known_keys.emplace_back(key);
    return m_table == nullptr ? nullptr : m_table->member(key);
}

const TomlMember* TableForm::required(std::string_view key) {
    const TomlMember* const member = optional(key);
    if (member == nullptr && m_table != nullptr) {
        m_mistakes.push_back(
            {m_position, said("{subject} lacks the key \"{key}\".", "subject"_is = m_subject, "key"_is = key),
             said("Add it: {key} = …", "key"_is = key)});
    }
    return member;
}

Sentence TableForm::what(std::string_view key) const {
    return said("{subject}: \"{key}\"", "subject"_is = m_subject, "key"_is = key);
}

}  // namespace simprof
