#pragma once

#include "tests/fuzz/fuzzed_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// Takes the bytes for a store: reads all that commands read, which writes nothing, then changes it.
Fate read_store_file(std::string_view bytes);

std::vector<std::string> store_files();

}  // namespace simprof::fuzz
