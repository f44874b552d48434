#pragma once

#include "lib/model/named.hpp"
#include "lib/model/option_set.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// Numbers by which a store refers to what has a name. `none` where there is nothing to refer to.
enum class PackId : std::int32_t { none = 0 };
enum class PlanId : std::int32_t { none = 0 };
enum class ProfileId : std::int32_t { none = 0 };

/// One option of a pack: a fixed set of values, at least two, of which one is the default.
struct OptionDefinition {
    std::string name;
    std::string title;  ///< for people; may be empty
    std::vector<std::string> values;
    std::string default_value;

    /// The value as the pack writes it, whatever the case of the letters (CAT-1); null where there is none.
    [[nodiscard]] const std::string* value(std::string_view wanted) const;
    friend bool operator==(const OptionDefinition&, const OptionDefinition&) = default;
};

/// Value `value` of `option` excludes each of `excluded_values` of `excluded_option`.
struct Conflict {
    std::string option;
    std::string value;
    std::string excluded_option;
    std::vector<std::string> excluded_values;
    std::string because;
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// The set of options that exist, their values, defaults and conflicts.
struct ServicePack {
    PackId id{};
    std::string name;
    std::string title;
    std::vector<OptionDefinition> options;
    std::vector<Conflict> conflicts;
    std::map<std::string, std::string> platform;  ///< `option=value` → the word of the network platform

    /// Whatever the case of the letters (CAT-1); null where there is none.
    [[nodiscard]] const OptionDefinition* option(std::string_view wanted) const;
    [[nodiscard]] OptionSet defaults() const;
};

/// What is billed; belongs to one or more packs.
struct RatePlan {
    PlanId id{};
    std::string name;
    std::string title;
    std::vector<PackId> packs;
    std::string pricing;  ///< `pooled`, `capped`, `pay-per-use`, …; may be empty

    [[nodiscard]] bool can_be_used_with(PackId pack) const;
};

/// A change between two kinds of pricing that the platform cannot do, and why.
struct ForbiddenPlanChange {
    std::string from_pricing;
    std::string to_pricing;
    std::string because;
    friend bool operator==(const ForbiddenPlanChange&, const ForbiddenPlanChange&) = default;
};

/// A name for one pack, one rate plan and one value for every option of the pack.
struct ServiceProfile {
    ProfileId id{};
    std::string name;
    PackId pack{};
    PlanId plan{};
    OptionSetPtr options;
    bool archived = false;
    bool deleted = false;  ///< kept for the history that names it; never found by name
};

class OpenProfiles;

/// The profiles of a catalogue, deleted ones included.
class ServiceProfiles : public Named<ServiceProfile> {
public:
    using Named::Named;
    void put(ServiceProfile profile);
    /// Those that take SIMs, sorted by what they give: once, when it is first asked for.
    [[nodiscard]] const OpenProfiles& open() const;

private:
    mutable std::shared_ptr<const OpenProfiles> m_open;
};

/// Everything that can be sold and switched, and the profiles made of it.
struct Catalogue {
    Named<ServicePack> packs;
    Named<RatePlan> plans;
    std::vector<ForbiddenPlanChange> forbidden_plan_changes;
    ServiceProfiles profiles;

    [[nodiscard]] const ServicePack* pack(std::string_view name) const;
    [[nodiscard]] const RatePlan* plan(std::string_view name) const;
    /// Profiles that are not deleted, only.
    [[nodiscard]] const ServiceProfile* profile(std::string_view name) const;

    /// The thing of that number; an id that is not in the catalogue is a bug.
    [[nodiscard]] const ServicePack& operator[](PackId id) const;
    [[nodiscard]] const RatePlan& operator[](PlanId id) const;
    [[nodiscard]] const ServiceProfile& operator[](ProfileId id) const;

    [[nodiscard]] std::vector<std::string> pack_names() const;
    [[nodiscard]] std::vector<std::string> plan_names() const;
    [[nodiscard]] std::vector<std::string> profile_names() const;
};

}  // namespace simprof
