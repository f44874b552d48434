#include "lib/rules/catalogue/options.hpp"

#include "lib/model/name.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/shell_word.hpp"

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
    Sentence message =
        said("The pack {pack} has no option “{option}”.", "pack"_is = pack.name, "option"_is = name);
    if (const auto nearest = nearest_name(name, option_names(pack))) {
        return {"OPT-1", std::move(message),
                said("Did you mean {option}? simprof pack show {pack} lists the options.",
                     "option"_is = *nearest, "pack"_is = shell_word(pack.name))};
    }
    return {"OPT-1", std::move(message),
            said("Its options are {options}.", "options"_is = joined(option_names(pack), ", "))};
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
    Sentence message = said("“{word}” is no option and cannot be set as one.", "word"_is = name);
    if (holder == OptionHolder::sim) {
        return Refusal{
            "OPT-4", std::move(message),
            said("Give the SIM another profile: simprof sim migrate {sim} --to PROFILE", "sim"_is = any_sim)};
    }
    return Refusal{"OPT-4", std::move(message),
                   said("Pack and plan are given to a profile when it is created, and never change: simprof "
                        "profile create NAME --pack PACK --plan PLAN, then simprof sim migrate SIMS --to "
                        "NAME")};
}

Verdict<OptionValue> judge_option_value(const ServicePack& pack, const OptionValue& wanted) {
    const OptionDefinition* option = pack.option(wanted.option);
    if (!option) return unknown_option(pack, wanted.option);
    if (const std::string* value = option->value(wanted.value)) return OptionValue{option->name, *value};
    const auto nearest = nearest_name(wanted.value, option->values);
    const Sentence values = said("Its values are {values}.", "values"_is = joined(option->values, ", "));
    return Refusal{"OPT-2",
                   said("The option {option} has no value “{value}”.", "option"_is = option->name,
                        "value"_is = wanted.value),
                   nearest ? said("Did you mean {value}?", "value"_is = *nearest).then(values) : values};
}

MaybeRefusal judge_conflicts(const ServicePack& pack, const OptionSet& set) {
    const auto found =
        std::ranges::find_if(pack.conflicts, [&](const Conflict& conflict) { return holds(set, conflict); });
    if (found == pack.conflicts.end()) return {};
    return Refusal{
        "OPT-3",
        said("{option}={value} and {other}={other_value} exclude each other: {reason}.",
             "option"_is = found->option, "value"_is = found->value, "other"_is = found->excluded_option,
             "other_value"_is = *set.value_of(found->excluded_option), "reason"_is = found->because),
        said("Set {option} or {other} to another value in the same command.", "option"_is = found->option,
             "other"_is = found->excluded_option)};
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
