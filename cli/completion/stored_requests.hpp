#pragma once

#include "cli/completion/at_hand.hpp"
#include "cli/completion/proposals.hpp"

#include <string_view>

/// What the requests of the store say. Each throws Error where it cannot be read.
namespace simprof::cli {

/// Numbers that begin with what was typed, newest first, with what was done; not more than 200.
[[nodiscard]] ProposedWords proposed_requests(AtHand& at_hand, std::string_view begun);
/// Who asked, and for which tickets, in the last requests.
[[nodiscard]] ProposedWords proposed_actors(AtHand& at_hand);
[[nodiscard]] ProposedWords proposed_references(AtHand& at_hand);

}  // namespace simprof::cli
