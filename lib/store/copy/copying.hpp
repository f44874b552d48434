#pragma once

#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/store_copy.hpp"

#include <cstdint>
#include <limits>

namespace simprof {

/// Makes the target what the source is, or goes on with it.
///
/// What grows with SIMs and requests is copied in portions, each in a view of its own and committed, as the
/// store was up to the request that was its last when the copy was begun: rows of later ones are left out. At
/// the end, in one view and one transaction, comes what happened since, SIMs that changed since in the place
/// of those that were copied, and all small tables; then the copy is verified and becomes a store. So
/// whenever it ends before, the last key of each table says where to go on.
///
/// Whoever interrupts it is told how to go on. `most` rows are copied in one portion, or fewer.
[[nodiscard]] CopyReport copy_in_portions(CopySource& source, CopyTarget& target, const StoreAccess& access,
                                          std::int64_t most = std::numeric_limits<std::int64_t>::max());

/// Likewise into a target that nobody goes on with.
[[nodiscard]] CopyReport copy_all(CopySource& source, CopyTarget& target, const StoreAccess& access,
                                  std::int64_t most = std::numeric_limits<std::int64_t>::max());

}  // namespace simprof
