#pragma once

#include "cli/words/declaration.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// Words that many commands share, as help and pages tell of them.
struct WordSet {
    DeclaredWord::Set set;
    std::string_view title;
    std::string_view topic;  ///< of `simprof help`, which tells the rest
};

[[nodiscard]] std::span<const WordSet> shared_word_sets();
[[nodiscard]] std::vector<DeclaredWord> words_in(const std::vector<DeclaredWord>& words,
                                                 DeclaredWord::Set set);

}  // namespace simprof::cli
