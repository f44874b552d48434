#pragma once

#include "lib/language/sentence.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// Where a cell stands, columns from 0, rows from 1; 0 where only the column was named.
struct CellPlace {
    std::size_t column = 0;
    std::size_t row = 0;
};

/// `B7`, or `B` alone; nothing where it is no place of a sheet.
[[nodiscard]] std::optional<CellPlace> read_cell_place(std::string_view text);

/// `B` for 1, `AA` for 26.
[[nodiscard]] std::string column_name(std::size_t column);

/// `row 7 of Cards`; the name between apostrophes where a spreadsheet writes it so: `row 7 of 'Old cards'`.
[[nodiscard]] Sentence row_in_sheet(std::string_view sheet, std::size_t row);

/// `Cards!B7`, `'Old cards'!B7`.
[[nodiscard]] std::string cell_in_sheet(std::string_view sheet, const CellPlace& place);

}  // namespace simprof
