#include "lib/rules/catalogue/profile.hpp"

#include "lib/model/name.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/text/words/shell_word.hpp"

namespace simprof {

namespace {

Sentence no_name(NameOf kind, std::string_view name) {
    switch (kind) {
        case NameOf::pack:
            return said(
                "“{name}” cannot be the name of a pack: 1 to 64 printable characters without a blank "
                "at either end.",
                "name"_is = name);
        case NameOf::plan:
            return said(
                "“{name}” cannot be the name of a plan: 1 to 64 printable characters without a blank "
                "at either end.",
                "name"_is = name);
        case NameOf::profile:
            return said(
                "“{name}” cannot be the name of a profile: 1 to 64 printable characters without a "
                "blank at either end.",
                "name"_is = name);
        case NameOf::option:
            return said(
                "“{name}” cannot be the name of an option: 1 to 64 printable characters without a "
                "blank at either end.",
                "name"_is = name);
        case NameOf::value:
            return said(
                "“{name}” cannot be a value: 1 to 64 printable characters without a blank at either "
                "end.",
                "name"_is = name);
        case NameOf::label:
            return said(
                "“{name}” cannot be a label: 1 to 64 printable characters without a blank at either "
                "end.",
                "name"_is = name);
        case NameOf::group:
            return said(
                "“{name}” cannot be the name of a group: 1 to 64 printable characters without a blank "
                "at either end.",
                "name"_is = name);
    }
    return {};
}

}  // namespace

MaybeRefusal judge_name(NameOf kind, std::string_view name) {
    if (is_name(name)) return {};
    return Refusal{"CAT-1", no_name(kind, name), said("Choose another one.")};
}

MaybeRefusal judge_profile_name(const Catalogue& catalogue, std::string_view name) {
    if (auto refusal = judge_name(NameOf::profile, name)) return refusal;
    const ServiceProfile* taken = catalogue.profile(name);
    if (!taken) return {};
    return Refusal{"PRO-1", said("There is a profile {profile} already.", "profile"_is = taken->name),
                   said("Choose another name, or look at it: simprof profile show {profile}",
                        "profile"_is = shell_word(taken->name))};
}

MaybeRefusal judge_plan_fits_pack(const RatePlan& plan, const ServicePack& pack) {
    if (plan.can_be_used_with(pack.id)) return {};
    return Refusal{"PRO-2",
                   said("The plan {plan} cannot be used with the pack {pack}.", "plan"_is = plan.name,
                        "pack"_is = pack.name),
                   said("simprof plan list shows which packs each plan can be used with.")};
}

Verdict<ServiceProfile> judge_new_profile(const Catalogue& catalogue, std::string_view name,
                                          const ServicePack& pack, const RatePlan& plan,
                                          const OptionChanges& wanted) {
    if (auto refusal = judge_profile_name(catalogue, name)) return *refusal;
    if (auto refusal = judge_plan_fits_pack(plan, pack)) return *refusal;
    const auto options = set_options(pack, pack.defaults(), wanted, OptionHolder::profile);  // PRO-3
    if (!options.accepted()) return options.refusal();
    ServiceProfile profile;
    profile.name = name;
    profile.pack = pack.id;
    profile.plan = plan.id;
    profile.options = std::make_shared<const OptionSet>(options.value());
    return profile;
}

Verdict<OptionSet> judge_profile_edit(const ServiceProfile& profile, const ServicePack& pack,
                                      const OptionChanges& wanted) {
    return set_options(pack, *profile.options, wanted, OptionHolder::profile);
}

Refusal refuse_pack_or_plan_change(const ServiceProfile& profile, NameOf of_what) {
    return {"PRO-4",
            of_what == NameOf::pack
                ? said("The pack of the profile {profile} never changes.", "profile"_is = profile.name)
                : said("The plan of the profile {profile} never changes.", "profile"_is = profile.name),
            said("Create another profile with simprof profile create, then simprof sim migrate SIMS --to "
                 "it.")};
}

MaybeRefusal judge_profile_deletion(const ServiceProfile& profile, std::int64_t sims) {
    if (sims == 0) return {};
    return Refusal{
        "PRO-9",
        said_of(sims, "The profile {profile} cannot be deleted: 1 SIM has it, or was ended with it.",
                "The profile {profile} cannot be deleted: {count} SIMs have it, terminated ones included.",
                "profile"_is = profile.name),
        said("Archive it, so that no more SIMs come to it: simprof profile archive {profile}",
             "profile"_is = shell_word(profile.name))};
}

bool needs_confirmation(std::int64_t sims) { return sims > 1; }

}  // namespace simprof
