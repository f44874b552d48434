#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// The day on which the days of a workbook begin to count.
enum class DateSystem { from_1900, from_1904 };

/// A number as the file holds it, as text: a whole number of which no digit can be lost as its digits
/// (`3.37E+10` → `33700000000`, `12.0` → `12`), a larger one as it is, any other in the shortest way. Nothing
/// where it is no number.
[[nodiscard]] std::optional<std::string> number_text(std::string_view stored);

/// The day or time that a number stands for: `2026-11-23`, `2026-11-23T14:30:00`, `14:30:00`. Nothing where
/// it is none.
[[nodiscard]] std::optional<std::string> date_text(std::string_view stored, DateSystem system);

/// `2026-11-23T00:00:00` → `2026-11-23`; anything else as it is.
[[nodiscard]] std::string_view without_midnight(std::string_view date);

}  // namespace simprof
