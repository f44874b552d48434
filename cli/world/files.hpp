#pragma once

#include "lib/text/reading/text_source.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace simprof::cli {

/// The whole of a file. Throws Error: not_found, input_output, interrupted.
[[nodiscard]] std::string read_whole_file(const std::filesystem::path& path);

/// Likewise; nothing where there is no such file. A pipe is refused (input_output).
[[nodiscard]] std::optional<std::string> read_if_present(const std::filesystem::path& path);

/// How much of a file was read: bytes of all its bytes, and the lines in them.
struct ReadSoFar {
    std::size_t bytes = 0;
    std::size_t of_bytes = 0;
    std::size_t lines = 0;
};

/// A file of SIMs, read piece by piece; what cannot be read twice (a pipe) is kept in memory. `tell` is
/// called after each piece. Throws Error: not_found, input_output, interrupted.
[[nodiscard]] std::unique_ptr<TextSource> open_text_file(const std::filesystem::path& path,
                                                         std::function<void(const ReadSoFar&)> tell);
/// A text that was read already.
[[nodiscard]] std::unique_ptr<TextSource> text_source(std::string text);

}  // namespace simprof::cli
