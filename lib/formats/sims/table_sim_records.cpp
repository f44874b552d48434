#include "lib/formats/sims/table_sim_records.hpp"

#include "lib/formats/sims/field_reading.hpp"
#include "lib/model/digits.hpp"
#include "lib/text/reading/csv.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/writing/formula_defusing.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace simprof {

namespace {

/// How a last row begins that counts or closes, and is about no SIM.
bool begins_footer(std::string_view cell) {
    constexpr std::array<std::string_view, 12> beginnings{
        "total", "sum", "count", "nombre", "end", "fin", "eof", "repend", "records", "rows", "lignes", "nb"};
    const std::string word = folded(cell);
    return std::ranges::any_of(beginnings, [&](std::string_view one) { return word.starts_with(one); }) ||
           (word.starts_with("(") && word.ends_with(")"));
}

class TableSimRecords final : public SimRecords::Reader {
public:
    explicit TableSimRecords(SimTable table) : m_table(std::move(table)), m_fields(m_table.form) {
        set_notices(m_table.notices);
        set_why(m_table.why);
    }

    [[nodiscard]] const SimForm& form() const override { return m_table.form; }
    [[nodiscard]] bool has(SimField field) const override { return m_table.layout.has(field); }
    [[nodiscard]] bool has_options() const override { return m_table.layout.has_any_option(); }

    [[nodiscard]] RowPlaces places() const override {
        RowPlaces places;
        places.sheet = m_table.rows->sheet();
        const TableLayout& layout = m_table.layout;
        if (places.sheet.empty()) return places;
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            if (const auto field = layout.columns[i].field)
                places.columns.at(static_cast<std::size_t>(*field)) = layout.cells_before_row + i + 1;
        return places;
    }

    const SimRecord* next() override {
        while (const auto* const cells = next_row()) {
            if (m_table.rows->problem()) {
                m_record.line = m_table.rows->line();
                set_problem(m_record, *m_table.rows->problem());
                return &m_record;
            }
            if (is_header_again(*cells, m_table.header)) {
                note_header_again();
            } else if (may_be_footer(*cells)) {
                if (const SimRecord* record = read_unless_last(*cells)) return record;
            } else if (read(*cells, m_table.rows->line())) {
                return &m_record;
            }
        }
        return nullptr;
    }

private:
    const std::vector<std::string_view>* next_row() {
        if (m_pending) return std::exchange(m_pending, nullptr);
        return m_table.rows->next();
    }

    /// False where every field is empty, as spreadsheets leave rows behind that were cleared.
    bool read(const std::vector<std::string_view>& cells, std::size_t line) {
        m_fields.begin(m_record, line);
        if (!m_texts.empty()) m_texts.clear();
        const std::size_t before = m_table.layout.cells_before_row;
        bool any = false;
        for (std::size_t i = before; i < cells.size(); ++i) {
            if (cells[i].empty()) continue;
            any = true;
            if (i - before >= m_table.layout.columns.size()) {
                set_problem(m_record, other_count(cells.size() - before));
                return true;
            }
            put(m_table.layout.columns[i - before], cells[i], i);
        }
        m_fields.finish();
        if (m_table.delimiter == any_blanks && cells.size() < m_table.header.size())
            set_problem(m_record, other_count(cells.size()));
        else if (any && !m_record.iccid && !m_record.msisdn)
            set_problem(m_record, names_no_sim());
        return any;
    }

    void put(const ReadAs& column, std::string_view cell, std::size_t index) {
        if (holds_numbers(column)) {
            put_number(*column.field, cell, index);
        } else if (column.field) {
            m_fields.put(*column.field, text_of(cell));
        } else if (!column.option.empty()) {
            m_fields.put_option(column.option, text_of(cell));
        }
    }

    void put_number(SimField field, std::string_view cell, std::size_t index) {
        if (m_table.is_list()) cell = without_delimiters_behind(cell);
        if (!m_table.header.empty()) {
            if (field == SimField::iccid) m_record.iccid_is_number = m_table.rows->is_number(index);
            return m_fields.put(field, cell);
        }
        m_fields.put(cell.find('+') <= 1 ? SimField::msisdn : SimField::iccid, cell);
    }

    std::string_view text_of(std::string_view cell) {
        return may_be_defused(cell) ? m_texts.emplace_back(undefused(cell)) : cell;
    }

    void note_header_again() {
        notice(said("{place} holds the header again, and was passed over: were files joined?",
                    "place"_is = m_table.rows->place()));
    }

    [[nodiscard]] bool may_be_footer(const std::vector<std::string_view>& cells) const {
        const std::string& footer = m_table.form.lines.footer;
        if (!footer.empty() && cells.front() == footer) return true;
        if (is_digit(cells.front().empty() ? '0' : cells.front().front())) return false;
        const auto used = std::ranges::count_if(cells, [](std::string_view cell) { return !cell.empty(); });
        const auto is_long = [](std::string_view cell) { return std::ranges::count_if(cell, is_digit) > 9; };
        return used <= 2 && std::ranges::none_of(cells, is_long) && begins_footer(cells.front());
    }

    /// A row that closes the file is passed over; any other is read, if there is anything in it, and the one
    /// behind it next.
    const SimRecord* read_unless_last(const std::vector<std::string_view>& cells) {
        const std::size_t line = m_table.rows->line();
        const Sentence place = m_table.rows->place();
        const std::vector<std::string> kept(cells.begin(), cells.end());
        m_pending = m_table.rows->next();
        if (!m_pending) {
            notice(said("{place} is no SIM but closes the file, and was passed over.", "place"_is = place));
            return nullptr;
        }
        m_kept = kept;
        if (read({m_kept.begin(), m_kept.end()}, line)) return &m_record;
        notice(said("{place} closes a file, and others follow: were files joined?", "place"_is = place));
        return nullptr;
    }

    [[nodiscard]] FileRowProblem other_count(std::size_t count) const {
        return {said_of(count, "The row has {count} field, the first line names {names}.",
                        "The row has {count} fields, the first line names {names}.",
                        "names"_is = m_table.layout.columns.size()),
                m_table.delimiter == any_blanks
                    ? said("Where blanks part the fields, none can be empty: put tabs between them.")
                    : said("A field that holds the delimiter must stand between double quotes.")};
    }

    SimTable m_table;
    FieldReading m_fields;
    SimRecord m_record;
    std::deque<std::string> m_texts;                           ///< a deque: the record looks into its strings
    const std::vector<std::string_view>* m_pending = nullptr;  ///< a row that was looked at ahead
    std::vector<std::string> m_kept;                           ///< the row before it
};

}  // namespace

std::unique_ptr<SimRecords::Reader> read_sim_table(SimTable table) {
    return std::make_unique<TableSimRecords>(std::move(table));
}

}  // namespace simprof
