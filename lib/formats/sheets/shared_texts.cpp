#include "lib/formats/sheets/shared_texts.hpp"

#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"
#include "lib/formats/sheets/package/xml_reader.hpp"
#include "lib/formats/sheets/rich_text.hpp"

#include <utility>

namespace simprof {

class SharedTexts::Collector final : public XmlListener {
public:
    Collector(SharedTexts& texts, Sentence place) : m_texts(texts), m_place(std::move(place)) {}

    void begin(std::string_view element, const XmlAttributes& /*attributes*/, std::size_t depth) override {
        if (depth == item_depth) m_in_item = element == "si";
        if (m_in_item && depth > item_depth) m_text.begin(element, depth - item_depth);
    }

    void text(std::string_view piece) override {
        if (m_in_item) m_text.add(piece);
    }

    void end(std::string_view /*element*/, std::size_t depth) override {
        if (!m_in_item) return;
        if (depth > item_depth) return m_text.end(depth - item_depth);
        m_in_item = false;
        m_texts.m_bytes += m_text.take();
        m_texts.m_ends.push_back(m_texts.m_bytes.size());
        if (m_texts.m_bytes.size() + m_texts.m_ends.size() * sizeof(std::size_t) > most_shared_bytes)
            throw damaged_workbook(
                said("{place}: it holds more text than a workbook of SIMs.", "place"_is = m_place));
    }

private:
    static constexpr std::size_t item_depth = 2;

    SharedTexts& m_texts;
    Sentence m_place;
    RichText m_text;
    bool m_in_item = false;
};

SharedTexts::SharedTexts(const ZipArchive& package, std::string_view part) {
    const auto source = package.open(part);
    Collector collector{*this, part_of(package.file(), part)};
    XmlReader{*source, part_of(package.file(), part), collector}.read_all();
}

std::optional<std::string_view> SharedTexts::at(std::size_t number) const {
    if (number >= m_ends.size()) return {};
    const std::size_t from = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view{m_bytes}.substr(from, m_ends[number] - from);
}

}  // namespace simprof
