#pragma once

#include "lib/language/sentence.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace simprof::cli {

/// Shows a file in the first browser that takes it, and waits until that has returned. `browsers`: as BROWSER
/// says them, commands parted by colons, `%s` for the file or the file behind them; where it is empty,
/// xdg-open knows one. Why not, where none took it.
[[nodiscard]] std::optional<Sentence> show_in_browser(std::string_view browsers, const std::string& file);

}  // namespace simprof::cli
