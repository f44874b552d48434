#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/rules/verdict.hpp"

#include <string_view>

namespace simprof {

/// Whose options someone wants to set; decides which way out a refusal names.
enum class OptionHolder { profile, sim };

/// OPT-4: a rate plan, a pack or a profile is no option.
[[nodiscard]] MaybeRefusal judge_is_option(std::string_view name, OptionHolder holder);

/// OPT-1: only options of the pack. OPT-2: only values that the pack lists. As the pack writes them (CAT-1).
[[nodiscard]] Verdict<OptionValue> judge_option_value(const ServicePack& pack, const OptionValue& wanted);

/// OPT-3: no set holds a conflict of its pack. The whole set is judged.
[[nodiscard]] MaybeRefusal judge_conflicts(const ServicePack& pack, const OptionSet& set);

/// OPT-4, OPT-1, OPT-2, OPT-3 in this order: the whole set that results from setting `wanted` on `current`.
[[nodiscard]] Verdict<OptionSet> set_options(const ServicePack& pack, const OptionSet& current,
                                             const OptionChanges& wanted, OptionHolder holder);

}  // namespace simprof
