#pragma once

#include "lib/operations/select/sim_lookup.hpp"

#include <vector>

namespace simprof {

/// IMP-8: refuses the rows whose ICCID and MSISDN are two SIMs. `sims`: those of the list, found; what is
/// refused gets `refused_target`.
void refuse_rows_of_two_sims(Snapshot& snapshot, const SimList& list, std::vector<SelectedSim>& sims,
                             RefusedRows& refused);

}  // namespace simprof
