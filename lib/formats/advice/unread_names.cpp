#include "lib/formats/advice/unread_names.hpp"

#include "lib/formats/forms/doubtful_names.hpp"
#include "lib/formats/forms/secrets.hpp"
#include "lib/language/lists.hpp"

#include <algorithm>

namespace simprof {

namespace {

Sentence dropped(NameKind kind, std::size_t count, const Sentence& names) {
    if (kind == NameKind::column)
        return said_of(count, "The column {names} was dropped: it is a secret and is never stored.",
                       "The columns {names} were dropped: they are secrets and are never stored.",
                       "names"_is = names);
    return said_of(count, "The key {names} was dropped: it is a secret and is never stored.",
                   "The keys {names} were dropped: they are secrets and are never stored.",
                   "names"_is = names);
}

Sentence not_read(NameKind kind, std::size_t count, const Sentence& names) {
    if (kind == NameKind::column)
        return said_of(count, "The column {names} was not read: simprof does not know it.",
                       "The columns {names} were not read: simprof does not know them.", "names"_is = names);
    return said_of(count, "The key {names} was not read: simprof does not know it.",
                   "The keys {names} were not read: simprof does not know them.", "names"_is = names);
}

}  // namespace

void UnreadNames::add(std::string_view name) {
    if (name == "line" || name == "rule" || name == "message") return;  // what a rejection added
    const std::string_view last = name.substr(name.rfind('.') + 1);
    auto& names = names_secret(last) ? m_secret : is_doubtful_name(last) ? m_doubtful : m_unknown;
    if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
}

std::vector<Sentence> UnreadNames::notices() const {
    std::vector<Sentence> notices;
    if (!m_secret.empty()) notices.push_back(dropped(m_kind, m_secret.size(), listed(m_secret)));
    if (!m_unknown.empty()) notices.push_back(not_read(m_kind, m_unknown.size(), listed(m_unknown)));
    return notices;
}

}  // namespace simprof
