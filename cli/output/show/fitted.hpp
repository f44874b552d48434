#pragma once

#include <string>
#include <string_view>

namespace simprof::cli {

/// The text, with lines that are wider than `width` (0: none is) broken at blanks, but not within a command
/// that stands between backticks; what follows is indented as the line is.
[[nodiscard]] std::string fitted(std::string_view text, int width);

}  // namespace simprof::cli
