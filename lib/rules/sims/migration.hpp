#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

namespace simprof {

/// MIG-9: an archived profile takes no more SIMs.
[[nodiscard]] MaybeRefusal judge_target_not_archived(const ServiceProfile& target);

/// Giving a SIM another profile: STA-4, MIG-9, MIG-7, MIG-8 in this order, then MIG-1 to MIG-6.
[[nodiscard]] Judgement judge_migration(const ServiceState& state, const ServiceProfile& target,
                                        const Catalogue& catalogue, Day today);

}  // namespace simprof
