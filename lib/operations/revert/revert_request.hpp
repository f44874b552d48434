#pragma once

#include "lib/operations/change/change.hpp"

namespace simprof {

/// REQ-4: takes back what a request did to SIMs or to a profile, by the same rules and clocks. SIMs that a
/// later request changed, and those that cannot come back, stand refused in the report. Throws Error:
/// not_found; unexpected_state where a later request changed the profile; what a rule refuses.
[[nodiscard]] Change revert_request(Snapshot& snapshot, RequestNumber number, Day today);

}  // namespace simprof
