#pragma once

#include "lib/operations/change/change_report.hpp"

#include <cstdint>
#include <optional>

namespace simprof {

/// What is agreed to before a change is carried out.
struct Agreement {
    bool confirmed = false;                  ///< somebody agrees to the effect (PRO-7, STA-3)
    std::optional<std::int64_t> expected{};  ///< exactly so many SIMs change: that is agreement, too
    bool keep_going = false;                 ///< what is refused is left out, the rest done (BAT-3)
    bool always_asked = false;               ///< however little changes: somebody has to agree
};

/// True where somebody has to confirm the change: it reaches more than one SIM (PRO-7), ends one (STA-3), or
/// does anything where that is always asked about.
[[nodiscard]] bool must_be_confirmed(const ChangeReport& report, const Agreement& agreement);

/// True where a person at a terminal should be asked, though nobody has to agree: the SIM leaves a status
/// that it cannot come back to (STA-2), such as `available` when it is activated.
[[nodiscard]] bool is_better_asked_about(const ChangeReport& report);

/// BAT-1, BAT-3: throws Error with every refused row, where there are any.
void throw_if_refused(const ChangeReport& report);

/// Throws Error where the change goes beyond what is agreed to: every refused row (BAT-1, BAT-3);
/// unexpected_state where other than the expected number of SIMs change; not_confirmed.
void require_agreement(const ChangeReport& report, const Agreement& agreement);

}  // namespace simprof
