#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

struct World;

/// The command that shells run when somebody completes a word. It is no command of the table.
///
///     simprof __complete bash LINE COLUMNS TYPE BREAKS
///     simprof __complete zsh LINE COLUMNS
///     simprof __complete fish LINE
///
/// LINE ends at the cursor and begins with the program; COLUMNS are those of the terminal; the others are
/// COMP_TYPE and COMP_WORDBREAKS of bash.
[[nodiscard]] bool asks_for_completion(const std::vector<std::string>& arguments);

/// Prints what may stand at the cursor. Whatever is wrong, it prints nothing, and nothing is written.
void complete(const World& world) noexcept;

}  // namespace simprof::cli
