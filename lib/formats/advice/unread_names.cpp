#include "lib/formats/advice/unread_names.hpp"

#include "lib/formats/forms/doubtful_names.hpp"
#include "lib/formats/forms/secrets.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof {

namespace {

struct Sentence {
    std::string_view one;
    std::string_view several;
};

constexpr Sentence dropped_columns{"The column {} was dropped: it is a secret and is never stored.",
                                   "The columns {} were dropped: they are secrets and are never stored."};
constexpr Sentence dropped_keys{"The key {} was dropped: it is a secret and is never stored.",
                                "The keys {} were dropped: they are secrets and are never stored."};
constexpr Sentence unread_columns{"The column {} was not read: simprof does not know it.",
                                  "The columns {} were not read: simprof does not know them."};
constexpr Sentence unread_keys{"The key {} was not read: simprof does not know it.",
                               "The keys {} were not read: simprof does not know them."};

std::string told(const Sentence& sentence, const std::vector<std::string>& names) {
    return fmt::format(fmt::runtime(names.size() == 1 ? sentence.one : sentence.several), enumerated(names));
}

}  // namespace

std::string enumerated(const std::vector<std::string>& words) {
    std::string result = words.front();
    for (std::size_t i = 1; i < words.size(); ++i) {
        result += i + 1 == words.size() ? " and " : ", ";
        result += words[i];
    }
    return result;
}

void UnreadNames::add(std::string_view name) {
    if (name == "line" || name == "rule" || name == "message") return;  // what a rejection added
    const std::string_view last = name.substr(name.rfind('.') + 1);
    auto& names = names_secret(last) ? m_secret : is_doubtful_name(last) ? m_doubtful : m_unknown;
    if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
}

std::vector<std::string> UnreadNames::notices() const {
    std::vector<std::string> notices;
    const bool columns = m_kind == NameKind::column;
    if (!m_secret.empty()) notices.push_back(told(columns ? dropped_columns : dropped_keys, m_secret));
    if (!m_unknown.empty()) notices.push_back(told(columns ? unread_columns : unread_keys, m_unknown));
    return notices;
}

}  // namespace simprof
