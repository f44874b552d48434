#include "cli/output/show/table.hpp"

#include "cli/language/spoken.hpp"

#include <utility>

namespace simprof::cli {

Table::Table(std::vector<TableColumn> columns) : m_columns(std::move(columns)) {}

void Table::add(std::vector<std::string> row) {
    row.resize(m_columns.size());
    for (std::string& cell : row) cell = safely_spoken(cell);
    m_rows.push_back(std::move(row));
}

Table::Rendered Table::rendered(int width, bool color) const {
    const auto cells = [](const std::vector<std::string>& row) {
        return std::vector<std::string_view>(row.begin(), row.end());
    };
    TableLayout layout{m_columns};
    for (const auto& row : m_rows) layout.see(cells(row));
    layout.settle(width);
    Rendered table;
    layout.append_titles(table.text, color);
    for (const auto& row : m_rows) layout.append_row(table.text, cells(row));
    const std::vector<std::string_view> left_out = layout.left_out();
    table.left_out.assign(left_out.begin(), left_out.end());
    return table;
}

}  // namespace simprof::cli
