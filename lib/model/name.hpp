#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// What a name is of. A label is a text of the same form, and so is a value of an option.
enum class NameOf : std::uint8_t { pack, plan, profile, option, value, label, group };

/// True for 1 to 64 printable characters of valid UTF-8 without a blank at either end: the form that names of
/// packs, plans, profiles, options and values have.
[[nodiscard]] bool is_name(std::string_view text);

/// The text with its letters' case folded, so that names that differ by case only compare equal.
[[nodiscard]] std::string folded_case(std::string_view name);

}  // namespace simprof
