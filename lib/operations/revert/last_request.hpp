#pragma once

#include "lib/operations/change/change.hpp"

#include <string>

namespace simprof {

/// The newest request of that actor that is in force. Those that take others back are passed over, so that
/// undoing once more takes the one before. Throws Error (not_found) where there is none.
[[nodiscard]] Request last_in_force(Snapshot& snapshot, const std::string& actor);

/// Takes that request back as `revert_request` does; where it cannot be taken back at all, the Error names
/// it.
[[nodiscard]] Change undo_last(Snapshot& snapshot, const Request& last, Day today);

}  // namespace simprof
