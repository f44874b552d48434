#pragma once

#include "tests/fuzz/fuzzed_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// Reads a workbook, or the parts of one: `=== NAME`, a line, before each. Bytes of a package alone hardly
/// ever get past its check sums.
Fate read_workbook(std::string_view bytes);

std::vector<std::string> workbooks();

}  // namespace simprof::fuzz
