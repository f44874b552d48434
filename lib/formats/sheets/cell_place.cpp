#include "lib/formats/sheets/cell_place.hpp"

#include "lib/formats/sheets/package/sheet_limits.hpp"

#include <charconv>

namespace simprof {

namespace {

constexpr std::size_t letters = 26;

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

}  // namespace simprof
