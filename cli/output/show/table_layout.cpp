#include "cli/output/show/table_layout.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

constexpr int gap = 2;             ///< blanks between two columns
constexpr int least_shrunk = 8;    ///< a column that may shrink keeps at least so many columns
constexpr int least_wrapped = 16;  ///< the same of one that goes on below
constexpr int too_narrow = 50;     ///< columns of a terminal: below, rows are cards

void append_blanks(std::string& out, int count) {
    out.append(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

void append_cell(std::string& out, std::string_view cell, int width, bool right) {
    const int needed = display_width(cell);
    if (needed > width) {
        out += cut_to(cell, width);
        return;
    }
    if (right) append_blanks(out, width - needed);
    out += cell;
    if (!right) append_blanks(out, width - needed);
}

}  // namespace

TableLayout::TableLayout(std::vector<TableColumn> columns) : m_no(say("no")) {
    for (TableColumn& column : columns) {
        const int width = display_width(column.title);
        const bool may_idle = column.may_idle;
        m_columns.push_back({std::move(column), width, may_idle});
    }
}

bool TableLayout::says_nothing(std::string_view cell) const {
    return cell.empty() || cell == "-" || cell == m_no || cell == "0";
}

void TableLayout::see(std::span<const std::string_view> row) {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column& column = m_columns[i];
        column.width = std::max(column.width, display_width(row[i]));
        column.idle = column.idle && says_nothing(row[i]);
    }
}

void TableLayout::settle(int width) {
    m_fits = width <= 0 || fit(width);
    if (!m_fits)
        for (Column& column : m_columns) column.left = false;
}

/// Columns leave one by one until the others fit; false where they never do, or a card tells more.
bool TableLayout::fit(int width) {
    while (true) {
        const auto before = m_columns;
        if (shrink(width)) return true;
        m_columns = before;
        Column* column = next_to_leave();
        if (column == nullptr || width < too_narrow) return false;
        column->left = true;
    }
}

TableLayout::Column* TableLayout::next_to_leave() {
    Column* next = nullptr;
    for (Column& column : m_columns) {
        if (column.words.leaves == 0 || !column.is_shown()) continue;
        if (next == nullptr || column.words.leaves < next->words.leaves) next = &column;
    }
    return next;
}

std::vector<std::string_view> TableLayout::left_out() const {
    std::vector<std::string_view> titles;
    for (const Column& column : m_columns)
        if (column.left) titles.emplace_back(column.words.title);
    return titles;
}

int TableLayout::total() const {
    int sum = -gap;
    for (const Column& column : m_columns) {
        if (column.is_shown()) sum += gap + column.width;
    }
    return sum;
}

/// Takes columns away from the widest that may give some until all fit; false where they never do.
bool TableLayout::shrink(int width) {
    for (int excess = total() - width; excess > 0; --excess) {
        Column* widest = nullptr;
        for (Column& column : m_columns) {
            const int least = std::max(display_width(column.words.title),
                                       column.words.wraps ? least_wrapped : least_shrunk);
            if (!column.is_shown() || !column.words.may_shrink || column.width <= least) continue;
            if (widest == nullptr || column.width > widest->width) widest = &column;
        }
        if (widest == nullptr) return false;
        --widest->width;
    }
    return true;
}

void TableLayout::append_cells(std::string& out, std::span<const std::string_view> cells) const {
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_columns[i].is_shown()) continue;
        if (out.size() > start) append_blanks(out, gap);
        append_cell(out, cells[i], m_columns[i].width, m_columns[i].words.right);
    }
    out.resize(std::max(out.find_last_not_of(' ') + 1, start));
    out += '\n';
}

/// As many lines as its longest cell needs.
void TableLayout::append_wrapped(std::string& out, std::span<const std::string_view> cells) const {
    std::vector<std::string> rest;
    rest.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        rest.push_back(m_columns[i].words.wraps ? wrapped(cells[i], m_columns[i].width)
                                                : std::string{cells[i]});
    do {
        std::vector<std::string> line;
        line.reserve(rest.size());
        for (std::string& cell : rest) {
            const std::size_t end = cell.find('\n');
            line.push_back(cell.substr(0, end));
            cell.erase(0, end == std::string::npos ? end : end + 1);
        }
        append_cells(out, std::vector<std::string_view>(line.begin(), line.end()));
    } while (std::ranges::any_of(rest, [](const std::string& cell) { return !cell.empty(); }));
}

void TableLayout::append_titles(std::string& out, bool color) const {
    if (!m_fits) return;
    std::vector<std::string_view> titles;
    for (const Column& column : m_columns) titles.emplace_back(column.words.title);
    const std::size_t start = out.size();
    append_cells(out, titles);
    if (color) out.insert(start, "\x1b[1m").insert(out.size() - 1, "\x1b[0m");
}

void TableLayout::append_record(std::string& out, std::span<const std::string_view> cells) const {
    if (m_wrote) out += '\n';
    int titles = 0;
    for (const Column& column : m_columns)
        if (!column.idle) titles = std::max(titles, display_width(column.words.title));
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].idle) continue;
        if (m_columns[i].words.title.empty()) {  // a mark stands behind what it marks
            if (!cells[i].empty()) out.insert(out.size() - 1, "  ").insert(out.size() - 1, cells[i]);
            continue;
        }
        append_cell(out, m_columns[i].words.title, titles + gap, false);
        out.append(cells[i]) += '\n';
    }
}

void TableLayout::append_row(std::string& out, std::span<const std::string_view> row) {
    const bool wraps =
        std::ranges::any_of(m_columns, [](const Column& column) { return column.words.wraps; });
    if (m_fits && wraps)
        append_wrapped(out, row);
    else if (m_fits)
        append_cells(out, row);
    else
        append_record(out, row);
    m_wrote = true;
}

Sentence not_shown(std::span<const std::string_view> titles) {
    if (titles.empty()) return {};
    return said("Not shown at this width: {titles} (--fields).", "titles"_is = joined(titles, ", "));
}

}  // namespace simprof::cli
