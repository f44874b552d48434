#include "lib/formats/tables/sim_file.hpp"

#include <array>
#include <utility>

namespace simprof {

namespace {

bool may_be_workbook(TextSource& text) {
    std::array<char, 8> beginning{};
    text.rewind();
    const std::size_t count = text.read(beginning);
    text.rewind();
    return Workbook::may_be({beginning.data(), count});
}

}  // namespace

SimFile::SimFile(std::unique_ptr<TextSource> text, std::string name, SimReading reading)
    : SimFile(*text, std::move(name), std::move(reading)) {
    m_own_text = std::move(text);
}

SimFile::SimFile(TextSource& text, std::string name, SimReading reading)
    : m_text(&text), m_name(std::move(name)), m_reading(std::move(reading)) {}

const std::shared_ptr<const Workbook>& SimFile::workbook() {
    if (!m_workbook)
        m_workbook = may_be_workbook(*m_text) ? std::make_shared<const Workbook>(*m_text, m_name) : nullptr;
    return *m_workbook;
}

}  // namespace simprof
