#pragma once

#include "tests/fuzz/fuzzed_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// Runs a command line, a word a line, with a store that may be spoiled, and looks whether it was.
Fate run_command_line(std::string_view bytes);

/// Those of the transcripts.
std::vector<std::string> command_lines();

}  // namespace simprof::fuzz
