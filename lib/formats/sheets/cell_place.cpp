#include "lib/formats/sheets/cell_place.hpp"

#include "lib/formats/sheets/package/sheet_limits.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace simprof {

namespace {

constexpr std::size_t letters = 26;

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           byte > 127;
}

/// As a formula names it.
std::string written_name(std::string_view sheet) {
    const bool is_digit_first = !sheet.empty() && sheet.front() >= '0' && sheet.front() <= '9';
    const auto as_cell = read_cell_place(sheet);
    const bool is_cell = as_cell && as_cell->row > 0;
    if (std::ranges::all_of(sheet, is_plain) && !is_digit_first && !is_cell) return std::string{sheet};
    std::string name = "'";
    for (const char c : sheet) name.append(c == '\'' ? 2 : 1, c);
    return name + '\'';
}

}  // namespace

std::optional<CellPlace> read_cell_place(std::string_view text) {
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
        column = column * letters + static_cast<std::size_t>(text[at] - 'A') + 1;
        if (column > most_columns) return {};
    }
    if (column == 0) return {};
    if (at == text.size()) return CellPlace{column - 1, 0};
    std::size_t row = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data() + at, end, row);
    if (fault != std::errc{} || stop != end || row == 0 || row > most_rows) return {};
    return CellPlace{column - 1, row};
}

std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
    return name;
}

Sentence row_in_sheet(std::string_view sheet, std::size_t row) {
    return said("row {row} of {sheet}", "row"_is = row, "sheet"_is = written_name(sheet));
}

std::string cell_in_sheet(std::string_view sheet, const CellPlace& place) {
    return fmt::format("{}!{}{}", written_name(sheet), column_name(place.column), place.row);
}

}  // namespace simprof
