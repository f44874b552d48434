#pragma once

#include "lib/language/wording.hpp"

#include <array>
#include <string>
#include <string_view>

namespace simprof::cli {

/// A text for people. msgid() marks each paragraph but those of commands as they are typed; one that begins
/// with four blanks is shown as it stands. Those behind the last are empty.
using Paragraphs = std::array<std::string_view, 10>;

/// Parted by blank lines: in English, as programs get it, and in the language of this run.
[[nodiscard]] std::string english_text(const Paragraphs& paragraphs);
[[nodiscard]] std::string spoken_text(const Paragraphs& paragraphs);

}  // namespace simprof::cli
