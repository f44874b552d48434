#include "lib/model/catalogue.hpp"

#include "lib/model/error.hpp"
#include "lib/model/name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof {

namespace {

/// Names that differ by case only name the same thing (CAT-1).
template <typename Things>
auto* find_named(const Things& things, std::string_view name) {
    const std::string wanted = folded_case(name);
    const auto found =
        std::ranges::find_if(things, [&](const auto& thing) { return folded_case(thing.name) == wanted; });
    return found == things.end() ? nullptr : &*found;
}

template <typename Things, typename Id>
const auto& get(const Things& things, Id id, std::string_view what) {
    const auto found = std::ranges::find_if(things, [&](const auto& thing) { return thing.id == id; });
    if (found == things.end()) {
        throw Error{ErrorKind::bug,
                    fmt::format("{} number {} is not in the catalogue", what, static_cast<std::int64_t>(id))};
    }
    return *found;
}

template <typename Things>
std::vector<std::string> names(const Things& things) {
    std::vector<std::string> result;
    for (const auto& thing : things) result.push_back(thing.name);
    return result;
}

}  // namespace

const OptionDefinition* ServicePack::option(std::string_view wanted) const {
    const auto found = std::ranges::find(options, wanted, &OptionDefinition::name);
    return found == options.end() ? nullptr : &*found;
}

OptionSet ServicePack::defaults() const {
    std::vector<OptionValue> values;
    for (const OptionDefinition& option : options) values.push_back({option.name, option.default_value});
    return OptionSet{std::move(values)};
}

bool RatePlan::can_be_used_with(PackId pack) const { return std::ranges::find(packs, pack) != packs.end(); }

const ServicePack* Catalogue::pack(std::string_view name) const { return find_named(packs, name); }

const RatePlan* Catalogue::plan(std::string_view name) const { return find_named(plans, name); }

const ServiceProfile* Catalogue::profile(std::string_view name) const {
    const std::string wanted = folded_case(name);
    const auto found = std::ranges::find_if(profiles, [&](const ServiceProfile& profile) {
        return !profile.deleted && folded_case(profile.name) == wanted;
    });
    return found == profiles.end() ? nullptr : &*found;
}

const ServicePack& Catalogue::operator[](PackId id) const { return get(packs, id, "Pack"); }
const RatePlan& Catalogue::operator[](PlanId id) const { return get(plans, id, "Plan"); }
const ServiceProfile& Catalogue::operator[](ProfileId id) const { return get(profiles, id, "Profile"); }

std::vector<std::string> Catalogue::pack_names() const { return names(packs); }
std::vector<std::string> Catalogue::plan_names() const { return names(plans); }

std::vector<std::string> Catalogue::profile_names() const {
    std::vector<std::string> result;
    for (const ServiceProfile& profile : profiles) {
        if (!profile.deleted) result.push_back(profile.name);
    }
    return result;
}

}  // namespace simprof
