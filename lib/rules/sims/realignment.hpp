#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/sims/judgement.hpp"
#include "lib/rules/verdict.hpp"

namespace simprof {

/// ALN-2: the profile that a SIM of `home` passes through: not archived, same pack, same plan, fewest
/// differing options, then by name. Refuses where there is none.
[[nodiscard]] Verdict<ProfileId> choose_via(const ServiceProfile& home, const Catalogue& catalogue);

/// ALN-2, MIG-9, MIG-8: whether a named profile can be passed through.
[[nodiscard]] MaybeRefusal judge_via(const ServiceProfile& via, const ServiceState& now,
                                     const Catalogue& catalogue);

/// Bringing a deviated SIM back under its profile: STA-4, MIG-9, ALN-3, MIG-8, ALN-2 in this order, then
/// ALN-1. `via` is the profile named, or null to have one chosen.
[[nodiscard]] Judgement judge_realignment(const ServiceState& state, const ServiceProfile* via,
                                          const Catalogue& catalogue, Day today);

}  // namespace simprof
