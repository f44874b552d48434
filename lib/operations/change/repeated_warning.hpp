#pragma once

#include "lib/model/warning.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace simprof {

/// One warning about many SIMs: the first few are named, the others counted, where there are two or more.
class RepeatedWarning {
public:
    /// `others`: what is true of them, behind their number: "SIMs stand in the list twice." `rule`: the one
    /// that it comes of, if any.
    explicit RepeatedWarning(std::string_view others, std::string_view rule = {})
        : m_others(others), m_rule(rule) {}

    /// `warning` makes the one about one SIM; it is called for the first few only.
    template <typename MakeWarning>
    void add(const MakeWarning& warning) {
        if (++m_count <= most + 1) m_first.push_back(warning());
    }

    [[nodiscard]] std::size_t count() const { return m_count; }

    void append_to(Warnings& warnings) const {
        const bool all_are_named = m_count == m_first.size();
        const std::size_t named = all_are_named ? m_count : most;
        warnings.insert(warnings.end(), m_first.begin(),
                        m_first.begin() + static_cast<std::ptrdiff_t>(named));
        if (!all_are_named)
            warnings.push_back({std::to_string(m_count - most).append(" more ").append(m_others), m_rule});
    }

private:
    static constexpr std::size_t most = 5;
    std::string_view m_others;
    std::string m_rule;
    std::size_t m_count = 0;
    Warnings m_first;
};

}  // namespace simprof
