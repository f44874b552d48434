#pragma once

#include "cli/completion/at_hand.hpp"
#include "cli/completion/cursor.hpp"
#include "cli/completion/proposals.hpp"

namespace simprof::cli {

/// What may stand at the cursor, by what its command declares, each as the whole word that it completes.
/// Throws Error where a word needs what cannot be read.
[[nodiscard]] Proposals proposed_at(const Cursor& cursor, AtHand& at_hand);

}  // namespace simprof::cli
