#include "lib/formats/sims/delimited_rejects.hpp"

#include "lib/formats/sims/sim_header.hpp"
#include "lib/text/csv.hpp"
#include "lib/text/csv_writing.hpp"
#include "lib/text/formula_defusing.hpp"
#include "lib/text/text_form.hpp"
#include "lib/text/text_window.hpp"

#include <algorithm>
#include <array>

namespace simprof {

namespace {

using Cells = std::vector<std::string_view>;

constexpr std::array<std::string_view, 3> own_columns{"line", "rule", "message"};

/// How many columns stand before ours, which a file has that was written here.
std::size_t columns_before_ours(const Cells& header) {
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

class DelimitedRejects {
public:
    DelimitedRejects(TextSource& input, const SimFileForm& form, const std::string& name)
        : m_window(input, name),
          m_rows(m_window, form.delimiter, name),
          m_delimiter(form.is_list() ? ',' : form.delimiter) {
        const Cells& cells = m_rows.header();
        m_columns = read_sim_header(cells, name, m_rows.line()).columns;
        m_has_secrets = std::ranges::any_of(m_columns, &SimColumn::is_secret);
        m_kept = columns_before_ours(cells);
        begin_text(cells);
    }

    void write_all(RejectReasons reasons, const TextSink& write) {
        write(m_text);
        while (!reasons.are_none_left()) {
            const Cells* const cells = m_rows.next();
            if (cells == nullptr) return;
            const RejectedRow* const row = reasons.on(m_rows.line());
            if (row == nullptr) continue;
            m_text.clear();
            append_row(*cells, *row);
            write(m_text);
        }
    }

private:
    void begin_text(const Cells& header) {
        if (m_window.has_byte_order_mark()) m_text = "\xEF\xBB\xBF";
        for (std::size_t i = 0; i < m_kept; ++i) {
            append_csv_field(m_text, undefused(header[i]));
            m_text += m_delimiter;
        }
        append_csv_row(m_text, {own_columns.begin(), own_columns.end()}, m_delimiter);
    }

    void append_row(const Cells& cells, const RejectedRow& row) {
        const std::size_t readable = m_has_secrets && is_broken(cells) ? 0 : cells.size();
        for (std::size_t i = 0; i < m_kept; ++i) {
            if (i < readable && !m_columns[i].is_secret) append_cell(m_columns[i], cells[i]);
            m_text += m_delimiter;
        }
        append_csv_row(m_text, {std::to_string(row.line), row.rule, row.message}, m_delimiter);
    }

    void append_cell(const SimColumn& column, std::string_view cell) {
        if (column.field && is_number_field(*column.field) && is_written_number(cell)) {
            append_csv_cell(m_text, cell);
        } else {
            append_csv_field(m_text, undefused(cell));
        }
    }

    /// True where fields may stand in columns that are not theirs.
    [[nodiscard]] bool is_broken(const Cells& cells) const {
        if (m_rows.problem()) return true;
        if (cells.size() <= m_columns.size()) return false;
        return std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(m_columns.size()), cells.end(),
                           [](std::string_view cell) { return !cell.empty(); });
    }

    TextWindow m_window;
    CsvReader m_rows;
    char m_delimiter;
    std::vector<SimColumn> m_columns;
    bool m_has_secrets = false;
    std::size_t m_kept = 0;
    std::string m_text;  ///< what is to be written next
};

}  // namespace

void write_delimited_rejects(TextSource& input, const SimFileForm& form, const std::string& name,
                             RejectReasons reasons, const TextSink& write) {
    DelimitedRejects{input, form, name}.write_all(reasons, write);
}

bool is_header_of_rejects(std::string_view line) {
    constexpr std::array endings{",line,rule,message", ";line;rule;message", "\tline\trule\tmessage"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return line.ends_with(ending); });
}

}  // namespace simprof
