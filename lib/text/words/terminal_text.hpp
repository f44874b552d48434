#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Text as a terminal takes it.

namespace simprof {

/// Text from outside made safe for a terminal: what cannot be seen (`is_unseen`) and bytes that are no UTF-8
/// are shown escaped (`\x1b`, `\u202e`). Doing it twice changes nothing.
[[nodiscard]] std::string shown_safely(std::string_view text);
/// Likewise, but only what acts on whoever shows it (`acts_on_display`); line ends and tabs stay.
[[nodiscard]] std::string controls_escaped(std::string_view text);
/// Columns that the text takes on a terminal.
[[nodiscard]] int display_width(std::string_view text);
/// The text, or as much of it as fits before an `…` where it is wider than that.
[[nodiscard]] std::string cut_to(std::string_view text, int width);
/// The text broken at blanks into lines of at most `width` columns (0: one line), each behind `indent`
/// blanks; no line end after the last.
[[nodiscard]] std::string wrapped(std::string_view text, int width, int indent = 0);
/// Each line of the text wrapped by itself, behind the blanks that it begins with; each ends its line.
[[nodiscard]] std::string wrapped_lines(std::string_view text, int width);

}  // namespace simprof
