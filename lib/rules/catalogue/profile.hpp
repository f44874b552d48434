#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/rules/verdict.hpp"

#include <string_view>

namespace simprof {

/// CAT-1: the form of a name.
[[nodiscard]] MaybeRefusal judge_name(NameOf kind, std::string_view name);

/// PRO-1: unique in the store; names that differ by case only are equal (CAT-1).
[[nodiscard]] MaybeRefusal judge_profile_name(const Catalogue& catalogue, std::string_view name);

/// PRO-2: the plan can be used with the pack.
[[nodiscard]] MaybeRefusal judge_plan_fits_pack(const RatePlan& plan, const ServicePack& pack);

/// PRO-1, PRO-2, OPT-4, OPT-1 to OPT-3, PRO-3: a new profile, without an id. What is not given takes the
/// default.
[[nodiscard]] Verdict<ServiceProfile> judge_new_profile(const Catalogue& catalogue, std::string_view name,
                                                        const ServicePack& pack, const RatePlan& plan,
                                                        const OptionChanges& wanted);

/// OPT-4, OPT-1 to OPT-3: the options after an edit. Equal to those before: nothing to change (PRO-8).
[[nodiscard]] Verdict<OptionSet> judge_profile_edit(const ServiceProfile& profile, const ServicePack& pack,
                                                    const OptionChanges& wanted);

/// PRO-4: pack and plan never change. Always refuses; `what` is "pack" or "plan".
[[nodiscard]] Refusal refuse_pack_or_plan_change(const ServiceProfile& profile, NameOf of_what);

/// PRO-9: a profile that any SIM has, a terminated one included, cannot be deleted.
[[nodiscard]] MaybeRefusal judge_profile_deletion(const ServiceProfile& profile, std::int64_t sims);

/// PRO-7: whether a change that reaches that many SIMs has to be confirmed.
[[nodiscard]] bool needs_confirmation(std::int64_t sims);

}  // namespace simprof
