#include "lib/formats/sheets/cell_content.hpp"

#include "lib/text/reading/input_limits.hpp"
#include "lib/text/words/text_form.hpp"

#include <charconv>
#include <optional>
#include <utility>

namespace simprof {

namespace {

std::optional<std::size_t> cell_reference(std::string_view text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc{} || stop != end) return {};
    return number;
}

constexpr CellFault no_result{msgid("Cell {cell} holds a formula, and the file does not have its result."),
                              msgid("Open the file in a spreadsheet program and save it.")};
constexpr CellFault no_number{msgid("Cell {cell} holds a number that is none."),
                              msgid("Type it again, or leave it out.")};
constexpr CellFault no_text{msgid("Cell {cell} refers to a text that the file does not have."),
                            msgid("Open the file in a spreadsheet program and save it anew.")};

CellField faulty(const CellFault& fault) { return {{}, false, &fault}; }

}  // namespace

void CellContent::begin(const XmlAttributes& cell) {
    m_type = cell.of("t");
    m_form = cell_reference(cell.of("s")).value_or(0);
    m_value.clear();
    m_rich.clear();
    m_in_value = m_in_rich = m_has_formula = false;
}

void CellContent::begin_element(std::string_view element, std::size_t depth) {
    if (m_in_rich) return m_rich.begin(element, depth - 1);
    if (depth != 1) return;
    m_in_value = element == "v";
    m_in_rich = element == "is";
    m_has_formula = m_has_formula || element == "f";
}

void CellContent::add(std::string_view piece) {
    if (m_in_value && m_value.size() <= longest_field) m_value += piece;
    if (m_in_rich) m_rich.add(piece);
}

void CellContent::end_element(std::size_t depth) {
    if (m_in_rich && depth > 1) m_rich.end(depth - 1);
    if (depth == 1) m_in_value = m_in_rich = false;
}

CellField CellContent::take(const CellMeaning& meaning) {
    if (m_type.empty() || m_type == "n") return number(meaning);
    if (m_type == "s") return shared_text(meaning.texts);
    if (m_type == "inlineStr") return {m_rich.take()};
    if (m_type == "str") return {without_escapes(std::move(m_value))};
    if (m_type == "b" && !m_value.empty()) return {is_true(m_value) ? "TRUE" : "FALSE"};
    if (m_type == "d") return {std::string{without_midnight(m_value)}};
    return {m_value};
}

CellField CellContent::number(const CellMeaning& meaning) const {
    const std::string_view stored = without_blanks_around(m_value);
    if (stored.empty() && m_has_formula) return faulty(no_result);
    if (stored.empty()) return {};
    if (meaning.forms.is_date(m_form))
        if (auto date = date_text(stored, meaning.date_system)) return {*std::move(date)};
    if (auto text = number_text(stored)) return {*std::move(text), true};
    return faulty(no_number);
}

CellField CellContent::shared_text(const SharedTexts& texts) const {
    const std::string_view reference = without_blanks_around(m_value);
    if (reference.empty()) return {};
    const auto number = cell_reference(reference);
    const auto text = number ? texts.at(*number) : std::nullopt;
    if (text) return {std::string{*text}};
    return faulty(no_text);
}

}  // namespace simprof
