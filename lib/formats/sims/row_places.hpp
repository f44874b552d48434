#pragma once

#include "lib/formats/forms/sim_field.hpp"
#include "lib/language/sentence.hpp"
#include "lib/model/input_files.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace simprof {

/// Where the rows of a file stand, as people find them: on lines of a text, or in a sheet.
struct RowPlaces {
    std::string file{};                                  ///< as people call it
    std::string sheet{};                                 ///< its name; empty of a text
    std::array<std::size_t, sim_field_count> columns{};  ///< of a sheet, from 1; 0: it has none for the field

    [[nodiscard]] std::size_t column_of(SimField field) const {
        return columns.at(static_cast<std::size_t>(field));
    }
    /// `line 7`, `row 7 of Cards`.
    [[nodiscard]] Sentence of(std::size_t line) const;
};

/// `line 7`, `row 7 of Cards`; a cell `line 7, column 3`, `Cards!C7`. A column of 0 is none.
[[nodiscard]] Sentence place_in_file(const FilePlace& place, std::size_t column = 0);
/// The same of a counted line, behind the name of the file where there are several: `moves.csv, line 7`.
[[nodiscard]] Sentence place_in_files(const InputFiles& files, std::size_t counted, std::size_t column = 0);

}  // namespace simprof
