#pragma once

#include "lib/operations/change/as_shown.hpp"

#include <cstdint>

namespace simprof {

/// What a change was judged by, besides the catalogue and the day.
enum class JudgedBy : std::uint8_t {
    whole_store,  ///< by filters, counts, numbers of others: by whatever there is
    named_sims,   ///< by the SIMs that it names, each by its number, and by nothing of the others
};

/// A change that was judged on an earlier view of the store, so that nobody waited for that, and shown to
/// nobody; for the transaction that carries it out. It stands while nothing that it was judged by was changed
/// since; else it is judged again.
[[nodiscard]] Change judged_before(Snapshot& snapshot, Change judged, JudgedBy by, Instant clock,
                                   const Judging& judge);

}  // namespace simprof
