#include "lib/formats/sheets/cell_forms.hpp"

#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"
#include "lib/formats/sheets/package/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

namespace simprof {

namespace {

/// The codes that a workbook need not spell out: dates and times of ECMA-376, those of East Asia included.
bool is_known_date(unsigned number) {
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || number == 45 || number == 47 ||
           (number >= 50 && number <= 58);
}

unsigned number_of(std::string_view text) {
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Where what begins at `at` and is not to be read as a code ends: a text in quotes, one character that is
/// escaped, a colour or a place in brackets.
std::size_t past_literal(std::string_view code, std::size_t at) {
    const auto behind = [&](char end) {
        const std::size_t found = code.find(end, at + 1);
        return found == std::string_view::npos ? code.size() : found + 1;
    };
    if (code[at] == '"') return behind('"');
    if (code[at] == '[') return behind(']');
    return std::string_view{"\\_*"}.find(code[at]) == std::string_view::npos ? at : at + 2;
}

/// `[h]`, `[mm]`: hours and minutes that do not end at midnight.
bool is_length_of_time(std::string_view bracket) {
    return bracket.size() > 2 && bracket.find_first_not_of("hHmMsS", 1) == bracket.size() - 1;
}

}  // namespace

bool is_date_code(std::string_view code) {
    bool is_date = false;
    for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
        const std::size_t behind = past_literal(code, at);
        if (code[at] == '[' && is_length_of_time(code.substr(at, behind - at))) return false;
        if (behind == at)
            is_date = is_date || std::string_view{"dDmMyYhHsS"}.find(code[at]) != std::string_view::npos;
        at = std::max(behind, at + 1);
    }
    return is_date && code.find("General") == std::string_view::npos;
}

class CellForms::Collector final : public XmlListener {
public:
    Collector(CellForms& forms, Sentence place) : m_forms(forms), m_place(std::move(place)) {}

    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t depth) override {
        if (depth == 2) m_list = element;
        if (depth != 3) return;
        const unsigned number = number_of(attributes.of("numFmtId"));
        if (m_list == "numFmts") m_codes[number] = is_date_code(attributes.of("formatCode"));
        if (m_list == "cellXfs") add(number);
    }

private:
    void add(unsigned number) {
        const auto code = m_codes.find(number);
        m_forms.m_are_dates.push_back(code != m_codes.end() ? code->second : is_known_date(number));
        if (m_forms.m_are_dates.size() > most_cell_forms || m_codes.size() > most_cell_forms)
            throw damaged_workbook(
                said("{place}: it holds too many ways to show a cell.", "place"_is = m_place));
    }

    CellForms& m_forms;
    Sentence m_place;
    std::string m_list;  ///< the one that is being read
    std::map<unsigned, bool> m_codes;
};

CellForms::CellForms(const ZipArchive& package, std::string_view part) {
    const auto source = package.open(part);
    Collector collector{*this, part_of(package.file(), part)};
    XmlReader{*source, part_of(package.file(), part), collector}.read_all();
}

}  // namespace simprof
