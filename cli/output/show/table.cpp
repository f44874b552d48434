#include "cli/output/show/table.hpp"

#include "lib/text/words/terminal_text.hpp"

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

constexpr int gap = 2;           ///< blanks between two columns
constexpr int least_shrunk = 8;  ///< a column that may shrink keeps at least so many columns

void append_blanks(std::string& out, int count) {
    out.append(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

/// One line of a grid, without blanks at its end.
void append_line(std::string& out, const std::vector<TableColumn>& columns, const std::vector<int>& widths,
                 const std::vector<std::string>& cells) {
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string cell = cut_to(cells[i], widths[i]);
        const int blanks = widths[i] - display_width(cell);
        if (i > 0) append_blanks(out, gap);
        if (columns[i].right) append_blanks(out, blanks);
        out += cell;
        if (!columns[i].right) append_blanks(out, blanks);
    }
    while (out.size() > start && out.back() == ' ') out.pop_back();
    out += '\n';
}

int total(const std::vector<int>& widths) {
    int sum = gap * (static_cast<int>(widths.size()) - 1);
    for (const int width : widths) sum += width;
    return sum;
}

/// Takes columns away from the widest that may give some until all fit; false where they never do.
bool shrink(std::vector<int>& widths, const std::vector<TableColumn>& columns, int width) {
    for (int excess = total(widths) - width; excess > 0; --excess) {
        int* widest = nullptr;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int least = std::max(display_width(columns[i].title), least_shrunk);
            if (!columns[i].may_shrink || widths[i] <= least) continue;
            if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
        }
        if (widest == nullptr) return false;
        --*widest;
    }
    return true;
}

}  // namespace

Table::Table(std::vector<TableColumn> columns) : m_columns(std::move(columns)) {}

void Table::add(std::vector<std::string> row) {
    row.resize(m_columns.size());
    for (std::string& cell : row) cell = shown_safely(cell);
    m_rows.push_back(std::move(row));
}

Table Table::without_idle_columns() const {
    const auto idle = [&](std::size_t column) {
        return m_columns[column].may_idle &&
               std::ranges::all_of(m_rows, [&](const std::vector<std::string>& row) {
                   return row[column] == "-" || row[column] == "no" || row[column] == "0";
               });
    };
    Table table{{}};
    table.m_rows.resize(m_rows.size());
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (idle(column)) continue;
        table.m_columns.push_back(m_columns[column]);
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            table.m_rows[row].push_back(m_rows[row][column]);
    }
    return table;
}

std::string Table::render(int width, bool color) const {
    return without_idle_columns().rendered(width, color);
}

std::string Table::rendered(int width, bool color) const {
    std::vector<int> widths = natural_widths();
    const bool fits = width <= 0 || shrink(widths, m_columns, width);
    return fits ? as_grid(widths, color) : as_records();
}

std::vector<int> Table::natural_widths() const {
    std::vector<int> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        int widest = display_width(m_columns[i].title);
        for (const auto& row : m_rows) widest = std::max(widest, display_width(row[i]));
        widths.push_back(widest);
    }
    return widths;
}

std::string Table::as_grid(const std::vector<int>& widths, bool color) const {
    std::vector<std::string> titles;
    for (const TableColumn& column : m_columns) titles.push_back(column.title);
    std::string out;
    append_line(out, m_columns, widths, titles);
    if (color) out.insert(0, "\x1b[1m").insert(out.size() - 1, "\x1b[0m");
    for (const auto& row : m_rows) append_line(out, m_columns, widths, row);
    return out;
}

std::string Table::as_records() const {
    std::string out;
    for (const auto& row : m_rows) {
        if (!out.empty()) out += '\n';
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            out.append(m_columns[i].title).append(": ").append(row[i]) += '\n';
    }
    return out;
}

}  // namespace simprof::cli
