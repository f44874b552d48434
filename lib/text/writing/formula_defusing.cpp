#include "lib/text/writing/formula_defusing.hpp"

#include "lib/model/digits.hpp"

#include <algorithm>
#include <array>

namespace simprof {

namespace {

constexpr char apostrophe = '\'';
constexpr char other_delimiter = ';';

bool is_plain_number(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? "0" : text.substr(point + 1);
    return all_digits(whole) && all_digits(fraction);
}

std::string_view without_leading(std::string_view text, char c) {
    text.remove_prefix(std::min(text.find_first_not_of(c), text.size()));
    return text;
}

std::string_view without_leading_blanks_and_quotes(std::string_view text) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    for (;;) {
        if (text.starts_with(' ') || text.starts_with('"')) {
            text.remove_prefix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else {
            return text;
        }
    }
}

/// True for a cell that would be run, and for one that would be run without the apostrophes before it.
bool needs_apostrophe(std::string_view cell) {
    constexpr std::array<std::string_view, 4> wide_signs{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    cell = without_leading(cell, apostrophe);
    if (is_plain_number(cell)) return false;
    cell = without_leading_blanks_and_quotes(cell);
    if (cell.empty()) return false;
    if (std::string_view{"=+-@\t\r\n"}.find(cell.front()) != std::string_view::npos) return true;
    return std::ranges::any_of(wide_signs, [&](std::string_view sign) { return cell.starts_with(sign); });
}

/// The text with each of its cells, as a spreadsheet that parts at `;` would see them, given to `append`.
template <typename Append>
std::string by_cells(std::string_view text, Append append) {
    std::string result;
    for (std::size_t from = 0;;) {
        const std::size_t to = text.find(other_delimiter, from);
        append(result, text.substr(from, to - from));
        if (to == std::string_view::npos) return result;
        result += other_delimiter;
        from = to + 1;
    }
}

}  // namespace

std::string defused(std::string_view text) {
    return by_cells(text, [](std::string& result, std::string_view cell) {
        if (needs_apostrophe(cell)) result += apostrophe;
        result += cell;
    });
}

std::string undefused(std::string_view field) {
    return by_cells(field, [](std::string& result, std::string_view cell) {
        if (cell.starts_with(apostrophe) && needs_apostrophe(cell)) cell.remove_prefix(1);
        result += cell;
    });
}

}  // namespace simprof
