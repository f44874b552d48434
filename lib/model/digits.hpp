#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace simprof {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// True for one decimal digit or more, and nothing else.
[[nodiscard]] bool all_digits(std::string_view text) noexcept;

/// The whole number that a text is: decimal digits and nothing else, no sign, no leading zero. Nothing where
/// it is none, or more than `largest`.
[[nodiscard]] std::optional<std::int64_t> whole_number(
    std::string_view text, std::int64_t largest = std::numeric_limits<std::int64_t>::max()) noexcept;

}  // namespace simprof
