#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/verdict.hpp"

#include <span>
#include <string>
#include <string_view>

namespace simprof {

/// CAT-1: names that differ by case only are a clash.
[[nodiscard]] MaybeRefusal judge_name_clash(NameOf kind, std::string_view name,
                                            std::span<const std::string> others);

/// CAT-1: the pack with the names in its defaults and conflicts written as where they are defined; those that
/// are defined nowhere stay.
[[nodiscard]] ServicePack with_names_as_defined(ServicePack pack);

/// CAT-1, CAT-3, OPT-4: an option's name, its values, its default.
[[nodiscard]] MaybeRefusal judge_option_definition(const OptionDefinition& option);

/// CAT-4: a conflict names options and values that the pack has, and says why.
[[nodiscard]] MaybeRefusal judge_conflict(const ServicePack& pack, const Conflict& conflict);

/// CAT-4: the pack's defaults hold no conflict.
[[nodiscard]] MaybeRefusal judge_pack_defaults(const ServicePack& pack);

/// CAT-5: what an option of a pack in use may become: only more values. Titles may change.
[[nodiscard]] MaybeRefusal judge_option_growth(const ServicePack& stored, const OptionDefinition& option,
                                               const ServicePack& wanted);

/// CAT-5: no conflict of a pack in use goes.
[[nodiscard]] MaybeRefusal judge_conflict_kept(const Conflict& stored, const ServicePack& wanted);

/// CAT-5: what a plan may become: of its packs those that a profile uses stay, and its pricing.
[[nodiscard]] MaybeRefusal judge_plan_growth(const Catalogue& catalogue, const RatePlan& stored,
                                             const RatePlan& wanted);

/// CAT-5, OPT-3: a new conflict that a profile or a deviated SIM already holds. `holder` names it in a
/// message.
[[nodiscard]] MaybeRefusal judge_held_conflict(const ServicePack& wanted, const OptionSet& set,
                                               OptionHolder holder, const std::string& profile);

/// CAT-5: the set with the defaults of options that the pack has gained, in their place; equal where it
/// gained none.
[[nodiscard]] OptionSet with_new_defaults(const ServicePack& pack, const OptionSet& set);

/// CAT-6: a forbidden change is between two kinds of pricing that plans have, with the reason.
[[nodiscard]] MaybeRefusal judge_forbidden_change(const ForbiddenPlanChange& change,
                                                  std::span<const std::string> known_pricing);

}  // namespace simprof
