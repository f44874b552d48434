#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// One warning about many SIMs: the first few are named, the others counted.
class RepeatedWarning {
public:
    /// `others`: what is true of them, behind their number: "SIMs stand in the list twice."
    explicit RepeatedWarning(std::string_view others) : m_others(others) {}

    /// `sentence` makes the warning about one SIM; it is called for the first few only.
    template <typename Sentence>
    void add(const Sentence& sentence) {
        if (++m_count <= most) m_sentences.push_back(sentence());
    }

    [[nodiscard]] std::size_t count() const { return m_count; }

    void append_to(std::vector<std::string>& warnings) const {
        warnings.insert(warnings.end(), m_sentences.begin(), m_sentences.end());
        if (m_count > most)
            warnings.push_back(std::to_string(m_count - most).append(" more ").append(m_others));
    }

private:
    static constexpr std::size_t most = 5;
    std::string_view m_others;
    std::size_t m_count = 0;
    std::vector<std::string> m_sentences;
};

}  // namespace simprof
