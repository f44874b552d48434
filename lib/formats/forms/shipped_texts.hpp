#pragma once

#include "lib/language/sentence.hpp"

#include <string>

namespace simprof {

/// A title of a form, or why it does not take a word: in the reader's language where the form comes with
/// simprof, as it is where a person wrote it.
[[nodiscard]] Sentence said_by_form(const std::string& text);

}  // namespace simprof
