#pragma once

#include "lib/formats/advice/name_guess.hpp"
#include "lib/formats/forms/sim_reading.hpp"
#include "lib/text/reading/table_rows.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// How a table begins: by which form it is read, and where its header is.
struct TableBeginning {
    SimForm form;                   ///< with the wishes
    std::size_t header_line = 0;    ///< 0: there is none, and every line is a number
    std::size_t header_offset = 0;  ///< of a text, where in what was shown it begins
    char delimiter = ',';
    Sentence why;  ///< this form
    std::vector<Sentence> notices;

    [[nodiscard]] bool has_header() const { return header_line != 0; }
};

/// Of a list, whose lines are one field each. No text has it.
inline constexpr char no_delimiter = '\0';

/// Up to so many lines before a known header are passed over (IMP-1).
inline constexpr std::size_t most_lines_before_header = 20;

/// Of a text, as far as it is shown, from `first_line` on, which is not blank. Throws Error (malformed, with
/// the line): no line is a header that a form knows; two forms know it as well.
[[nodiscard]] TableBeginning beginning_of(std::string_view shown, const std::string& file,
                                          const SimReading& reading, std::size_t first_line);

/// The names in the header, with which the text begins, and some of what stands below them.
[[nodiscard]] std::vector<SampledName> sampled_columns(std::string_view text, const std::string& file,
                                                       char delimiter);

[[nodiscard]] std::vector<SampledName> sampled_columns(TableRows& rows, std::size_t header_line);

/// The number of a list without what a spreadsheet writes behind a single column.
[[nodiscard]] std::string_view without_delimiters_behind(std::string_view cell);

}  // namespace simprof
