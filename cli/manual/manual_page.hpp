#pragma once

#include "cli/words/command.hpp"

#include <string>

namespace simprof::cli {

/// "simprof-sim-migrate"
[[nodiscard]] std::string manual_page_name(const Command& command);
[[nodiscard]] std::string manual_page_of(const Command& command);
[[nodiscard]] std::string manual_page_of_program();

}  // namespace simprof::cli
