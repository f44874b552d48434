#pragma once

#include "cli/completion/proposals.hpp"
#include "cli/completion/typed_line.hpp"

#include <string>

namespace simprof::cli {

/// How the shell asks.
struct ShellQuestion {
    Shell shell{};
    bool lists = false;  ///< bash is about to show the words, and inserts none of them
    int width = 0;       ///< columns of the terminal; 0: not known
};

/// What the adapter of the shell reads: the kind of the proposals, then one a line. Of bash each is the rest
/// of the word, quoted as the line needs it; of zsh `WORD<TAB>SHOWN`; of fish `WORD<TAB>ABOUT`.
[[nodiscard]] std::string answer_for(const ShellQuestion& question, const TypedLine& line,
                                     const Proposals& proposals);

}  // namespace simprof::cli
