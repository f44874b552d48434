#pragma once

#include "lib/store/store.hpp"

#include <optional>
#include <span>
#include <vector>

namespace simprof {

/// The SIMs that requests after that one changed, by number, each once; nothing where one of these requests
/// is of another kind, or where they are so many that reading all SIMs again is no more work.
[[nodiscard]] std::optional<std::vector<Iccid>> sims_moved_since(Snapshot& snapshot, RequestNumber since,
                                                                 std::span<const RequestKind> kinds);

}  // namespace simprof
