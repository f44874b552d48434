#include "lib/operations/check/broken_catalogue_rules.hpp"

#include "lib/rules/catalogue/catalogue.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/catalogue/profile.hpp"

#include <fmt/format.h>

#include <set>

namespace simprof {

namespace {

using Refusals = std::vector<Refusal>;

void add(Refusals& refusals, const MaybeRefusal& refusal) {
    if (refusal) refusals.push_back(*refusal);
}

/// CAT-1: names that are none, and such as clash.
template <typename Things>
void add_broken_names(Refusals& refusals, std::string_view what, const Things& things) {
    std::set<std::string> names;
    for (const auto& thing : things) {
        if constexpr (requires { thing.deleted; })
            if (thing.deleted) continue;
        add(refusals, judge_name(what, thing.name));
        if (!names.insert(folded_case(thing.name)).second)
            refusals.push_back({"CAT-1", fmt::format("Two {}s have the name “{}”.", what, thing.name), {}});
    }
}

void add_broken_parts(Refusals& refusals, const ServicePack& pack) {
    for (const OptionDefinition& option : pack.options) add(refusals, judge_option_definition(option));
    for (const Conflict& conflict : pack.conflicts) add(refusals, judge_conflict(pack, conflict));
    add(refusals, judge_pack_defaults(pack));
}

void add_missing_packs(Refusals& refusals, const Catalogue& catalogue, const RatePlan& plan) {
    for (const PackId pack : plan.packs)
        if (catalogue.packs.find(pack) == nullptr)
            refusals.push_back(
                {"CAT-2", fmt::format("The plan {} names a pack that is not there.", plan.name), {}});
}

void add_broken_profile(Refusals& refusals, const Catalogue& catalogue, const ServiceProfile& profile) {
    const ServicePack* pack = catalogue.packs.find(profile.pack);
    const RatePlan* plan = catalogue.plans.find(profile.plan);
    if (pack == nullptr || plan == nullptr) {
        refusals.push_back(
            {"PRO-2",
             fmt::format("The profile {} has a pack or a plan that is not there.", profile.name),
             {}});
        return;
    }
    add(refusals, judge_plan_fits_pack(*plan, *pack));
    add(refusals, judge_whole_set(*pack, profile.options, fmt::format("The profile {}", profile.name)));
}

}  // namespace

std::vector<Refusal> broken_rules_of_packs_and_plans(const Catalogue& catalogue) {
    Refusals refusals;
    add_broken_names(refusals, "pack", catalogue.packs);
    add_broken_names(refusals, "plan", catalogue.plans);
    for (const ServicePack& pack : catalogue.packs) add_broken_parts(refusals, pack);
    for (const RatePlan& plan : catalogue.plans) add_missing_packs(refusals, catalogue, plan);
    return refusals;
}

std::vector<Refusal> broken_rules_of_profiles(const Catalogue& catalogue) {
    Refusals refusals;
    add_broken_names(refusals, "profile", catalogue.profiles);
    for (const ServiceProfile& profile : catalogue.profiles)
        if (!profile.deleted) add_broken_profile(refusals, catalogue, profile);
    return refusals;
}

MaybeRefusal judge_whole_set(const ServicePack& pack, const OptionSetPtr& set, const std::string& holder) {
    if (!set || set->values().size() != pack.options.size())
        return Refusal{
            "PRO-3", fmt::format("{} has not one value for every option of {}.", holder, pack.name), {}};
    for (const OptionValue& value : set->values()) {
        const auto known = judge_option_value(pack, value);
        if (!known.accepted())
            return Refusal{known.refusal().rule, fmt::format("{}: {}", holder, known.refusal().message.english()), {}};
    }
    if (auto conflict = judge_conflicts(pack, *set))
        return Refusal{conflict->rule, fmt::format("{}: {}", holder, conflict->message.english()), {}};
    return {};
}

}  // namespace simprof
