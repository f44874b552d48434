#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

#include <vector>

namespace simprof {

/// STA-2: the statuses that a SIM may be given by a command (barred is lifted by import only).
[[nodiscard]] std::vector<Status> may_become(Status from);

/// STA-2: refuses what is no transition of the life cycle.
[[nodiscard]] MaybeRefusal judge_transition(Status from, Status to);

/// STA-2 for what a platform reports: several steps may lie between two reports, and its provider may bar a
/// SIM and lift the bar; a terminated SIM stays so.
[[nodiscard]] MaybeRefusal judge_reported_transition(Status from, Status to);

/// STA-4: migrating, deviating and realigning need a status that allows it.
[[nodiscard]] MaybeRefusal judge_status_for_service_change(Status status);

/// STA-4: what people should hear beside a change to a suspended SIM; empty for any other.
[[nodiscard]] Sentence remark_for_status(Status status);

/// STA-1, STA-2, MIG-9: activation with a profile (null: the one it has), at once. A sleeping SIM wakes as it
/// is.
[[nodiscard]] Judgement judge_activation(const ServiceState& state, const ServiceProfile* target,
                                         const Catalogue& catalogue, Day today);
/// STA-2.
[[nodiscard]] Judgement judge_suspension(const ServiceState& state, Day today);
/// STA-2.
[[nodiscard]] Judgement judge_resumption(const ServiceState& state, Day today);
/// STA-2, STA-3: a scheduled plan is cancelled, and the options stay as they are whatever becomes of the
/// profile.
[[nodiscard]] Judgement judge_termination(const ServiceState& state, const Catalogue& catalogue, Day today);

}  // namespace simprof
