#pragma once

#include "cli/completion/at_hand.hpp"
#include "cli/completion/cursor.hpp"
#include "cli/completion/proposals.hpp"

namespace simprof::cli {

/// For `--set`: the options of the pack at hand, each with what is now, or, behind the `=` of one, its
/// values. The pack is that of the SIM, the profile or the pack that stands on the line; else any pack.
/// Throws Error where the store cannot be read.
[[nodiscard]] Proposals proposed_settings(AtHand& at_hand, const Cursor& cursor);

}  // namespace simprof::cli
