#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// True for 1 to 64 printable characters of valid UTF-8 without a blank at either end: the form that names of
/// packs, plans, profiles, options and values have.
[[nodiscard]] bool is_name(std::string_view text);

/// The text with its letters' case folded, so that names that differ by case only compare equal.
[[nodiscard]] std::string folded_case(std::string_view name);

}  // namespace simprof
