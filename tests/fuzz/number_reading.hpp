#pragma once

#include "tests/fuzz/fuzzed_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// Reads an ICCID, an IMSI and an MSISDN as people write them, and holds the parser against the checks of the
/// tables: what it takes they take, and people who open the file by hand see the same digits.
Fate read_number(std::string_view bytes);

std::vector<std::string> numbers();

}  // namespace simprof::fuzz
