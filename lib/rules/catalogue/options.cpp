#include "lib/rules/catalogue/options.hpp"

#include "lib/model/name.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simprof {

namespace {

constexpr std::array no_options{std::string_view{"plan"},    std::string_view{"rate-plan"},
                                std::string_view{"pack"},    std::string_view{"service-pack"},
                                std::string_view{"profile"}, std::string_view{"service-profile"}};

std::vector<std::string> option_names(const ServicePack& pack) {
    std::vector<std::string> names;
    for (const OptionDefinition& option : pack.options) names.push_back(option.name);
    return names;
}

Refusal unknown_option(const ServicePack& pack, const std::string& name) {
    const std::string message = fmt::format("The pack {} has no option “{}”.", pack.name, name);
    if (const auto nearest = nearest_name(name, option_names(pack))) {
        return {"OPT-1", message,
                fmt::format("Did you mean {}? simprof pack show {} lists the options.", *nearest,
                            shell_word(pack.name))};
    }
    return {"OPT-1", message, fmt::format("Its options are {}.", joined(option_names(pack), ", "))};
}

bool holds(const OptionSet& set, const Conflict& conflict) {
    if (set.value_of(conflict.option) != conflict.value) return false;
    const auto excluded = set.value_of(conflict.excluded_option);
    return excluded &&
           std::ranges::find(conflict.excluded_values, *excluded) != conflict.excluded_values.end();
}

}  // namespace

MaybeRefusal judge_is_option(std::string_view name, OptionHolder holder) {
    const std::string wanted = folded_case(name);
    if (std::ranges::find(no_options, std::string_view{wanted}) == no_options.end()) return {};
    const std::string message = fmt::format("“{}” is no option and cannot be set as one.", name);
    if (holder == OptionHolder::sim) {
        return Refusal{"OPT-4", message,
                       "Give the SIM another profile: simprof sim migrate SIM --to PROFILE"};
    }
    return Refusal{"OPT-4", message,
                   "Pack and plan are given to a profile when it is created, and never change: simprof "
                   "profile create NAME --pack PACK --plan PLAN, then simprof sim migrate SIMS --to NAME"};
}

Verdict<OptionValue> judge_option_value(const ServicePack& pack, const OptionValue& wanted) {
    const OptionDefinition* option = pack.option(wanted.option);
    if (!option) return unknown_option(pack, wanted.option);
    if (const std::string* value = option->value(wanted.value)) return OptionValue{option->name, *value};
    const auto nearest = nearest_name(wanted.value, option->values);
    return Refusal{
        "OPT-2", fmt::format("The option {} has no value “{}”.", option->name, wanted.value),
        fmt::format("{}Its values are {}.", nearest ? fmt::format("Did you mean {}? ", *nearest) : "",
                    joined(option->values, ", "))};
}

MaybeRefusal judge_conflicts(const ServicePack& pack, const OptionSet& set) {
    const auto found =
        std::ranges::find_if(pack.conflicts, [&](const Conflict& conflict) { return holds(set, conflict); });
    if (found == pack.conflicts.end()) return {};
    return Refusal{"OPT-3",
                   fmt::format("{}={} and {}={} exclude each other: {}.", found->option, found->value,
                               found->excluded_option, *set.value_of(found->excluded_option), found->because),
                   fmt::format("Set {} or {} to another value in the same command.", found->option,
                               found->excluded_option)};
}

Verdict<OptionSet> set_options(const ServicePack& pack, const OptionSet& current, const OptionChanges& wanted,
                               OptionHolder holder) {
    for (const OptionValue& change : wanted) {
        if (!pack.option(change.option)) {
            if (auto refusal = judge_is_option(change.option, holder)) return *refusal;
        }
    }
    for (const OptionValue& change : wanted) {
        if (!pack.option(change.option)) return unknown_option(pack, change.option);
    }
    OptionChanges changes;
    for (const OptionValue& change : wanted) {
        const auto known = judge_option_value(pack, change);
        if (!known.accepted()) return known.refusal();
        changes.push_back(known.value());
    }
    OptionSet result = current.with(changes);
    if (auto refusal = judge_conflicts(pack, result)) return *refusal;
    return result;
}

}  // namespace simprof
