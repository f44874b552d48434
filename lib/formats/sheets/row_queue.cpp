#include "lib/formats/sheets/row_queue.hpp"

#include <utility>

namespace simprof {

void RowQueue::begin(std::size_t number) {
    if (m_rows.size() == m_filled) m_rows.emplace_back();
    SheetRow& row = m_rows[m_filled];
    row.number = number;
    row.text.clear();
    row.cells.clear();
    row.problem.reset();
}

bool RowQueue::advance() {
    if (m_next == m_filled) {
        if (m_next != 0 && m_filled < m_rows.size()) std::swap(m_rows.front(), m_rows[m_filled]);
        m_next = m_filled = 0;
        return false;
    }
    std::swap(m_shown, m_rows[m_next++]);
    return true;
}

}  // namespace simprof
