#pragma once

#include "lib/text/reading/text_source.hpp"
#include "lib/text/reading/text_window.hpp"

#include <cstddef>
#include <string>

namespace simprof {

/// True where a file of SIMs is JSON. Throws Error (malformed, with the line) where the beginning is no text,
/// or the file holds nothing but blanks.
[[nodiscard]] bool is_json_text(TextSource& source, const std::string& name);

/// Slides past blanks and blank lines, and says how many lines end in them.
std::size_t slide_past_blanks(TextWindow& window);

}  // namespace simprof
