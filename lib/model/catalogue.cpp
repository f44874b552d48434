#include "lib/model/catalogue.hpp"

#include "lib/model/error.hpp"
#include "lib/model/open_profiles.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace simprof {

namespace {

template <typename Things, typename Id>
const auto& get(const Things& things, Id id, Sentence (*missing)(std::int64_t number)) {
    if (const auto* const found = things.find(id)) return *found;
    throw Error{ErrorKind::bug, missing(static_cast<std::int64_t>(id))};
}

Sentence no_pack(std::int64_t number) {
    return said("Pack number {number} is not in the catalogue", "number"_is = number);
}
Sentence no_plan(std::int64_t number) {
    return said("Plan number {number} is not in the catalogue", "number"_is = number);
}
Sentence no_profile(std::int64_t number) {
    return said("Profile number {number} is not in the catalogue", "number"_is = number);
}

/// What is called so, or else what differs by case only: older stores may hold both.
template <typename Things, typename Name>
auto* find_called(const Things& things, std::string_view wanted, Name name) {
    auto found = std::ranges::find(things, wanted, name);
    if (found == things.end()) {
        const std::string folded = folded_case(wanted);
        found = std::ranges::find_if(
            things, [&](const std::string& other) { return folded_case(other) == folded; }, name);
    }
    return found == things.end() ? nullptr : &*found;
}

template <typename Things>
std::vector<std::string> names(const Things& things) {
    std::vector<std::string> result;
    for (const auto& thing : things) result.push_back(thing.name);
    return result;
}

}  // namespace

const std::string* OptionDefinition::value(std::string_view wanted) const {
    return find_called(values, wanted, std::identity{});
}

const OptionDefinition* ServicePack::option(std::string_view wanted) const {
    return find_called(options, wanted, &OptionDefinition::name);
}

OptionSet ServicePack::defaults() const {
    std::vector<OptionValue> values;
    for (const OptionDefinition& option : options) values.push_back({option.name, option.default_value});
    return OptionSet{std::move(values)};
}

bool RatePlan::can_be_used_with(PackId pack) const { return std::ranges::find(packs, pack) != packs.end(); }

void ServiceProfiles::put(ServiceProfile profile) {
    m_open.reset();
    Named::put(std::move(profile));
}

const OpenProfiles& ServiceProfiles::open() const {
    if (!m_open) m_open = std::make_shared<const OpenProfiles>(*this);
    return *m_open;
}

const ServicePack* Catalogue::pack(std::string_view name) const { return packs.find(name); }
const RatePlan* Catalogue::plan(std::string_view name) const { return plans.find(name); }
const ServiceProfile* Catalogue::profile(std::string_view name) const { return profiles.find(name); }

const ServicePack& Catalogue::operator[](PackId id) const { return get(packs, id, no_pack); }
const RatePlan& Catalogue::operator[](PlanId id) const { return get(plans, id, no_plan); }
const ServiceProfile& Catalogue::operator[](ProfileId id) const { return get(profiles, id, no_profile); }

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
