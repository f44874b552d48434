#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/sims/judgement.hpp"

#include <string_view>

namespace simprof {

/// The options that a SIM has: its own where it is deviated (DEV-2), else its profile's (following).
[[nodiscard]] const OptionSet& options_of(const ServiceState& state, const Catalogue& catalogue);

/// DEV-3: whether the text says anything: dots and blanks do not.
[[nodiscard]] bool is_reason(std::string_view text);

/// Changing options on one SIM: STA-4, OPT-4, OPT-1 to OPT-3, DEV-5, DEV-3 in this order, then DEV-1, DEV-2
/// and DEV-4.
[[nodiscard]] Judgement judge_deviation(const ServiceState& state, const OptionChanges& wanted,
                                        bool reason_given, const Catalogue& catalogue, Day today);

}  // namespace simprof
