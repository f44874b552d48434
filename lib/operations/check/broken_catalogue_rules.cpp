#include "lib/operations/check/broken_catalogue_rules.hpp"

#include "lib/rules/catalogue/catalogue.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/catalogue/profile.hpp"

#include <set>

namespace simprof {

namespace {

using Refusals = std::vector<Refusal>;

void add(Refusals& refusals, const MaybeRefusal& refusal) {
    if (refusal) refusals.push_back(*refusal);
}

Sentence two_have_the_name(NameOf kind, const std::string& name) {
    if (kind == NameOf::pack) return said("Two packs have the name “{name}”.", "name"_is = name);
    if (kind == NameOf::plan) return said("Two plans have the name “{name}”.", "name"_is = name);
    return said("Two profiles have the name “{name}”.", "name"_is = name);
}

/// CAT-1: names that are none, and such as clash.
template <typename Things>
void add_broken_names(Refusals& refusals, NameOf kind, const Things& things) {
    std::set<std::string> names;
    for (const auto& thing : things) {
        if constexpr (requires { thing.deleted; })
            if (thing.deleted) continue;
        add(refusals, judge_name(kind, thing.name));
        if (!names.insert(folded_case(thing.name)).second)
            refusals.push_back({"CAT-1", two_have_the_name(kind, thing.name), {}});
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
                {"CAT-2",
                 said("The plan {plan} names a pack that is not there.", "plan"_is = plan.name),
                 {}});
}

void add_broken_profile(Refusals& refusals, const Catalogue& catalogue, const ServiceProfile& profile) {
    const ServicePack* pack = catalogue.packs.find(profile.pack);
    const RatePlan* plan = catalogue.plans.find(profile.plan);
    if (pack == nullptr || plan == nullptr) {
        refusals.push_back({"PRO-2",
                            said("The profile {profile} has a pack or a plan that is not there.",
                                 "profile"_is = profile.name),
                            {}});
        return;
    }
    add(refusals, judge_plan_fits_pack(*plan, *pack));
    add(refusals, judge_whole_set(*pack, profile.options, OptionHolder::profile, profile.name));
}

/// PRO-3.
Refusal incomplete(const ServicePack& pack, OptionHolder holder, const std::string& profile) {
    return {"PRO-3",
            holder == OptionHolder::profile
                ? said("The profile {profile} has not one value for every option of {pack}.",
                       "profile"_is = profile, "pack"_is = pack.name)
                : said("A deviated SIM of {profile} has not one value for every option of {pack}.",
                       "profile"_is = profile, "pack"_is = pack.name),
            {}};
}

/// What is refused of one option, and whose it is.
Refusal said_of_holder(const Refusal& refusal, OptionHolder holder, const std::string& profile) {
    return {refusal.rule,
            holder == OptionHolder::profile
                ? said("The profile {profile}: {fault}", "profile"_is = profile, "fault"_is = refusal.message)
                : said("A deviated SIM of {profile}: {fault}", "profile"_is = profile,
                       "fault"_is = refusal.message),
            {}};
}

}  // namespace

std::vector<Refusal> broken_rules_of_packs_and_plans(const Catalogue& catalogue) {
    Refusals refusals;
    add_broken_names(refusals, NameOf::pack, catalogue.packs);
    add_broken_names(refusals, NameOf::plan, catalogue.plans);
    for (const ServicePack& pack : catalogue.packs) add_broken_parts(refusals, pack);
    for (const RatePlan& plan : catalogue.plans) add_missing_packs(refusals, catalogue, plan);
    return refusals;
}

std::vector<Refusal> broken_rules_of_profiles(const Catalogue& catalogue) {
    Refusals refusals;
    add_broken_names(refusals, NameOf::profile, catalogue.profiles);
    for (const ServiceProfile& profile : catalogue.profiles)
        if (!profile.deleted) add_broken_profile(refusals, catalogue, profile);
    return refusals;
}

MaybeRefusal judge_whole_set(const ServicePack& pack, const OptionSetPtr& set, OptionHolder holder,
                             const std::string& profile) {
    if (!set || set->values().size() != pack.options.size()) return incomplete(pack, holder, profile);
    for (const OptionValue& value : set->values()) {
        const auto known = judge_option_value(pack, value);
        if (!known.accepted()) return said_of_holder(known.refusal(), holder, profile);
    }
    if (auto conflict = judge_conflicts(pack, *set)) return said_of_holder(*conflict, holder, profile);
    return {};
}

}  // namespace simprof
