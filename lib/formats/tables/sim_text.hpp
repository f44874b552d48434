#pragma once

#include "lib/formats/tables/sim_file.hpp"
#include "lib/text/reading/text_window.hpp"

#include <cstddef>

namespace simprof {

/// True where a file of SIMs is JSON. Throws Error (malformed, with the line) where the beginning is neither
/// a text nor a workbook, or the file holds nothing but blanks.
[[nodiscard]] bool is_json(SimFile& file);

/// Slides past blanks and blank lines, and says how many lines end in them.
std::size_t slide_past_blanks(TextWindow& window);

}  // namespace simprof
