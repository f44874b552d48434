#pragma once

#include "lib/operations/change/change_report.hpp"

namespace simprof {

/// Whether and how a change of SIMs can be taken back as soon as it is made.
struct WayBack {
    std::int64_t sims = 0;       ///< SIMs that change
    std::int64_t without = 0;    ///< those of them that could not come back
    std::optional<Refusal> why;  ///< for the first of these, or for the change as a whole
    bool one_reason = true;      ///< the same for all of these
    bool for_good = true;        ///< none of the reasons can be put out of the way

    [[nodiscard]] bool none() const { return why && without == sims; }
    [[nodiscard]] bool whole() const { return !why; }
};
[[nodiscard]] WayBack way_back_of(const ChangeReport& report);

}  // namespace simprof
