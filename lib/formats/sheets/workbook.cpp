#include "lib/formats/sheets/workbook.hpp"

#include "lib/formats/sheets/cell_rows.hpp"
#include "lib/formats/sheets/package/package_kind.hpp"
#include "lib/formats/sheets/package/relationships.hpp"
#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"
#include "lib/formats/sheets/package/xml_reader.hpp"
#include "lib/text/words/file_name.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

std::string whole_file(TextSource& source, const std::string& file) {
    constexpr std::size_t piece = std::size_t{1} << 20U;
    std::string bytes;
    source.rewind();
    for (std::size_t count = 1; count != 0;) {
        const std::size_t filled = bytes.size();
        bytes.resize(filled + piece);
        count = source.read({bytes.data() + filled, piece});
        bytes.resize(filled + count);
        if (bytes.size() > longest_workbook)
            throw damaged_workbook(said("{file}: it is longer than {size} MiB.", "file"_is = called(file),
                                        "size"_is = longest_workbook >> 20U));
    }
    return bytes;
}

}  // namespace

class Workbook::SheetList final : public XmlListener {
public:
    SheetList(Workbook& workbook, Sentence place) : m_workbook(workbook), m_place(std::move(place)) {}

    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t depth) override {
        if (depth == 2) m_in_sheets = element == "sheets";
        if (depth == 2 && element == "workbookPr" && is_true(attributes.of("date1904")))
            m_workbook.m_date_system = DateSystem::from_1904;
        if (depth == 3 && m_in_sheets && element == "sheet") add(attributes);
    }

private:
    /// `part` is the id of the part, until it is looked up.
    void add(const XmlAttributes& attributes) {
        const std::string_view state = attributes.of("state");
        m_workbook.m_sheets.push_back({std::string{attributes.of("name")}, std::string{attributes.of("id")},
                                       !state.empty() && state != "visible"});
        if (m_workbook.m_sheets.size() > most_sheets)
            throw damaged_workbook(said("{place}: it has too many sheets.", "place"_is = m_place));
    }

    Workbook& m_workbook;
    Sentence m_place;
    bool m_in_sheets = false;
};

Workbook::Workbook(TextSource& source, std::string file)
    : m_package(whole_file(source, file), std::move(file)) {
    read_sheets(workbook_part(m_package));
}

void Workbook::read_sheets(const std::string& part) {
    const auto source = m_package.open(part);
    const Sentence place = part_of(m_package.file(), part);
    SheetList list{*this, place};
    XmlReader{*source, place, list}.read_all();
    const auto parts = relationships_of(m_package, part);
    std::erase_if(m_sheets, [&](Sheet& sheet) {
        const auto found = parts.find(sheet.part);
        if (found == parts.end())
            throw damaged_workbook(said("{place}: the part of the sheet “{sheet}” is not named.",
                                        "place"_is = place, "sheet"_is = sheet.name));
        sheet.part = found->second.part;
        return found->second.type != "worksheet";
    });
    if (const auto* texts = find_type(parts, "sharedStrings")) m_texts = SharedTexts{m_package, texts->part};
    if (const auto* forms = find_type(parts, "styles")) m_forms = CellForms{m_package, forms->part};
}

std::unique_ptr<SheetRows> Workbook::rows(std::size_t sheet) const {
    const Sheet& named = m_sheets.at(sheet);
    return std::make_unique<CellRows>(m_package.open(named.part), m_package.file(), named.part, named.name,
                                      CellMeaning{m_texts, m_forms, m_date_system});
}

}  // namespace simprof
