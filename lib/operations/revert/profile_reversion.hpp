#pragma once

#include "lib/operations/change/change.hpp"

namespace simprof {

/// REQ-4: a profile comes back to what it was before a request changed it. Throws Error: unexpected_state
/// where a later request changed the profile; what a rule refuses.
[[nodiscard]] Change revert_profile(Snapshot& snapshot, const ProfileEntry& change, Day today);

}  // namespace simprof
