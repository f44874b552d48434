#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// A word that may stand at the cursor, and what people are told about it.
struct Proposal {
    std::string word;
    std::string about{};  ///< may be empty
};
using ProposedWords = std::vector<Proposal>;

/// What may stand at the cursor.
struct Proposals {
    enum class Kind : std::uint8_t {
        words,  ///< whole words
        open,   ///< beginnings of words: what is typed next is joined to them
        files,  ///< the shell knows which
    };
    Kind kind = Kind::words;
    ProposedWords words;
};

/// Those that begin with what was typed, in any case where none does so as it was typed. Words that would
/// act on a terminal are left out.
[[nodiscard]] ProposedWords those_that_begin(ProposedWords words, std::string_view begun);

}  // namespace simprof::cli
