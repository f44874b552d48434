#include "lib/rules/catalogue/profile.hpp"

#include "lib/model/name.hpp"
#include "lib/rules/catalogue/options.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>

namespace simprof {

namespace {

/// "the name of a profile"; a label and a value are themselves what is written.
std::string role_of(std::string_view what) {
    const bool is_text = what == "label" || what == "value";
    return fmt::format("{}a{} {}", is_text ? "" : "the name of ", what == "option" ? "n" : "", what);
}

}  // namespace

MaybeRefusal judge_name(std::string_view what, std::string_view name) {
    if (is_name(name)) return {};
    return Refusal{
        "CAT-1",
        fmt::format("“{}” cannot be {}: 1 to 64 printable characters without a blank at either end.", name,
                    role_of(what)),
        "Choose another one."};
}

MaybeRefusal judge_profile_name(const Catalogue& catalogue, std::string_view name) {
    if (auto refusal = judge_name("profile", name)) return refusal;
    const ServiceProfile* taken = catalogue.profile(name);
    if (!taken) return {};
    return Refusal{
        "PRO-1", fmt::format("There is a profile {} already.", taken->name),
        fmt::format("Choose another name, or look at it: simprof profile show {}", shell_word(taken->name))};
}

MaybeRefusal judge_plan_fits_pack(const RatePlan& plan, const ServicePack& pack) {
    if (plan.can_be_used_with(pack.id)) return {};
    return Refusal{"PRO-2", fmt::format("The plan {} cannot be used with the pack {}.", plan.name, pack.name),
                   "simprof plan list shows which packs each plan can be used with."};
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

Refusal refuse_pack_or_plan_change(const ServiceProfile& profile, std::string_view what) {
    return {"PRO-4", fmt::format("The {} of the profile {} never changes.", what, profile.name),
            "Create another profile with simprof profile create, then simprof sim migrate SIMS --to it."};
}

MaybeRefusal judge_profile_deletion(const ServiceProfile& profile, std::int64_t sims) {
    if (sims == 0) return {};
    return Refusal{
        "PRO-9",
        sims == 1 ? fmt::format("The profile {} cannot be deleted: 1 SIM has it, or was ended with it.",
                                profile.name)
                  : fmt::format("The profile {} cannot be deleted: {} have it, terminated ones included.",
                                profile.name, counted_sims(sims)),
        fmt::format("Archive it, so that no more SIMs come to it: simprof profile archive {}",
                    shell_word(profile.name))};
}

bool needs_confirmation(std::int64_t sims) { return sims > 1; }

}  // namespace simprof
