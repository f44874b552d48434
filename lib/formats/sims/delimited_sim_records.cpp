#include "lib/formats/sims/delimited_sim_records.hpp"

#include "lib/formats/sims/sim_header.hpp"
#include "lib/text/csv.hpp"
#include "lib/text/formula_defusing.hpp"

#include <fmt/core.h>

#include <deque>
#include <utility>

namespace simprof {

namespace {

class DelimitedSimRecords final : public SimRecords::Reader {
public:
    DelimitedSimRecords(TextSource& source, const SimFileForm& form, const std::string& name)
        : m_is_list(form.is_list()), m_window(source, name), m_rows(m_window, form.delimiter, name) {
        const auto& cells = m_rows.header();
        m_header = read_sim_header(cells, name, m_rows.line());
        m_notices = m_header.notices;
    }

    [[nodiscard]] SimFileFormat format() const override {
        if (m_is_list) return SimFileFormat::list_upload;
        return m_header.of_delivery ? SimFileFormat::delivery : SimFileFormat::csv;
    }

    [[nodiscard]] bool has_profiles() const override { return m_header.has(&SimRecord::profile); }

    const SimRecord* next() override {
        while (const auto* const fields = m_rows.next()) {
            if (m_rows.problem()) {
                m_record.line = m_rows.line();
                set_problem(m_record, *m_rows.problem());
                return &m_record;
            }
            if (read(*fields)) return &m_record;
        }
        return nullptr;
    }

private:
    /// False where every field is empty, as spreadsheets leave rows behind that were cleared.
    bool read(const std::vector<std::string_view>& fields) {
        begin_record();
        bool any = false;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fields[i].empty()) continue;
            any = true;
            if (i >= m_header.columns.size()) {
                set_problem(m_record, too_many(fields.size()));
                return true;
            }
            put(m_header.columns[i], fields[i]);
        }
        if (any && !m_record.iccid && !m_record.msisdn) set_problem(m_record, names_no_sim());
        return any;
    }

    void begin_record() {
        auto options = std::move(m_record.options);
        options.clear();
        m_record = SimRecord{};
        m_record.options = std::move(options);
        m_record.line = m_rows.line();
        if (!m_texts.empty()) m_texts.clear();
    }

    void put(const SimColumn& column, std::string_view field) {
        if (column.field) {
            m_record.** column.field = is_number_field(*column.field) ? field : text_of(field);
        } else if (!column.option.empty()) {
            m_record.options.emplace_back(column.option, text_of(field));
        }
    }

    std::string_view text_of(std::string_view field) {
        return may_be_defused(field) ? m_texts.emplace_back(undefused(field)) : field;
    }

    [[nodiscard]] FileRowProblem too_many(std::size_t count) const {
        return {
            fmt::format("The row has {} fields, the first line names {}.", count, m_header.columns.size()),
            "A field that holds the delimiter must stand between double quotes."};
    }

    bool m_is_list;
    TextWindow m_window;
    CsvReader m_rows;
    SimHeader m_header;
    SimRecord m_record;
    std::deque<std::string> m_texts;  ///< a deque: the record looks into its strings
};

}  // namespace

std::unique_ptr<SimRecords::Reader> read_delimited_sims(TextSource& source, const SimFileForm& form,
                                                        const std::string& name) {
    return std::make_unique<DelimitedSimRecords>(source, form, name);
}

}  // namespace simprof
