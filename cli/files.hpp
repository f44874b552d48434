#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace simprof::cli {

/// The whole of a file. Throws Error: not_found, input_output, interrupted.
[[nodiscard]] std::string read_whole_file(const std::filesystem::path& path);

/// Likewise; nothing where there is no such file.
[[nodiscard]] std::optional<std::string> read_if_present(const std::filesystem::path& path);

}  // namespace simprof::cli
