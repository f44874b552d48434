#include "lib/formats/sheets/cell_rows.hpp"

#include "lib/formats/sheets/cell_place.hpp"
#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"
#include "lib/text/reading/input_limits.hpp"
#include "lib/text/words/text_form.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace simprof {

namespace {

constexpr CellFault too_long{msgid("Cell {cell} is longer than 4 KiB."), msgid("Shorten it.")};

/// How deep the elements of a sheet stand: worksheet, sheetData, row, c.
constexpr std::size_t data_depth = 2;
constexpr std::size_t row_depth = 3;
constexpr std::size_t cell_depth = 4;

/// 0 where it is none.
std::size_t row_number(std::string_view text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    return fault == std::errc{} && stop == end ? number : 0;
}

}  // namespace

CellRows::CellRows(std::unique_ptr<TextSource> source, std::string file, const std::string& part,
                   std::string sheet, CellMeaning meaning)
    : m_source(std::move(source)),
      m_file(std::move(file)),
      m_part(part_of(m_file, part)),
      m_sheet(std::move(sheet)),
      m_meaning(meaning),
      m_reader(*m_source, m_part, *this) {}

const std::vector<std::string_view>* CellRows::next() {
    while (!m_rows.advance()) {
        if (m_is_over) return nullptr;
        m_is_over = !m_reader.read_some();
    }
    const SheetRow& row = m_rows.shown();
    const std::size_t width = row.cells.empty() ? 0 : row.cells.back().column + 1;
    m_all_fields += width;
    if (m_all_fields > most_fields)
        throw damaged_workbook(said("{part}: it has more cells than a sheet of SIMs.", "part"_is = m_part));
    m_fields.assign(width, {});
    for (const SheetCell& cell : row.cells)
        m_fields[cell.column] = std::string_view{row.text}.substr(cell.offset, cell.length);
    return &m_fields;
}

bool CellRows::is_number(std::size_t column) const noexcept {
    const auto& cells = m_rows.shown().cells;
    const auto found = std::ranges::lower_bound(cells, column, {}, &SheetCell::column);
    return found != cells.end() && found->column == column && found->is_number;
}

Sentence CellRows::place() const { return row_in_sheet(m_sheet, line()); }

void CellRows::begin(std::string_view element, const XmlAttributes& attributes, std::size_t depth) {
    if (m_in_cell) return m_cell.begin_element(element, depth - cell_depth);
    if (depth == data_depth) m_in_data = element == "sheetData";
    if (depth == row_depth && m_in_data && element == "row") begin_row(attributes);
    if (depth == cell_depth && m_in_row && element == "c") begin_cell(attributes);
}

void CellRows::begin_row(const XmlAttributes& attributes) {
    const auto given = attributes.find("r");
    const std::size_t number = given ? row_number(*given) : m_row + 1;
    if (number <= m_row || number > most_rows)
        throw damaged_workbook(said("{part}: behind row {row} stands a row that is no next one.",
                                    "part"_is = m_part, "row"_is = m_row));
    m_row = number;
    m_in_row = true;
    m_next_column = 0;
    m_row_is_hidden = is_true(attributes.of("hidden"));
    m_rows.begin(number);
}

void CellRows::begin_cell(const XmlAttributes& attributes) {
    m_in_cell = true;
    const auto given = attributes.find("r");
    const auto place = given ? read_cell_place(*given) : CellPlace{m_next_column, m_row};
    if (!place || place->column < m_next_column || place->column >= most_columns ||
        (place->row != m_row && place->row != 0))
        throw damaged_workbook(
            said("{part}: row {row} has a cell that does not stand in it, or not in order.",
                 "part"_is = m_part, "row"_is = m_row));
    m_column = place->column;
    m_next_column = m_column + 1;
    m_cell.begin(attributes);
}

void CellRows::text(std::string_view piece) {
    if (m_in_cell) m_cell.add(piece);
}

void CellRows::end(std::string_view /*element*/, std::size_t depth) {
    if (m_in_cell && depth > cell_depth) m_cell.end_element(depth - cell_depth);
    if (m_in_cell && depth == cell_depth) end_cell();
    if (m_in_row && depth == row_depth) end_row();
    if (depth == data_depth) m_in_data = false;
}

void CellRows::end_cell() {
    m_in_cell = false;
    SheetRow& row = m_rows.last();
    if (row.problem) return;
    const CellField field = m_cell.take(m_meaning);
    if (field.fault != nullptr) return refuse_row(*field.fault);
    const std::string_view shown = without_blanks_around(field.text);
    if (shown.size() > longest_field) return refuse_row(too_long);
    if (shown.empty()) return;
    row.cells.push_back({m_column, row.text.size(), shown.size(), field.is_number});
    row.text += shown;
    if (row.text.size() > longest_line)
        row.problem = FileRowProblem{said("The row is longer than 64 KiB."), said("Is it a row of SIMs?")};
}

void CellRows::end_row() {
    m_in_row = false;
    const SheetRow& row = m_rows.last();
    if (row.cells.empty() && !row.problem) return;
    if (m_row_is_hidden) ++m_hidden;
    m_rows.keep();
}

void CellRows::refuse_row(const CellFault& fault) {
    const Sentence cell = verbatim(column_name(m_column) + std::to_string(m_row));
    m_rows.last().problem = FileRowProblem{said(fault.what, "cell"_is = cell), marked(fault.way_out)};
}

}  // namespace simprof
