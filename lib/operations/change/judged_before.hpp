#pragma once

#include "lib/operations/change/as_shown.hpp"

namespace simprof {

/// A change that was judged on an earlier view of the store, so that nobody waited for that, and shown to
/// nobody; for the transaction that carries it out. It stands while nothing that it was judged by was changed
/// since; else it is judged again.
[[nodiscard]] Change judged_before(Snapshot& snapshot, Change judged, Instant clock, const Judging& judge);

}  // namespace simprof
