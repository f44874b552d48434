#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace simprof {

/// Throws Error (malformed, with the line) where a file is empty, holds nothing but blanks, is no text (a NUL
/// byte) or is not valid UTF-8. `name` is what people call the file.
void require_text(std::string_view text, const std::string& name);

/// The text without a byte-order mark before it.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);

/// The text without blanks, tabs and line ends around it.
[[nodiscard]] std::string_view without_blanks_around(std::string_view text);

/// The line, from 1, on which the byte at `offset` stands.
[[nodiscard]] std::size_t line_at(std::string_view text, std::size_t offset);

/// Letters in lower case, without what people write differently: blanks, underscores and hyphens.
/// `Service Profile` → `serviceprofile`.
[[nodiscard]] std::string squeezed(std::string_view word);

}  // namespace simprof
