#include "lib/store/copy/passing_rows.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

std::int64_t number_in(const std::vector<Value>& row, std::size_t column) {
    const auto* number = std::get_if<std::int64_t>(&row[column].content());
    return number == nullptr ? 0 : *number;
}

}  // namespace

void CopyProgress::add(std::int64_t sims) {
    constexpr std::int64_t between_words = 4096;
    const std::int64_t before = std::exchange(m_done, m_done + sims);
    if (m_access.progress && before / between_words != m_done / between_words)
        m_access.progress(std::min(m_done, m_all), m_all);
}

const std::vector<Value>* PassingRows::next() {
    const std::vector<Value>* row = m_rows->next();
    if (row != nullptr) look_at(*row);
    return row;
}

void PassingRows::look_at(const std::vector<Value>& row) {
    ++m_count;
    if (m_table.request.empty()) return;
    m_last_key.clear();
    for (std::size_t n = 0; n < m_table.key; ++n) m_last_key.push_back(number_in(row, n));
    m_progress.add(m_table.sims == 0 ? 1 : number_in(row, m_table.sims));
}

}  // namespace simprof
