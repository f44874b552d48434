#include "lib/formats/tables/sheet_table.hpp"

#include "lib/formats/advice/file_advice.hpp"
#include "lib/formats/forms/form_choice.hpp"
#include "lib/formats/sheets/workbook.hpp"
#include "lib/formats/tables/table_beginning.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/file_name.hpp"

#include <utility>

namespace simprof {

namespace {

/// The header of a sheet, and the form that knows it.
struct KnownSheet {
    std::size_t sheet = 0;
    std::size_t header_line = 0;
    TableBeginning beginning;
    std::vector<std::string> header;
};

class SheetSearch {
public:
    SheetSearch(const Workbook& workbook, const std::string& name, const SimReading& reading)
        : m_workbook(workbook), m_name(name), m_reading(reading), m_forms(reading) {}

    KnownSheet find() {
        for (std::size_t sheet = 0; sheet < m_workbook.sheets().size(); ++sheet) {
            if (m_workbook.sheets()[sheet].is_hidden) continue;
            if (auto known = in(sheet)) return std::move(*known);
            if (!m_reading.wishes.columns.empty() && m_first_row) break;
        }
        refuse();
    }

private:
    std::optional<KnownSheet> in(std::size_t sheet) {
        const auto rows = m_workbook.rows(sheet);
        for (std::size_t passed = 0; passed <= most_lines_before_header; ++passed) {
            const auto* const cells = rows->next();
            if (!cells) return {};
            if (rows->problem()) continue;
            if (!m_first_row) m_first_row = FirstRow{sheet, rows->line(), rows->place()};
            const auto known = m_forms.choose(SimForm::Kind::table, columns_of(*cells), m_name);
            if (!known) continue;
            KnownSheet result{sheet,
                              rows->line(),
                              {*known->form, rows->line(), 0, ',', known->why, {}},
                              {cells->begin(), cells->end()}};
            if (passed > 0)
                result.beginning.notices.push_back(
                    said("The rows before {row} were passed over.", "row"_is = rows->place()));
            return result;
        }
        return {};
    }

    [[noreturn]] void refuse() {
        if (!m_first_row)
            throw Error{
                ErrorKind::malformed,
                said("{file} holds no SIM: its sheets are empty.", "file"_is = called(m_name)),
                said("The first row of a sheet names the columns, one of them \"iccid\" or \"msisdn\".")}
                .with_rule("IMP-1");
        refuse_unknown_names(
            sampled_columns(*m_workbook.rows(m_first_row->sheet), m_first_row->line),
            m_forms.general(SimForm::Kind::table), m_reading,
            said("{file}, {place}", "file"_is = called(m_name), "place"_is = m_first_row->place),
            m_first_row->line);
    }

    struct FirstRow {
        std::size_t sheet;
        std::size_t line;
        Sentence place;
    };
    const Workbook& m_workbook;
    const std::string& m_name;
    const SimReading& m_reading;
    FormChoice m_forms;
    std::optional<FirstRow> m_first_row;
};

}  // namespace

SimTable open_sheet_table(const std::shared_ptr<const Workbook>& workbook, const std::string& name,
                          const SimReading& reading) {
    KnownSheet known = SheetSearch{*workbook, name, reading}.find();
    SimTable table;
    table.rows = workbook->rows(known.sheet);
    while (table.rows->next() && table.rows->line() < known.beginning.header_line) {
    }
    table.begin(std::move(known.beginning), {known.header.begin(), known.header.end()}, reading,
                [&] { return sampled_columns(*workbook->rows(known.sheet), known.header_line); });
    table.workbook = workbook;
    return table;
}

}  // namespace simprof
