#pragma once

#include "lib/formats/forms/sim_reading.hpp"
#include "tests/fuzz/fuzzed_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::fuzz {

/// Reads a file of SIMs for an import and as a list, writes every second row as rejected, and reads that.
Fate read_sim_file(std::string_view bytes);
/// The same by a reading of one's own, without the list.
Fate read_sim_file(std::string_view bytes, const SimReading& reading);

std::vector<std::string> tables();
std::vector<std::string> json_files();

}  // namespace simprof::fuzz
