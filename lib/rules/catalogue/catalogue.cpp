#include "lib/rules/catalogue/catalogue.hpp"

#include "lib/model/name.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/catalogue/profile.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

template <typename Range, typename Value>
bool contains(const Range& range, const Value& value) {
    return std::ranges::find(range, value) != std::ranges::end(range);
}

Refusal too_few_values(const OptionDefinition& option) {
    return {"CAT-3", fmt::format("The option {} has fewer than two values.", option.name),
            "Give it two values or more, each once."};
}

MaybeRefusal judge_values(const OptionDefinition& option) {
    for (const std::string& value : option.values) {
        if (auto refusal = judge_name("value", value)) return refusal;
        if (std::ranges::count(option.values, value) > 1) {
            return Refusal{"CAT-3",
                           fmt::format("The option {} lists the value “{}” twice.", option.name, value),
                           "List each value once."};
        }
        if (auto refusal = judge_name_clash("value", value, option.values)) return refusal;
    }
    return {};
}

/// `--set OPTION=VALUE` could not name it.
MaybeRefusal judge_option_name(const std::string& name) {
    if (auto refusal = judge_name("option", name)) return refusal;
    if (name.find('=') == std::string::npos) return {};
    return Refusal{"CAT-1", fmt::format("“{}” cannot be the name of an option: it holds a =.", name),
                   "Choose another name."};
}

MaybeRefusal judge_known_value(const ServicePack& pack, const std::string& name, const std::string& value) {
    const OptionDefinition* option = pack.option(name);
    if (option && option->value(value)) return {};
    return Refusal{"CAT-4",
                   fmt::format("A conflict of the pack {} names {}={}, which the pack does not have.",
                               pack.name, name, value),
                   "Name options and values of the pack."};
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

Refusal removed(std::string message) {
    return {"CAT-5", std::move(message),
            "Put it back in the file; to stop selling something, archive the profiles that use it."};
}

}  // namespace

MaybeRefusal judge_name_clash(std::string_view what, std::string_view name,
                              std::span<const std::string> others) {
    const std::string folded = folded_case(name);
    for (const std::string& other : others) {
        if (other == name || folded_case(other) != folded) continue;
        return Refusal{"CAT-1",
                       fmt::format("The {} names “{}” and “{}” differ by case only.", what, other, name),
                       "Write both the same way, or choose another name."};
    }
    return {};
}

MaybeRefusal judge_option_definition(const OptionDefinition& option) {
    if (auto refusal = judge_option_name(option.name)) return refusal;
    if (judge_is_option(option.name, OptionHolder::profile)) {
        return Refusal{"OPT-4", fmt::format("“{}” cannot be the name of an option.", option.name),
                       "Choose another name."};
    }
    if (option.values.size() < 2) return too_few_values(option);
    if (auto refusal = judge_values(option)) return refusal;
    if (option.value(option.default_value)) return {};
    return Refusal{"CAT-3",
                   fmt::format("The default “{}” of the option {} is none of its values.",
                               option.default_value, option.name),
                   fmt::format("Its values are {}.", joined(option.values, ", "))};
}

MaybeRefusal judge_conflict(const ServicePack& pack, const Conflict& conflict) {
    if (auto refusal = judge_known_value(pack, conflict.option, conflict.value)) return refusal;
    for (const std::string& value : conflict.excluded_values) {
        if (auto refusal = judge_known_value(pack, conflict.excluded_option, value)) return refusal;
    }
    if (folded_case(conflict.option) == folded_case(conflict.excluded_option)) {
        return Refusal{"CAT-4",
                       fmt::format("A conflict of the pack {} sets the option {} against itself.", pack.name,
                                   conflict.option),
                       "Name two different options."};
    }
    if (conflict.excluded_values.empty() || conflict.because.empty()) {
        return Refusal{
            "CAT-4",
            fmt::format("The conflict of {}={} with {} in the pack {} lacks excluded values or its reason.",
                        conflict.option, conflict.value, conflict.excluded_option, pack.name),
            "Name the values that exclude each other, and why."};
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
    return Refusal{
        "CAT-4", fmt::format("The defaults of the pack {} hold a conflict: {}", pack.name, refusal->message.english()),
        "Change a default or the conflict."};
}

MaybeRefusal judge_option_growth(const ServicePack& stored, const OptionDefinition& option,
                                 const ServicePack& wanted) {
    const OptionDefinition* kept = wanted.option(option.name);
    if (!kept || kept->name != option.name)
        return removed(fmt::format("The option {} of the pack {} is in use and is missing in the file.",
                                   option.name, stored.name));
    for (const std::string& value : option.values) {
        if (contains(kept->values, value)) continue;
        return removed(fmt::format("The value {}={} of the pack {} is in use and is missing in the file.",
                                   option.name, value, stored.name));
    }
    if (kept->default_value == option.default_value) return {};
    return Refusal{
        "CAT-5",
        fmt::format(
            "The default of the option {} of the pack {} is {} and cannot become {}: the pack is in use.",
            option.name, stored.name, option.default_value, kept->default_value),
        "Keep the default; give profiles the other value with simprof profile edit."};
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
        fmt::format("The conflict of {}={} with {} in the pack {} is in use and is missing in the file.",
                    stored.option, stored.value, stored.excluded_option, wanted.name));
}

MaybeRefusal judge_plan_growth(const Catalogue& catalogue, const RatePlan& stored, const RatePlan& wanted) {
    for (const ServiceProfile& profile : catalogue.profiles) {
        if (profile.plan != stored.id || wanted.can_be_used_with(profile.pack)) continue;
        return removed(fmt::format(
            "The pack {} of the plan {} is in use (by the profile {}) and is missing in the file.",
            catalogue[profile.pack].name, stored.name, profile.name));
    }
    if (stored.pricing == wanted.pricing) return {};
    return Refusal{"CAT-5",
                   fmt::format("The pricing of the plan {} is “{}” and cannot become “{}”.", stored.name,
                               stored.pricing, wanted.pricing),
                   "Give the changed plan another name."};
}

MaybeRefusal judge_held_conflict(const ServicePack& wanted, const OptionSet& set, const std::string& holder) {
    auto refusal = judge_conflicts(wanted, set);
    if (!refusal) return {};
    return Refusal{"CAT-5",
                   fmt::format("{} already holds what the file forbids: {}", holder, refusal->message.english()),
                   "Change those options first, then apply the catalogue."};
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
            fmt::format("A forbidden plan change names the pricing “{}”, which no plan has.", *pricing),
            fmt::format("The plans' kinds of pricing are {}.", joined(known_pricing, ", "))};
    }
    if (change.because.empty()) {
        return Refusal{"CAT-6",
                       fmt::format("The forbidden plan change from {} to {} lacks its reason.",
                                   change.from_pricing, change.to_pricing),
                       "Say why the platform cannot do it."};
    }
    return {};
}

}  // namespace simprof
