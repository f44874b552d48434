#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace simprof {

/// The offset of the first byte that is not UTF-8, or npos.
[[nodiscard]] std::size_t first_invalid_byte(std::string_view text);

/// The text without the bytes at its end that begin a character of which more must follow.
[[nodiscard]] std::string_view without_cut_character(std::string_view text);

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
