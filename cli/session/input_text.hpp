#pragma once

#include <string>

namespace simprof::cli {

/// What people call a file that a command reads: its path, or "standard input".
[[nodiscard]] std::string input_name(const std::string& path);

/// The bytes of a file as text. UTF-16 with its mark is turned into UTF-8. Throws Error (malformed) where the
/// file is no text by its first bytes, and says what it is.
[[nodiscard]] std::string readable_text(std::string bytes, const std::string& name);

}  // namespace simprof::cli
