#pragma once

#include "lib/model/warning.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace simprof {

/// One warning about many SIMs: the first few are named, the others counted, where there are two or more.
class RepeatedWarning {
public:
    /// What is said of so many others.
    using OfOthers = Sentence (*)(Readable others);

    /// `rule`: the one that it comes of, if any.
    explicit RepeatedWarning(OfOthers of_others, std::string_view rule = {})
        : m_of_others(of_others), m_rule(rule) {}

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
        if (!all_are_named) warnings.push_back({m_of_others(ungrouped(m_count - most)), m_rule});
    }

private:
    static Readable ungrouped(std::size_t number) {
        return {static_cast<std::int64_t>(number), std::numeric_limits<std::int64_t>::max()};
    }

    static constexpr std::size_t most = 5;
    OfOthers m_of_others;
    std::string m_rule;
    std::size_t m_count = 0;
    Warnings m_first;
};

}  // namespace simprof
