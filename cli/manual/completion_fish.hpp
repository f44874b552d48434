#pragma once

#include <string>

namespace simprof::cli {

/// The script that lets fish complete the commands.
[[nodiscard]] std::string completion_for_fish();

}  // namespace simprof::cli
