#pragma once

#include <filesystem>
#include <string>

namespace simprof::cli {

/// A file's name as it is shown; on a terminal that takes more than text with the way to the file (OSC 8).
[[nodiscard]] std::string file_link(const std::filesystem::path& file, bool with_way);

}  // namespace simprof::cli
