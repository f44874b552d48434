#pragma once

#include "lib/operations/change/change.hpp"
#include "lib/operations/select/selection.hpp"

#include <optional>
#include <string>
#include <string_view>

/// The changes that take SIMs: each reads the SIMs selected, judges them all, and gives back a change that
/// can be shown or carried out. Throws Error where something named does not exist; refused SIMs stand in the
/// report.

namespace simprof {

/// Method 1: gives SIMs another profile (MIG-1 to MIG-10). `target` may be absent where every row of the list
/// has its own; where it is given, those of the rows are passed over (IMP-4).
[[nodiscard]] Change migrate_sims(Snapshot& snapshot, const Selection& selection,
                                  const std::optional<std::string>& target, Day today);

/// Method 3: changes options on SIMs, which then follow their profile no more (DEV-1 to DEV-5).
[[nodiscard]] Change deviate_sims(Snapshot& snapshot, const Selection& selection, const OptionChanges& wanted,
                                  std::string_view reason, Day today);

/// Brings deviated SIMs back under their profile (ALN-1 to ALN-3).
[[nodiscard]] Change realign_sims(Snapshot& snapshot, const Selection& selection,
                                  const std::optional<std::string>& via, Day today);

/// Gives SIMs their profile and plan at once, or wakes them (STA-1, STA-2). Profiles that a list names are
/// passed over (IMP-4).
[[nodiscard]] Change activate_sims(Snapshot& snapshot, const Selection& selection,
                                   const std::optional<std::string>& target, Day today);
[[nodiscard]] Change suspend_sims(Snapshot& snapshot, const Selection& selection, Day today);
[[nodiscard]] Change resume_sims(Snapshot& snapshot, const Selection& selection, Day today);
/// STA-3: for good.
[[nodiscard]] Change terminate_sims(Snapshot& snapshot, const Selection& selection, Day today);

}  // namespace simprof
