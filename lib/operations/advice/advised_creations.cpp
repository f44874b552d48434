#include "lib/operations/advice/advised_creations.hpp"

#include "lib/model/name.hpp"
#include "lib/rules/profile.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

/// What has to be said of options: those that are not the defaults (PRO-3).
OptionChanges beyond_defaults(const ServicePack& pack, const OptionSet& options) {
    OptionChanges changes;
    for (const OptionDifference& difference : differences(pack.defaults(), options))
        if (difference.to) changes.push_back({difference.option, *difference.to});
    return changes;
}

}  // namespace

const ServiceProfile* AdvisedCreations::known(const ServiceProfile& home, const OptionSet& options) const {
    const auto is_same = [&](const ServiceProfile& profile) {
        const bool is_new = profile.id > m_catalogue.profiles.back().id;
        return is_new && profile.pack == home.pack && profile.plan == home.plan &&
               *profile.options == options;
    };
    const auto found = std::ranges::find_if(m_grown.profiles, is_same);
    return found == m_grown.profiles.end() ? nullptr : &*found;
}

const ServiceProfile* AdvisedCreations::profile_like(const ServiceProfile& home, const OptionSet& options) {
    if (const ServiceProfile* profile = known(home, options)) return profile;
    const ServicePack& pack = m_catalogue[home.pack];
    const RatePlan& plan = m_catalogue[home.plan];
    const std::string name = proposed_name(m_grown, home, differences(*home.options, options));
    auto created = judge_new_profile(m_grown, name, pack, plan, options.values());
    if (!created.accepted()) return nullptr;
    ServiceProfile profile = created.value();
    profile.id = next_id(m_grown.profiles);
    m_grown.profiles.put(std::move(profile));
    m_steps.push_back({.kind = AdvisedStep::Kind::create,
                       .profile = name,
                       .pack = pack.name,
                       .plan = plan.name,
                       .options = beyond_defaults(pack, options)});
    return &m_grown.profiles.back();
}

std::string proposed_name(const Catalogue& catalogue, const ServiceProfile& home,
                          const std::vector<OptionDifference>& changes) {
    std::string base = home.name;
    for (const OptionDifference& change : changes)
        base += fmt::format("-{}-{}", change.option, change.to.value_or("none"));
    if (!is_name(base)) base = home.name;
    std::string name = base;
    for (int n = 2; catalogue.profile(name) != nullptr || !is_name(name); ++n) {
        // A name as long as may be makes room for the number.
        if (!is_name(fmt::format("{}-{}", base, n))) base = "profile";
        name = fmt::format("{}-{}", base, n);
    }
    return name;
}

}  // namespace simprof
