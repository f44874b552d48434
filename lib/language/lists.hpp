#pragma once

#include "lib/language/sentence.hpp"

#include <span>
#include <string>
#include <string_view>

namespace simprof {

/// "a", "a and b", "a, b and c": names in one place of a sentence.
[[nodiscard]] Sentence listed(std::span<const std::string> names);
[[nodiscard]] Sentence listed(std::span<const std::string_view> names);
/// Likewise of what is put into the reader's language itself, such as names in quotes.
[[nodiscard]] Sentence listed(std::span<const Sentence> names);

/// "status active; profile lab": facts in one line.
[[nodiscard]] Sentence in_one_line(std::span<const Sentence> facts);

}  // namespace simprof
