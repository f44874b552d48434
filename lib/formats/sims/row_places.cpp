#include "lib/formats/sims/row_places.hpp"

#include "lib/formats/sheets/cell_place.hpp"

namespace simprof {

Sentence RowPlaces::of(std::size_t line) const {
    return sheet.empty() ? said("line {line}", "line"_is = line) : row_in_sheet(sheet, line);
}

}  // namespace simprof
