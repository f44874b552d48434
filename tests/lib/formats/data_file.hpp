#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace simprof::test {

/// A file of `tests/data`.
inline std::string data_file(const std::string& name) {
    std::ifstream file{std::string{SIMPROF_SOURCE_DIR} + "/tests/data/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace simprof::test
