#pragma once

#include <string>

namespace simprof::cli {

/// The script that lets zsh complete the commands.
[[nodiscard]] std::string completion_for_zsh();

}  // namespace simprof::cli
