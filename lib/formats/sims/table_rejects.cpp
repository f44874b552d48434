#include "lib/formats/sims/table_rejects.hpp"

#include "lib/text/reading/csv.hpp"
#include "lib/text/words/text_form.hpp"
#include "lib/text/writing/csv_writing.hpp"
#include "lib/text/writing/formula_defusing.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace simprof {

namespace {

using Cells = std::vector<std::string_view>;

constexpr std::array<std::string_view, 3> own_columns{"line", "rule", "message"};

/// How many columns stand before ours, which a file has that was written here.
std::size_t columns_before_ours(const std::vector<std::string>& header) {
    if (header.size() < own_columns.size()) return header.size();
    const std::size_t before = header.size() - own_columns.size();
    const bool ours = std::equal(
        own_columns.begin(), own_columns.end(), header.begin() + static_cast<std::ptrdiff_t>(before),
        [](std::string_view own, std::string_view cell) { return squeezed(cell) == own; });
    return ours ? before : header.size();
}

/// A number in any of the ways that people and spreadsheets write it (`="89…"`): no formula that does harm,
/// and to be given back as it is.
bool is_written_number(std::string_view cell) {
    return cell.find_first_not_of("0123456789 '\"=+-.,()EF") == std::string_view::npos;
}

/// Fields may become empty, and those of a table that is lined up with blanks cannot.
char delimiter_of(const SimTable& table) {
    if (table.is_list()) return ',';
    return table.delimiter == any_blanks ? '\t' : table.delimiter;
}

class TableRejects {
public:
    explicit TableRejects(SimTable table)
        : m_table(std::move(table)),
          m_header(names_of(m_table)),
          m_kept(columns_before_ours(m_header)),
          m_delimiter(delimiter_of(m_table)) {
        m_reads_all = std::all_of(m_table.layout.columns.begin(),
                                  m_table.layout.columns.begin() + static_cast<std::ptrdiff_t>(m_kept),
                                  [](const ReadAs& column) { return column.is_anything(); });
        begin_text();
    }

    void write_all(RejectReasons reasons, const TextSink& write) {
        write(m_text);
        while (!reasons.are_none_left()) {
            const Cells* const cells = m_table.rows->next();
            if (cells == nullptr) return;
            const RejectedRow* const row = reasons.on(m_table.rows->line());
            if (row == nullptr) continue;
            m_text.clear();
            append_row(*cells, *row);
            write(m_text);
        }
    }

private:
    /// Without what a report writes before its names: fed back, the rows have nothing before them either.
    static std::vector<std::string> names_of(const SimTable& table) {
        if (table.header.empty()) return {"ICCID"};
        return {table.header.begin() + static_cast<std::ptrdiff_t>(table.layout.cells_before_names),
                table.header.end()};
    }

    void begin_text() {
        if (m_table.window && m_table.window->has_byte_order_mark()) m_text = "\xEF\xBB\xBF";
        for (std::size_t i = 0; i < m_kept; ++i) {
            append_csv_field(m_text, undefused(m_header[i]));
            m_text += m_delimiter;
        }
        append_csv_row(m_text, {own_columns.begin(), own_columns.end()}, m_delimiter);
    }

    void append_row(const Cells& all_cells, const RejectedRow& row) {
        const std::size_t before = std::min(m_table.layout.cells_before_row, all_cells.size());
        const Cells cells(all_cells.begin() + static_cast<std::ptrdiff_t>(before), all_cells.end());
        const std::size_t readable = !m_reads_all && is_broken(cells) ? 0 : cells.size();
        for (std::size_t i = 0; i < m_kept; ++i) {
            if (i < readable && m_table.layout.columns[i].is_anything())
                append_cell(m_table.layout.columns[i], cells[i]);
            m_text += m_delimiter;
        }
        append_answer_row(m_text, {std::to_string(row.line), row.rule, row.message}, m_delimiter);
    }

    void append_cell(const ReadAs& column, std::string_view cell) {
        if (holds_numbers(column) && is_written_number(cell))
            append_csv_cell(m_text, cell);
        else
            append_csv_field(m_text, undefused(cell));
    }

    /// True where fields may stand in columns that are not theirs.
    [[nodiscard]] bool is_broken(const Cells& cells) const {
        if (m_table.rows->problem()) return true;
        const std::size_t columns = m_table.layout.columns.size();
        if (cells.size() <= columns) return false;
        return std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(columns), cells.end(),
                           [](std::string_view cell) { return !cell.empty(); });
    }

    SimTable m_table;
    std::vector<std::string> m_header;
    std::size_t m_kept;
    char m_delimiter;
    bool m_reads_all = false;
    std::string m_text;  ///< what is to be written next
};

}  // namespace

void write_table_rejects(SimTable table, RejectReasons reasons, const TextSink& write) {
    TableRejects{std::move(table)}.write_all(reasons, write);
}

bool is_header_of_rejects(std::string_view line) {
    constexpr std::array endings{",line,rule,message", ";line;rule;message", "\tline\trule\tmessage",
                                 "|line|rule|message"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return line.ends_with(ending); });
}

}  // namespace simprof
