#pragma once

#include "lib/operations/select/selection.hpp"

namespace simprof {

/// The stored SIMs that a list names, by number and line, repeats included. Rows whose SIM or target profile
/// does not exist go to `refused`.
[[nodiscard]] std::vector<SelectedSim> look_up(Snapshot& snapshot, const SimList& list, RefusedRows& refused);

}  // namespace simprof
