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
/// Of a row whose target does not exist: it is refused, and kept to tell that its SIM stands there (BAT-2).
inline constexpr ProfileId refused_target{-1};

/// What becomes of the profiles that rows of a list name.
enum class ListTargets : std::uint8_t { passed_over, read };

/// The stored SIMs that a list names, by number and line, repeats included; each by its number as it is
/// stored, or by the other form of it (IDN-6). Rows go to `refused` whose SIM or target profile does not
/// exist, whose ICCID has lost digits (IDN-3), or whose ICCID and MSISDN are two SIMs (IMP-8).
[[nodiscard]] std::vector<SelectedSim> look_up(Snapshot& snapshot, const SimList& list, ListTargets targets,
                                               RefusedRows& refused);

/// One SIM by ICCID, with or without its check digit (IDN-6), or by MSISDN behind a +. Throws Error
/// (not_found, IDN-1, IDN-6).
[[nodiscard]] StoredSim find_sim(Snapshot& snapshot, std::string_view number);
/// The same, and who it is.
[[nodiscard]] std::pair<StoredSim, SimIdentity> find_sim_and_identity(Snapshot& snapshot,
                                                                      std::string_view number);

}  // namespace simprof
