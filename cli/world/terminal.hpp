#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace simprof::cli {

/// Columns of the terminal that standard output, else standard error goes to; 0 where there is none.
[[nodiscard]] int terminal_columns();

/// Lines of the terminal that standard output goes to; 0 where there is none.
[[nodiscard]] int terminal_lines();

/// Shows a question on the terminal of this process and reads one line from it, never from standard input.
/// Nothing where there is no terminal, or where it was closed. Throws Error (interrupted).
[[nodiscard]] std::optional<std::string> ask_on_terminal(std::string_view question);

}  // namespace simprof::cli
