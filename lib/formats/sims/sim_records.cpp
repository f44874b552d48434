#include "lib/formats/sims/sim_records.hpp"

#include "lib/formats/sims/json_sim_records.hpp"
#include "lib/formats/sims/sim_record_reader.hpp"
#include "lib/formats/sims/table_sim_records.hpp"
#include "lib/formats/tables/sim_text.hpp"
#include "lib/model/error.hpp"

#include <utility>

namespace simprof {

namespace {

std::unique_ptr<SimRecords::Reader> reader_for(SimFile& file) {
    if (is_json(file)) return read_json_sims(file.text(), file.name(), file.reading());
    return read_sim_table(open_sim_table(file));
}

/// A file that cannot be read is named.
template <typename Reading>
auto naming(const std::string& file, const Reading& read) {
    try {
        return read();
    } catch (Error& error) {
        if (error.line()) error.with_file(file);
        throw;
    }
}

}  // namespace

SimRecords::SimRecords(std::string_view text, std::string name, const SimReading& reading)
    : m_own_file(std::make_unique<SimFile>(std::make_unique<TextInMemory>(text), std::move(name), reading)),
      m_name(m_own_file->name()),
      m_reader(naming(m_name, [this] { return reader_for(*m_own_file); })) {}

SimRecords::SimRecords(SimFile& file)
    : m_name(file.name()), m_reader(naming(m_name, [&file] { return reader_for(file); })) {}

SimRecords::SimRecords(SimRecords&&) noexcept = default;
SimRecords& SimRecords::operator=(SimRecords&&) noexcept = default;
SimRecords::~SimRecords() = default;

const SimForm& SimRecords::form() const { return m_reader->form(); }

const Sentence& SimRecords::why_this_form() const { return m_reader->why_this_form(); }

const SimRecord* SimRecords::next() {
    return naming(m_name, [this] { return m_reader->next(); });
}

const std::vector<Sentence>& SimRecords::notices() const { return m_reader->notices(); }

bool SimRecords::has(SimField field) const { return m_reader->has(field); }

bool SimRecords::has_options() const { return m_reader->has_options(); }

RowPlaces SimRecords::places() const {
    RowPlaces places = m_reader->places();
    places.file = m_name;
    return places;
}

bool SimRecords::is_one_page_of_several() const { return m_reader->is_one_page_of_several(); }

}  // namespace simprof
