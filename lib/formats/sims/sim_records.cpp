#include "lib/formats/sims/sim_records.hpp"

#include "lib/formats/sims/json_sim_records.hpp"
#include "lib/formats/sims/sim_record_reader.hpp"
#include "lib/formats/sims/table_sim_records.hpp"
#include "lib/formats/tables/sheet_table.hpp"
#include "lib/formats/tables/sim_text.hpp"

#include <utility>

namespace simprof {

namespace {

std::unique_ptr<SimRecords::Reader> reader_for(TextSource& source, const std::string& name,
                                               const SimReading& reading) {
    if (!is_workbook(source) && is_json_text(source, name)) return read_json_sims(source, name, reading);
    return read_sim_table(open_sim_table(source, name, reading));
}

}  // namespace

SimRecords::SimRecords(std::string_view text, std::string name, const SimReading& reading)
    : m_text(std::make_unique<TextInMemory>(text)), m_reader(reader_for(*m_text, name, reading)) {}

SimRecords::SimRecords(TextSource& source, std::string name, const SimReading& reading)
    : m_reader(reader_for(source, name, reading)) {}

SimRecords::SimRecords(SimRecords&&) noexcept = default;
SimRecords& SimRecords::operator=(SimRecords&&) noexcept = default;
SimRecords::~SimRecords() = default;

const SimForm& SimRecords::form() const { return m_reader->form(); }

const std::string& SimRecords::why_this_form() const { return m_reader->why_this_form(); }

const SimRecord* SimRecords::next() { return m_reader->next(); }

const std::vector<std::string>& SimRecords::notices() const { return m_reader->notices(); }

bool SimRecords::has(SimField field) const { return m_reader->has(field); }

bool SimRecords::has_options() const { return m_reader->has_options(); }

bool SimRecords::is_one_page_of_several() const { return m_reader->is_one_page_of_several(); }

}  // namespace simprof
