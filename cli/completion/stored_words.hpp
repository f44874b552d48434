#pragma once

#include "cli/completion/at_hand.hpp"
#include "cli/completion/cursor.hpp"
#include "cli/completion/proposals.hpp"

/// Words that the store has. Each throws Error where it cannot be read.
namespace simprof::cli {

/// With pack, plan and how many SIMs they have.
[[nodiscard]] ProposedWords proposed_profiles(AtHand& at_hand);
[[nodiscard]] ProposedWords proposed_packs(AtHand& at_hand);
[[nodiscard]] ProposedWords proposed_plans(AtHand& at_hand);
[[nodiscard]] ProposedWords proposed_groups(AtHand& at_hand);
/// The months in which plans change, with how many SIMs.
[[nodiscard]] ProposedWords proposed_months(AtHand& at_hand);
/// Today, and the firsts on which plans change.
[[nodiscard]] ProposedWords proposed_days(AtHand& at_hand);

}  // namespace simprof::cli
