#include "lib/rules/catalogue/catalogue.hpp"

#include "lib/model/name.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/catalogue/profile.hpp"
#include "lib/text/words/joined.hpp"

#include <algorithm>

namespace simprof {

namespace {

template <typename Range, typename Value>
bool contains(const Range& range, const Value& value) {
    return std::ranges::find(range, value) != std::ranges::end(range);
}

Refusal too_few_values(const OptionDefinition& option) {
    return {"CAT-3", said("The option {option} has fewer than two values.", "option"_is = option.name),
            said("Give it two values or more, each once.")};
}

MaybeRefusal judge_values(const OptionDefinition& option) {
    for (const std::string& value : option.values) {
        if (auto refusal = judge_name(NameOf::value, value)) return refusal;
        if (std::ranges::count(option.values, value) > 1) {
            return Refusal{"CAT-3",
                           said("The option {option} lists the value “{value}” twice.",
                                "option"_is = option.name, "value"_is = value),
                           said("List each value once.")};
        }
        if (auto refusal = judge_name_clash(NameOf::value, value, option.values)) return refusal;
    }
    return {};
}

/// `--set OPTION=VALUE` could not name it.
MaybeRefusal judge_option_name(const std::string& name) {
    if (auto refusal = judge_name(NameOf::option, name)) return refusal;
    if (name.find('=') == std::string::npos) return {};
    return Refusal{"CAT-1", said("“{name}” cannot be the name of an option: it holds a =.", "name"_is = name),
                   said("Choose another name.")};
}

MaybeRefusal judge_known_value(const ServicePack& pack, const std::string& name, const std::string& value) {
    const OptionDefinition* option = pack.option(name);
    if (option && option->value(value)) return {};
    return Refusal{"CAT-4",
                   said("A conflict of the pack {pack} names {option}={value}, which the pack does not have.",
                        "pack"_is = pack.name, "option"_is = name, "value"_is = value),
                   said("Name options and values of the pack.")};
}

/// `OPTION=VALUE` as the pack has it; one that it does not have stays.
std::string setting_as_defined(const ServicePack& pack, const std::string& setting) {
    const std::string folded = folded_case(setting);
    for (const OptionDefinition& option : pack.options) {
        for (const std::string& value : option.values) {
            std::string defined = option.name + "=" + value;
            if (folded_case(defined) == folded) return defined;
        }
    }
    return setting;
}

Refusal removed(Sentence message) {
    return {"CAT-5", std::move(message),
            said("Put it back in the file; to stop selling something, archive the profiles that use it.")};
}

Sentence names_clash(NameOf kind, std::string_view one, std::string_view other) {
    switch (kind) {
        case NameOf::pack:
            return said("The pack names “{name}” and “{other}” differ by case only.", "name"_is = one,
                        "other"_is = other);
        case NameOf::plan:
            return said("The plan names “{name}” and “{other}” differ by case only.", "name"_is = one,
                        "other"_is = other);
        case NameOf::profile:
            return said("The profile names “{name}” and “{other}” differ by case only.", "name"_is = one,
                        "other"_is = other);
        case NameOf::option:
            return said("The option names “{name}” and “{other}” differ by case only.", "name"_is = one,
                        "other"_is = other);
        case NameOf::value:
        case NameOf::label:
        case NameOf::group:
            return said("The value names “{name}” and “{other}” differ by case only.", "name"_is = one,
                        "other"_is = other);
    }
    return {};
}

}  // namespace

MaybeRefusal judge_name_clash(NameOf kind, std::string_view name, std::span<const std::string> others) {
    const std::string folded = folded_case(name);
    for (const std::string& other : others) {
        if (other == name || folded_case(other) != folded) continue;
        return Refusal{"CAT-1", names_clash(kind, other, name),
                       said("Write both the same way, or choose another name.")};
    }
    return {};
}

MaybeRefusal judge_option_definition(const OptionDefinition& option) {
    if (auto refusal = judge_option_name(option.name)) return refusal;
    if (judge_is_option(option.name, OptionHolder::profile)) {
        return Refusal{"OPT-4", said("“{name}” cannot be the name of an option.", "name"_is = option.name),
                       said("Choose another name.")};
    }
    if (option.values.size() < 2) return too_few_values(option);
    if (auto refusal = judge_values(option)) return refusal;
    if (option.value(option.default_value)) return {};
    return Refusal{"CAT-3",
                   said("The default “{value}” of the option {option} is none of its values.",
                        "value"_is = option.default_value, "option"_is = option.name),
                   said("Its values are {values}.", "values"_is = joined(option.values, ", "))};
}

MaybeRefusal judge_conflict(const ServicePack& pack, const Conflict& conflict) {
    if (auto refusal = judge_known_value(pack, conflict.option, conflict.value)) return refusal;
    for (const std::string& value : conflict.excluded_values) {
        if (auto refusal = judge_known_value(pack, conflict.excluded_option, value)) return refusal;
    }
    if (folded_case(conflict.option) == folded_case(conflict.excluded_option)) {
        return Refusal{"CAT-4",
                       said("A conflict of the pack {pack} sets the option {option} against itself.",
                            "pack"_is = pack.name, "option"_is = conflict.option),
                       said("Name two different options.")};
    }
    if (conflict.excluded_values.empty() || conflict.because.empty()) {
        return Refusal{
            "CAT-4",
            said("The conflict of {option}={value} with {other} in the pack {pack} lacks excluded values or "
                 "its reason.",
                 "option"_is = conflict.option, "value"_is = conflict.value,
                 "other"_is = conflict.excluded_option, "pack"_is = pack.name),
            said("Name the values that exclude each other, and why.")};
    }
    return {};
}

ServicePack with_names_as_defined(ServicePack pack) {
    const auto name = [&](std::string& option) -> const OptionDefinition* {
        const OptionDefinition* defined = pack.option(option);
        if (defined) option = defined->name;
        return defined;
    };
    const auto value_of = [](const OptionDefinition* option, std::string& value) {
        const std::string* defined = option ? option->value(value) : nullptr;
        if (defined) value = *defined;
    };
    for (OptionDefinition& option : pack.options) value_of(&option, option.default_value);
    for (Conflict& conflict : pack.conflicts) {
        value_of(name(conflict.option), conflict.value);
        const OptionDefinition* excluded = name(conflict.excluded_option);
        for (std::string& value : conflict.excluded_values) value_of(excluded, value);
    }
    std::map<std::string, std::string> platform;
    for (const auto& [setting, word] : pack.platform)
        platform.emplace(setting_as_defined(pack, setting), word);
    pack.platform = std::move(platform);
    return pack;
}

MaybeRefusal judge_pack_defaults(const ServicePack& pack) {
    auto refusal = judge_conflicts(pack, pack.defaults());
    if (!refusal) return {};
    return Refusal{"CAT-4",
                   said("The defaults of the pack {pack} hold a conflict: {conflict}", "pack"_is = pack.name,
                        "conflict"_is = refusal->message),
                   said("Change a default or the conflict.")};
}

MaybeRefusal judge_option_growth(const ServicePack& stored, const OptionDefinition& option,
                                 const ServicePack& wanted) {
    const OptionDefinition* kept = wanted.option(option.name);
    if (!kept || kept->name != option.name)
        return removed(said("The option {option} of the pack {pack} is in use and is missing in the file.",
                            "option"_is = option.name, "pack"_is = stored.name));
    for (const std::string& value : option.values) {
        if (contains(kept->values, value)) continue;
        return removed(
            said("The value {option}={value} of the pack {pack} is in use and is missing in the file.",
                 "option"_is = option.name, "value"_is = value, "pack"_is = stored.name));
    }
    if (kept->default_value == option.default_value) return {};
    return Refusal{
        "CAT-5",
        said("The default of the option {option} of the pack {pack} is {value} and cannot become {wanted}: "
             "the pack is in use.",
             "option"_is = option.name, "pack"_is = stored.name, "value"_is = option.default_value,
             "wanted"_is = kept->default_value),
        said("Keep the default; give profiles the other value with simprof profile edit.")};
}

MaybeRefusal judge_conflict_kept(const Conflict& stored, const ServicePack& wanted) {
    const bool kept = std::ranges::any_of(wanted.conflicts, [&](const Conflict& conflict) {
        const bool same_pair = conflict.option == stored.option && conflict.value == stored.value &&
                               conflict.excluded_option == stored.excluded_option;
        return same_pair && std::ranges::all_of(stored.excluded_values, [&](const std::string& value) {
                   return contains(conflict.excluded_values, value);
               });
    });
    if (kept) return {};
    return removed(
        said("The conflict of {option}={value} with {other} in the pack {pack} is in use and is missing in "
             "the file.",
             "option"_is = stored.option, "value"_is = stored.value, "other"_is = stored.excluded_option,
             "pack"_is = wanted.name));
}

MaybeRefusal judge_plan_growth(const Catalogue& catalogue, const RatePlan& stored, const RatePlan& wanted) {
    for (const ServiceProfile& profile : catalogue.profiles) {
        if (profile.plan != stored.id || wanted.can_be_used_with(profile.pack)) continue;
        return removed(said(
            "The pack {pack} of the plan {plan} is in use (by the profile {profile}) and is missing in "
            "the file.",
            "pack"_is = catalogue[profile.pack].name, "plan"_is = stored.name, "profile"_is = profile.name));
    }
    if (stored.pricing == wanted.pricing) return {};
    return Refusal{"CAT-5",
                   said("The pricing of the plan {plan} is “{pricing}” and cannot become “{wanted}”.",
                        "plan"_is = stored.name, "pricing"_is = stored.pricing, "wanted"_is = wanted.pricing),
                   said("Give the changed plan another name.")};
}

MaybeRefusal judge_held_conflict(const ServicePack& wanted, const OptionSet& set, OptionHolder holder,
                                 const std::string& profile) {
    auto refusal = judge_conflicts(wanted, set);
    if (!refusal) return {};
    return Refusal{"CAT-5",
                   holder == OptionHolder::profile
                       ? said("The profile {profile} already holds what the file forbids: {conflict}",
                              "profile"_is = profile, "conflict"_is = refusal->message)
                       : said("A deviated SIM of the profile {profile} already holds what the file forbids: "
                              "{conflict}",
                              "profile"_is = profile, "conflict"_is = refusal->message),
                   said("Change those options first, then apply the catalogue.")};
}

OptionSet with_new_defaults(const ServicePack& pack, const OptionSet& set) {
    const bool gained = std::ranges::any_of(
        pack.options, [&](const OptionDefinition& option) { return !set.value_of(option.name); });
    return gained ? pack.defaults().with(set.values()) : set;
}

MaybeRefusal judge_forbidden_change(const ForbiddenPlanChange& change,
                                    std::span<const std::string> known_pricing) {
    for (const std::string* pricing : {&change.from_pricing, &change.to_pricing}) {
        if (contains(known_pricing, *pricing)) continue;
        return Refusal{
            "CAT-6",
            said("A forbidden plan change names the pricing “{pricing}”, which no plan has.",
                 "pricing"_is = *pricing),
            said("The plans' kinds of pricing are {kinds}.", "kinds"_is = joined(known_pricing, ", "))};
    }
    if (change.because.empty()) {
        return Refusal{"CAT-6",
                       said("The forbidden plan change from {pricing} to {target_pricing} lacks its reason.",
                            "pricing"_is = change.from_pricing, "target_pricing"_is = change.to_pricing),
                       said("Say why the platform cannot do it.")};
    }
    return {};
}

}  // namespace simprof
