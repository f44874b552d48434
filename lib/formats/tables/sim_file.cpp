#include "lib/formats/tables/sim_file.hpp"

#include "lib/formats/json/xml_as_json.hpp"
#include "lib/text/reading/file_kind.hpp"

#include <array>
#include <utility>

namespace simprof {

namespace {

std::string beginning_of_file(TextSource& text) {
    std::array<char, 512> beginning{};
    text.rewind();
    const std::size_t count = text.read(beginning);
    text.rewind();
    return {beginning.data(), count};
}

}  // namespace

SimFile::SimFile(std::unique_ptr<TextSource> text, std::string name, SimReading reading)
    : m_own_text(std::move(text)),
      m_text(m_own_text.get()),
      m_name(std::move(name)),
      m_reading(std::move(reading)) {}

SimFile::SimFile(TextSource& text, std::string name, SimReading reading)
    : m_text(&text), m_name(std::move(name)), m_reading(std::move(reading)) {}

TextSource& SimFile::text() {
    if (std::exchange(m_is_looked_at, true)) return m_as_json ? *m_as_json : *m_text;
    const std::string beginning = beginning_of_file(*m_text);
    const auto foreign = foreign_file(beginning);
    if (!foreign || !foreign->is_xml) return *m_text;
    m_as_json = std::make_unique<XmlAsJson>(*m_text, m_name);
    return *m_as_json;
}

const std::shared_ptr<const Workbook>& SimFile::workbook() {
    if (!m_workbook)
        m_workbook = Workbook::may_be(beginning_of_file(*m_text))
                         ? std::make_shared<const Workbook>(*m_text, m_name)
                         : nullptr;
    return *m_workbook;
}

}  // namespace simprof
