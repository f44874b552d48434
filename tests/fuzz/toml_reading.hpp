#pragma once

#include "tests/fuzz/fuzzed_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// Reads a form, and a table and JSON by it.
Fate read_form_file(std::string_view bytes);
Fate read_catalogue_file(std::string_view bytes);

std::vector<std::string> form_files();
std::vector<std::string> catalogue_files();

}  // namespace simprof::fuzz
