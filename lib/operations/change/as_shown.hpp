#pragma once

#include "lib/operations/change/change.hpp"

#include <functional>

namespace simprof {

/// Judges a change on a view of the store, on that billing day.
using Judging = std::function<Change(Snapshot&, Day)>;

/// A change that was shown and agreed to, for the transaction that carries it out: what was judged is what is
/// done. One that is not current any more is judged again; throws Error (unexpected_state) where the outcome
/// for any SIM then differs from what was shown.
[[nodiscard]] Change as_shown(Snapshot& snapshot, Change shown, Instant clock, const Judging& judge);

}  // namespace simprof
