#pragma once

#include "lib/language/sentence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// Whether names are columns of a table or keys of JSON.
enum class NameKind { column, key };

/// What a file says that is not read, and what people are told of it.
class UnreadNames {
public:
    explicit UnreadNames(NameKind kind) : m_kind(kind) {}

    /// A name that no form mentions: a secret, a doubtful one, or one that simprof does not know.
    void add(std::string_view name);
    [[nodiscard]] const std::vector<std::string>& doubtful() const { return m_doubtful; }
    /// "The columns PIN and PUK were dropped: they are secrets and are never stored." and the like.
    [[nodiscard]] std::vector<Sentence> notices() const;

private:
    NameKind m_kind;
    std::vector<std::string> m_secret;
    std::vector<std::string> m_doubtful;
    std::vector<std::string> m_unknown;
};

}  // namespace simprof
