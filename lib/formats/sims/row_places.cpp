#include "lib/formats/sims/row_places.hpp"

#include "lib/formats/sheets/cell_place.hpp"

#include <fmt/core.h>

namespace simprof {

std::string RowPlaces::of(std::size_t line) const {
    return sheet.empty() ? fmt::format("line {}", line) : row_in_sheet(sheet, line);
}

}  // namespace simprof
