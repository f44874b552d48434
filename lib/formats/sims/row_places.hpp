#pragma once

#include "lib/formats/forms/sim_field.hpp"
#include "lib/language/sentence.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace simprof {

/// Where the rows of a file stand, as people find them: on lines of a text, or in a sheet.
struct RowPlaces {
    std::string sheet;                                   ///< its name; empty of a text
    std::array<std::size_t, sim_field_count> columns{};  ///< of a sheet, from 1; 0: it has none for the field

    [[nodiscard]] std::size_t column_of(SimField field) const {
        return columns.at(static_cast<std::size_t>(field));
    }
    /// `line 7`, `row 7 of Cards`.
    [[nodiscard]] Sentence of(std::size_t line) const;
};

}  // namespace simprof
