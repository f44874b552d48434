#include "lib/model/open_profiles.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <tuple>
#include <vector>

using namespace simprof;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t end) { return random() % end; }

OptionSetPtr any_options(Random& random, std::size_t options, std::size_t values) {
    std::vector<OptionValue> set;
    for (std::size_t i = 0; i < options; ++i)
        set.push_back({fmt::format("option{}", i), fmt::format("value{}", below(random, values))});
    return std::make_shared<const OptionSet>(std::move(set));
}

ServiceProfiles any_profiles(Random& random, std::size_t count, std::size_t options, std::size_t values) {
    ServiceProfiles profiles;
    for (std::size_t i = 0; i < count; ++i) {
        profiles.put({.id = next_id(profiles),
                      .name = fmt::format("{}-{}", below(random, 100), i),
                      .pack = PackId{1 + static_cast<int>(below(random, 2))},
                      .plan = PlanId{1 + static_cast<int>(below(random, 2))},
                      .options = any_options(random, options, values),
                      .archived = below(random, 8) == 0,
                      .deleted = below(random, 8) == 0});
    }
    return profiles;
}

bool is_open(const ServiceProfile& profile) { return !profile.archived && !profile.deleted; }

/// ALN-2 as it is written, one profile after the other.
ProfileId nearest_of_all(const ServiceProfiles& profiles, const ServiceProfile& home) {
    const auto rank = [&](const ServiceProfile& profile) {
        return std::tuple{differences(*home.options, *profile.options).size(), profile.name};
    };
    const ServiceProfile* best = nullptr;
    for (const ServiceProfile& profile : profiles) {
        const bool is_kin = profile.id != home.id && profile.pack == home.pack && profile.plan == home.plan;
        if (is_kin && is_open(profile) && (!best || rank(profile) < rank(*best))) best = &profile;
    }
    return best ? best->id : ProfileId::none;
}

/// As many profiles of one pack and plan, all with options of their own, each one option from another.
ServiceProfiles counted_profiles(std::size_t count) {
    ServiceProfiles profiles;
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<OptionValue> set;
        for (std::size_t option = 0; option < 12; ++option)
            set.push_back({fmt::format("option{}", option), (i >> option) % 2 == 0 ? "off" : "on"});
        profiles.put({.id = next_id(profiles),
                      .name = fmt::format("profile{}", i),
                      .pack = PackId{1},
                      .plan = PlanId{1},
                      .options = std::make_shared<const OptionSet>(std::move(set))});
    }
    return profiles;
}

std::size_t steps_for_all(std::size_t count) {
    const ServiceProfiles profiles = counted_profiles(count);
    for (int times = 0; times < 3; ++times)
        for (const ServiceProfile& home : profiles) CHECK(profiles.open().nearest(home) != ProfileId::none);
    return profiles.open().steps();
}

}  // namespace

TEST_CASE("ALN-2 the nearest profile is the one that a comparison with all would find") {
    Random random{1};
    std::size_t found = 0;
    for (int n = 0; n < 300; ++n) {
        CAPTURE(n);
        const std::size_t options = 1 + below(random, 6);
        const auto profiles = any_profiles(random, below(random, 40), options, 1 + below(random, 5));
        for (const ServiceProfile& home : profiles) {
            const ProfileId nearest = profiles.open().nearest(home);
            CHECK(nearest == nearest_of_all(profiles, home));
            found += nearest == ProfileId::none ? 0 : 1;
        }
    }
    CHECK(found > 1000);
}

TEST_CASE("Profiles that take SIMs and have the same options are found by name") {
    Random random{2};
    std::size_t found = 0;
    for (int n = 0; n < 100; ++n) {
        CAPTURE(n);
        const auto profiles = any_profiles(random, 40, 2, 3);
        const OptionSetPtr options = any_options(random, 2, 4);
        for (const PlanId plan : {PlanId::none, PlanId{1}}) {
            std::vector<std::string> names;
            for (const ProfileId id : profiles.open().alike(PackId{1}, plan, *options))
                names.push_back(profiles.find(id)->name);
            std::vector<std::string> expected;
            for (const ServiceProfile& profile : profiles) {
                const bool has_plan = plan == PlanId::none || profile.plan == plan;
                if (is_open(profile) && profile.pack == PackId{1} && has_plan && *profile.options == *options)
                    expected.push_back(profile.name);
            }
            std::ranges::sort(expected);
            CHECK(names == expected);
            found += names.size();
        }
    }
    CHECK(found > 100);
}

TEST_CASE("A profile that is put in place of another counts from then on") {
    ServiceProfiles profiles = counted_profiles(2);
    ServiceProfile second = profiles[1];
    CHECK(profiles.open().nearest(profiles[0]) == second.id);
    const ServiceProfiles before = profiles;
    second.archived = true;
    profiles.put(second);
    CHECK(profiles.open().nearest(profiles[0]) == ProfileId::none);
    CHECK(before.open().nearest(before[0]) == second.id);
}

TEST_CASE("The steps to the nearest profile of each grow with the profiles, not with their square") {
    for (const std::size_t count : {500UL, 4000UL}) CHECK(steps_for_all(count) < 20 * count);
}
