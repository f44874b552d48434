#pragma once

#include <string>

namespace simprof::crash_test {

/// Everything that the store on the disk in memory holds; empty where it is an empty file. A store that is
/// not whole, or cannot be read, is told as such.
[[nodiscard]] std::string stored_content();

inline const std::string store_path = "/store.db";

}  // namespace simprof::crash_test
