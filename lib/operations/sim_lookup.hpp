#pragma once

#include "lib/operations/selection.hpp"

namespace simprof {

/// The stored SIMs that a list names, in no particular order, repeats included. Throws Error that names every
/// row whose SIM or target profile does not exist or whose number is none.
[[nodiscard]] std::vector<SelectedSim> look_up(Snapshot& snapshot, const SimList& list);

}  // namespace simprof
