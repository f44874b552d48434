#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

struct World;

/// The command that shells run when somebody completes a word. It is no command of the table.
///
///     simprof __complete zsh|fish LINE
///     simprof __complete bash LINE TYPE COLUMNS BREAKS
///
/// LINE ends at the cursor and begins with the program; the others are COMP_TYPE, COLUMNS and
/// COMP_WORDBREAKS of bash.
[[nodiscard]] bool asks_for_completion(const std::vector<std::string>& arguments);

/// Prints what may stand at the cursor. Whatever is wrong, it prints nothing, and nothing is written.
void complete(const World& world) noexcept;

}  // namespace simprof::cli
