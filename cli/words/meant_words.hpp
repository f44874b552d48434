#pragma once

#include "cli/words/declaration.hpp"
#include "lib/language/sentence.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What people mean who type a word that is none of ours: other words for the same first, then the nearest.
namespace simprof::cli {

/// Commands, as typed behind `simprof`; none where nothing is near. `noun`: behind which the word stands;
/// empty: it is the first.
[[nodiscard]] std::vector<std::string> commands_meant_by(std::string_view noun, std::string_view word);

/// Options of those that are declared, as they can be typed: "--to", "-o json".
[[nodiscard]] std::vector<std::string> options_meant_by(std::string_view name,
                                                        const std::vector<DeclaredWord>& declared);

/// "Did you mean `simprof sim show` or `simprof profile show`?", each behind `before`; empty where there is
/// none.
[[nodiscard]] Sentence did_you_mean(const std::vector<std::string>& meant, std::string_view before = "");

}  // namespace simprof::cli
