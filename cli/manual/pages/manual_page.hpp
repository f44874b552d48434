#pragma once

#include "cli/words/command.hpp"

#include <string>

namespace simprof::cli {

/// The page of a command, in section 1.
[[nodiscard]] std::string manual_page_of(const Command& command);

}  // namespace simprof::cli
