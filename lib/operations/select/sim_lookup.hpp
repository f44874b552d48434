#pragma once

#include "lib/operations/change/refused_rows.hpp"
#include "lib/operations/select/sim_list.hpp"
#include "lib/store/store.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace simprof {

/// A selected SIM and what its row asked for.
struct SelectedSim {
    StoredSim sim;
    std::uint32_t line = 0;
    ProfileId target{};  ///< of its row; none where the row has no target of its own
};

/// The stored SIMs that a list names, by number and line, repeats included; each by its number as it is
/// stored, or by the other form of it (IDN-6). Rows whose SIM or target profile does not exist go to
/// `refused`.
[[nodiscard]] std::vector<SelectedSim> look_up(Snapshot& snapshot, const SimList& list, RefusedRows& refused);

/// One SIM by ICCID, with or without its check digit (IDN-6), or by MSISDN behind a +. Throws Error
/// (not_found, IDN-1, IDN-6).
[[nodiscard]] StoredSim find_sim(Snapshot& snapshot, std::string_view number);
/// The same, and who it is.
[[nodiscard]] std::pair<StoredSim, SimIdentity> find_sim_and_identity(Snapshot& snapshot,
                                                                      std::string_view number);

}  // namespace simprof
