#include "lib/formats/sims/sim_records.hpp"

#include "lib/formats/sims/delimited_sim_records.hpp"
#include "lib/formats/sims/json_sim_records.hpp"

#include <utility>

namespace simprof {

namespace {

std::unique_ptr<SimRecords::Reader> reader_for(TextSource& source, const std::string& name) {
    const SimFileForm form = sim_file_form(source, name);
    return form.is_json ? read_json_sims(source, name) : read_delimited_sims(source, form, name);
}

}  // namespace

void SimRecords::Reader::set_problem(SimRecord& record, FileRowProblem problem) {
    const std::size_t line = record.line;
    record = SimRecord{};
    record.line = line;
    record.problem = std::move(problem);
}

FileRowProblem SimRecords::Reader::names_no_sim() {
    return {"The row has neither an ICCID nor an MSISDN.",
            "Give the row the ICCID of its SIM, or take it out."};
}

SimRecords::SimRecords(std::string_view text, std::string name)
    : m_text(std::make_unique<TextInMemory>(text)), m_reader(reader_for(*m_text, name)) {}

SimRecords::SimRecords(TextSource& source, std::string name) : m_reader(reader_for(source, name)) {}

SimRecords::SimRecords(SimRecords&&) noexcept = default;
SimRecords& SimRecords::operator=(SimRecords&&) noexcept = default;
SimRecords::~SimRecords() = default;

SimFileFormat SimRecords::format() const { return m_reader->format(); }

const SimRecord* SimRecords::next() { return m_reader->next(); }

const std::vector<std::string>& SimRecords::notices() const { return m_reader->notices(); }

bool SimRecords::has_profiles() const { return m_reader->has_profiles(); }

}  // namespace simprof
