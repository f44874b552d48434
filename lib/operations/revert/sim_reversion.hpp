#pragma once

#include "lib/operations/change/change.hpp"

namespace simprof {

/// REQ-4: the SIMs of a request come back to what they were before it. Those that cannot stand refused in
/// the report.
[[nodiscard]] Change revert_sims(Snapshot& snapshot, const Request& request, Day today);

}  // namespace simprof
