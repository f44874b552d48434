#pragma once

#include "lib/rules/arrivals/arrival.hpp"

namespace simprof {

/// What a platform reports of a SIM that the store has, where only status, plan in force and options count:
/// by the rules of a report, but the SIM keeps its profile and the plan to come. A terminated SIM that is
/// reported so is as it is; one without a profile gets none (STA-1).
[[nodiscard]] Judgement judge_drift(const ServiceState& state, const ReportedServices& reported,
                                    const Catalogue& catalogue, Day today);

/// The same where it is only told and never recorded: a status that no rule lets the SIM come to is a
/// difference like others, and all that is told of that SIM.
[[nodiscard]] Judgement judge_difference(const ServiceState& state, const ReportedServices& reported,
                                         const Catalogue& catalogue, Day today);

}  // namespace simprof
