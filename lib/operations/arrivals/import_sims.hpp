#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/operations/change/change.hpp"

#include <optional>
#include <string>

namespace simprof {

struct ImportSettings {
    bool update = false;                 ///< existing SIMs take what the file says
    bool strict = false;                 ///< a wrong check digit is refused (IDN-2)
    std::optional<std::string> profile;  ///< for rows that need one (IMP-4)
    std::optional<std::string> status;   ///< of rows that give none (IMP-3)
};

/// Brings SIMs into the store, as a file or a platform reports them. Bad rows stand in the report as refused:
/// numbers that are none (IDN-1 to IDN-4), names that do not exist, what the rules of arrival
/// refuse, a SIM twice with different rows (BAT-2), and, but for `update`, existing SIMs that differ. Throws
/// Error (malformed): no row takes the profile that is typed (IMP-4), the file holds no SIM (IMP-5).
[[nodiscard]] Change import_sims(Snapshot& snapshot, SimRecords& records, const ImportSettings& settings,
                                 Day today);

/// One SIM, as `sim add` names it.
[[nodiscard]] Change add_sim(Snapshot& snapshot, const SimRecord& record, const ImportSettings& settings,
                             Day today);

}  // namespace simprof
