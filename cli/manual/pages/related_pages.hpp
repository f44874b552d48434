#pragma once

#include "cli/manual/pages/roff.hpp"
#include "cli/words/command.hpp"

#include <vector>

namespace simprof::cli {

/// The pages that a command's page names: the program's, those of the other verbs of its noun, and those of
/// what is done for the same end.
[[nodiscard]] std::vector<roff::Page> pages_related_to(const Command& command);

}  // namespace simprof::cli
