#include "cli/output/table.hpp"

#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace simprof::cli {

namespace {

constexpr int gap = 2;           ///< blanks between two columns
constexpr int least_shrunk = 8;  ///< a column that may shrink keeps at least so many columns
constexpr std::string_view ellipsis = "…";

const std::uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

bool is_plain_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// Controls, and what turns the direction of text or breaks its line without being seen.
bool acts_on_terminal(ucs4_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c || c == 0x2028 ||
           c == 0x2029;
}

void append_hexadecimal(std::string& out, ucs4_t value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(value >> shift) & 0xf];
}

void append_escaped(std::string& out, ucs4_t c) {
    if (c == '\n')
        out += "\\n";
    else if (c == '\t')
        out += "\\t";
    else if (c == '\r')
        out += "\\r";
    else if (c < 0x100)
        out += "\\x", append_hexadecimal(out, c, 2);
    else
        out += "\\u", append_hexadecimal(out, c, 4);
}

/// The longest beginning of `text` that takes at most `width` columns.
std::string_view beginning(std::string_view text, int width) {
    std::size_t end = 0;
    while (end < text.size()) {
        ucs4_t c = 0;
        const int length = u8_mbtoucr(&c, bytes(text) + end, text.size() - end);
        width -= std::max(uc_width(c, "UTF-8"), 0);
        if (length <= 0 || width < 0) break;
        end += static_cast<std::size_t>(length);
    }
    return text.substr(0, end);
}

std::string cut_to(std::string_view text, int width) {
    if (display_width(text) <= width) return std::string{text};
    return std::string{beginning(text, width - 1)}.append(ellipsis);
}

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

std::string shown_safely(std::string_view text) {
    if (is_plain_ascii(text)) return std::string{text};
    std::string shown;
    while (!text.empty()) {
        ucs4_t c = 0;
        const int length = u8_mbtoucr(&c, bytes(text), text.size());
        const bool valid = length > 0;
        const std::size_t taken = valid ? static_cast<std::size_t>(length) : 1;
        if (!valid)
            append_escaped(shown, static_cast<unsigned char>(text.front()));
        else if (acts_on_terminal(c))
            append_escaped(shown, c);
        else
            shown += text.substr(0, taken);
        text.remove_prefix(taken);
    }
    return shown;
}

int display_width(std::string_view text) {
    if (is_plain_ascii(text)) return static_cast<int>(text.size());
    return u8_width(bytes(text), text.size(), "UTF-8");
}

std::string wrapped(std::string_view text, int width, int indent) {
    std::string out;
    int column = 0;
    int blanks = 1;  // before the next word: names may hold several
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) {
            ++blanks;
            continue;
        }
        const int needed = display_width(word);
        const bool breaks = column > 0 && width > 0 && column + blanks + needed > width;
        if (breaks) out += '\n';
        if (breaks || out.empty())
            append_blanks(out, indent), column = indent;
        else
            append_blanks(out, blanks), column += blanks;
        out += word;
        column += needed;
        blanks = 1;
    }
    return out;
}

Table::Table(std::vector<TableColumn> columns) : m_columns(std::move(columns)) {}

void Table::add(std::vector<std::string> row) {
    row.resize(m_columns.size());
    for (std::string& cell : row) {
        if (!is_plain_ascii(cell)) cell = shown_safely(cell);
    }
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
