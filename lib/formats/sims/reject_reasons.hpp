#pragma once

#include "lib/formats/sims/rejects.hpp"

namespace simprof {

/// Why rows were rejected, looked up line by line in ascending order.
class RejectReasons {
public:
    explicit RejectReasons(std::span<const RejectedRow> rows) : m_rows(rows) {}

    /// Nothing where the rows of this line were done.
    const RejectedRow* on(std::size_t line) {
        while (!m_rows.empty() && m_rows.front().line < line) m_rows = m_rows.subspan(1);
        return !m_rows.empty() && m_rows.front().line == line ? &m_rows.front() : nullptr;
    }
    [[nodiscard]] bool are_none_left() const { return m_rows.empty(); }

private:
    std::span<const RejectedRow> m_rows;
};

}  // namespace simprof
