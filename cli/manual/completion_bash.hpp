#pragma once

#include <string>

namespace simprof::cli {

/// The script that lets bash complete the commands.
[[nodiscard]] std::string completion_for_bash();

}  // namespace simprof::cli
