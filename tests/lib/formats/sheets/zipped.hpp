#pragma once

#include <map>
#include <string>

namespace simprof::test {

/// The parts of a package by their names.
using Parts = std::map<std::string, std::string>;

/// A zip archive of parts. Encrypted ones have the flag alone.
[[nodiscard]] std::string zipped(const Parts& parts, bool encrypted = false);

}  // namespace simprof::test
