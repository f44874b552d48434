#include "cli/completion/proposals.hpp"

#include "lib/model/name.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <algorithm>

namespace simprof::cli {

ProposedWords those_that_begin(ProposedWords words, std::string_view begun) {
    std::erase_if(words, [](const Proposal& proposal) {
        return proposal.word.empty() || shown_safely(proposal.word) != proposal.word;
    });
    const std::string folded = folded_case(begun);
    const bool as_typed = std::ranges::any_of(
        words, [&](const Proposal& proposal) { return proposal.word.starts_with(begun); });
    std::erase_if(words, [&](const Proposal& proposal) {
        return as_typed ? !proposal.word.starts_with(begun) : !folded_case(proposal.word).starts_with(folded);
    });
    return words;
}

}  // namespace simprof::cli
