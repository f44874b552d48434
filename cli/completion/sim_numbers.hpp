#pragma once

#include "cli/completion/at_hand.hpp"
#include "cli/completion/proposals.hpp"

#include <string_view>

/// Numbers of SIMs that begin with what was typed, with who they are; at most 200. Each throws Error where
/// the store cannot be read.
namespace simprof::cli {

/// ICCIDs, or MSISDNs behind a +.
[[nodiscard]] ProposedWords proposed_sims(AtHand& at_hand, std::string_view begun);
/// `FIRST..` where the first one is typed, else `FIRST..LAST`.
[[nodiscard]] ProposedWords proposed_ranges(AtHand& at_hand, std::string_view begun);

}  // namespace simprof::cli
