#include "lib/operations/profiles/find_profiles.hpp"

#include "lib/rules/catalogue/options.hpp"
#include "lib/rules/sims/migration.hpp"

#include <algorithm>
#include <tuple>

namespace simprof {

namespace {

FoundProfile compared(const Catalogue& catalogue, const ServiceProfile& profile, const ProfileWish& wish) {
    FoundProfile found{profile.id, {}, {}};
    const ServicePack& pack = catalogue[profile.pack];
    for (const auto& [option, value] : wish.options) {
        const OptionDefinition& definition = *pack.option(option);
        const std::string* known = definition.value(value);
        const std::string wanted = known ? *known : value;
        const std::string has{profile.options->value_of(definition.name).value()};
        if (has != wanted) found.options.push_back({definition.name, wanted, has});
    }
    if (wish.plan && *wish.plan != profile.plan)
        found.plan = NameDifference{catalogue[*wish.plan].name, catalogue[profile.plan].name};
    return found;
}

bool comes_close(const FoundProfile& found, const ProfileWish& wish) {
    constexpr std::size_t most = 2;
    const std::size_t things = wish.options.size() + (wish.plan ? 1 : 0);
    return found.differing() <= most && 2 * found.differing() <= things;
}

bool is_candidate(const Catalogue& catalogue, const ServiceProfile& profile, const ProfileWish& wish) {
    if (profile.deleted || judge_target_not_archived(profile)) return false;
    if (wish.pack && *wish.pack != profile.pack) return false;
    const ServicePack& pack = catalogue[profile.pack];
    return std::ranges::all_of(
        wish.options, [&](const OptionValue& wanted) { return pack.option(wanted.option) != nullptr; });
}

MaybeRefusal judge_options_of(const ServicePack& pack, const OptionChanges& options) {
    for (const OptionValue& wanted : options) {
        const auto known = judge_option_value(pack, wanted);
        if (!known.accepted()) return known.refusal();
    }
    return {};
}

}  // namespace

std::vector<FoundProfile> find_profiles(const Catalogue& catalogue, const ProfileWish& wish) {
    std::vector<FoundProfile> all;
    for (const ServiceProfile& profile : catalogue.profiles) {
        if (!is_candidate(catalogue, profile, wish)) continue;
        FoundProfile found = compared(catalogue, profile, wish);
        if (found.exact() || comes_close(found, wish)) all.push_back(std::move(found));
    }
    std::ranges::sort(all, {}, [&](const FoundProfile& found) {
        return std::tuple{found.differing(), catalogue[found.profile].name};
    });
    return all;
}

void judge_profile_wish(const Catalogue& catalogue, const ProfileWish& wish) {
    for (const OptionValue& wanted : wish.options) {
        const bool is_known = std::ranges::any_of(
            catalogue.packs, [&](const ServicePack& pack) { return pack.option(wanted.option); });
        if (!is_known) throw_if(judge_is_option(wanted.option, OptionHolder::sim));
    }
    MaybeRefusal first;
    for (const ServicePack& pack : catalogue.packs) {
        if (wish.pack && *wish.pack != pack.id) continue;
        auto refusal = judge_options_of(pack, wish.options);
        if (!refusal) return;
        if (!first) first = std::move(refusal);
    }
    throw_if(first);
}

}  // namespace simprof
