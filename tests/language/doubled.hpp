#pragma once

#include "cli/language/dictionary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::language_test {

/// A language that nobody speaks, `xx`: every letter of English stands there twice, but those of the names of
/// places. Made of the sentences of the sources by gettext's own tools, as any language is.
[[nodiscard]] const cli::Dictionary& doubled_language();

/// "Every {letter} twice." → "EEvveerryy {letter} ttwwiiccee."
[[nodiscard]] std::string doubled(std::string_view english);

/// The words of a text that are not doubled, in their order: two letters or more, of the Latin alphabet.
[[nodiscard]] std::vector<std::string> single_words(std::string_view text);

}  // namespace simprof::language_test
