#pragma once

#include "lib/formats/forms/recognition.hpp"
#include "lib/formats/forms/sim_reading.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// True for a column of ICCIDs, IMSIs or MSISDNs, which the rules of identity clean.
[[nodiscard]] bool holds_numbers(const ReadAs& column);

/// What the columns of a table hold, by its header.
struct TableLayout {
    std::vector<ReadAs> columns;  ///< by the cell of a row; nothing where it is read past
    std::vector<Sentence> notices;
    std::size_t cells_before_names = 0;  ///< of the header
    std::size_t cells_before_row = 0;    ///< of a row, before its values
    /// Columns that look like a status, a plan, a profile or an option and are not read (IMP-2).
    std::vector<std::string> doubtful;

    [[nodiscard]] bool has(SimField field) const;
    [[nodiscard]] bool has_any_option() const;
};

/// Whether a cell of a header has a name, whole or up to a bracket: `MSISDN(+…)`.
[[nodiscard]] IsThere columns_of(const std::vector<std::string_view>& cells);

/// Throws Error (malformed, IMP-1, with the line): a column is there twice, a column named on the command
/// line is not there. `place` names the header for people.
[[nodiscard]] TableLayout lay_out(const SimForm& form, const std::vector<std::string_view>& header,
                                  SimReading::Purpose purpose, const Sentence& place, std::size_t line);

}  // namespace simprof
