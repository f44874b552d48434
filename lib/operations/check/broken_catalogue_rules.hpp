#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/verdict.hpp"

#include <vector>

namespace simprof {

/// What does not hold of packs and plans by themselves (CAT-1 to CAT-4).
[[nodiscard]] std::vector<Refusal> broken_rules_of_packs_and_plans(const Catalogue& catalogue);

/// What does not hold of profiles that are not deleted (CAT-1, PRO-1 to PRO-3, OPT-1 to OPT-3).
[[nodiscard]] std::vector<Refusal> broken_rules_of_profiles(const Catalogue& catalogue);

/// PRO-3, OPT-1 to OPT-3: a set has one value for every option of its pack and nothing else, and holds no
/// conflict. `holder`: of the profile, or of a deviated SIM that has it.
[[nodiscard]] MaybeRefusal judge_whole_set(const ServicePack& pack, const OptionSetPtr& set,
                                           OptionHolder holder, const std::string& profile);

}  // namespace simprof
