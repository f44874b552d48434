#include "lib/formats/catalogue/catalogue_writing.hpp"

#include "lib/formats/catalogue/catalogue_reading.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;

namespace {

template <typename Things>
auto id_of(const Things& things, const std::string& name) {
    return std::ranges::find(things, name, [](const auto& thing) { return thing.name; })->id;
}

/// What applying the file to an empty store makes of it.
Catalogue applied(const CatalogueFile& file) {
    Catalogue catalogue;
    for (const PackStatement& statement : file.packs) {
        ServicePack pack = statement.pack;
        pack.id = next_id(catalogue.packs);
        catalogue.packs.put(pack);
    }
    for (const PlanStatement& statement : file.plans) {
        RatePlan plan{next_id(catalogue.plans), statement.name, statement.title, {}, statement.pricing};
        for (const std::string& pack : statement.packs) plan.packs.push_back(id_of(catalogue.packs, pack));
        catalogue.plans.put(plan);
    }
    for (const auto& statement : file.forbidden_plan_changes)
        catalogue.forbidden_plan_changes.push_back(statement.change);
    for (const ProfileStatement& statement : file.profiles) {
        ServiceProfile profile;
        profile.id = next_id(catalogue.profiles);
        profile.name = statement.name;
        profile.pack = id_of(catalogue.packs, statement.pack);
        profile.plan = id_of(catalogue.plans, statement.plan);
        profile.options =
            std::make_shared<const OptionSet>(catalogue[profile.pack].defaults().with(statement.options));
        profile.archived = statement.archived;
        catalogue.profiles.put(profile);
    }
    return catalogue;
}

bool equal(const ServicePack& a, const ServicePack& b) {
    return a.id == b.id && a.name == b.name && a.title == b.title && a.options == b.options &&
           a.conflicts == b.conflicts && a.platform == b.platform;
}
bool equal(const RatePlan& a, const RatePlan& b) {
    return a.id == b.id && a.name == b.name && a.title == b.title && a.packs == b.packs &&
           a.pricing == b.pricing;
}
bool equal(const ServiceProfile& a, const ServiceProfile& b) {
    return a.id == b.id && a.name == b.name && a.pack == b.pack && a.plan == b.plan &&
           *a.options == *b.options && a.archived == b.archived;
}
bool equal(const Catalogue& a, const Catalogue& b) {
    const auto same = [](const auto& one, const auto& other) { return equal(one, other); };
    return std::ranges::equal(a.packs, b.packs, same) && std::ranges::equal(a.plans, b.plans, same) &&
           std::ranges::equal(a.profiles, b.profiles, same) &&
           a.forbidden_plan_changes == b.forbidden_plan_changes;
}

/// Names with everything in them that TOML has to quote or escape; `mark` makes each one unique.
std::string random_name(int mark) {
    return std::to_string(mark) + *rc::gen::element<std::string>("", " a", ".b", "\"", "\\", "é", "=", "#",
                                                                 "'", "\n", "\xE2\x80\xAE", "\x7F", "[x]",
                                                                 "-_", "\t");
}

std::vector<std::string> random_names(int fewest, int most) {
    std::vector<std::string> names;
    for (int i = *rc::gen::inRange(0, most - fewest + 1) + fewest; i > 0; --i)
        names.push_back(random_name(i));
    return names;
}

ServicePack random_pack(PackId id) {
    ServicePack pack{id, random_name(static_cast<int>(id)), random_name(0), {}, {}, {}};
    for (const std::string& name : random_names(1, 3)) {
        const auto values = random_names(2, 4);
        pack.options.push_back({name, *rc::gen::element<std::string>("", "Title"), values, values.back()});
        pack.platform[name + "=" + values.front()] = random_name(1);
    }
    if (*rc::gen::arbitrary<bool>()) {
        const auto& one = pack.options.front();
        const auto& other = pack.options.back();
        pack.conflicts.push_back(
            {one.name, one.values.front(), other.name, {other.values.front()}, random_name(2)});
        pack.conflicts.push_back({one.name, one.values.back(), other.name, other.values, random_name(3)});
    }
    return pack;
}

Catalogue random_catalogue() {
    Catalogue catalogue;
    for (int i = 1; i <= *rc::gen::inRange(1, 4); ++i) catalogue.packs.put(random_pack(PackId{i}));
    for (int i = 1; i <= *rc::gen::inRange(1, 4); ++i) {
        catalogue.plans.put({PlanId{i},
                             random_name(i),
                             *rc::gen::element<std::string>("", "Plan"),
                             {catalogue.packs.back().id, catalogue.packs.front().id},
                             random_name(0)});
    }
    if (*rc::gen::arbitrary<bool>())
        catalogue.forbidden_plan_changes.push_back({random_name(1), random_name(2), "because"});
    for (int i = 1; i <= *rc::gen::inRange(0, 4); ++i) {
        ServiceProfile profile{ProfileId{i},
                               random_name(i),
                               catalogue.packs.back().id,
                               catalogue.plans.back().id,
                               {},
                               *rc::gen::arbitrary<bool>(),
                               false};
        const auto& option = catalogue.packs.back().options.front();
        profile.options = std::make_shared<const OptionSet>(
            catalogue.packs.back().defaults().with({{option.name, option.values.front()}}));
        catalogue.profiles.put(profile);
    }
    return catalogue;
}

}  // namespace

TEST_CASE("the sample catalogue, written and read again, is the same") {
    const Catalogue sample = applied(read_catalogue(data_file("catalogue.toml")).file);
    const std::string text = write_catalogue(sample);
    const CatalogueReading again = read_catalogue(text);
    CHECK(again.mistakes.empty());
    CHECK(equal(applied(again.file), sample));
    CHECK(write_catalogue(applied(again.file)) == text);
}

TEST_CASE("any catalogue, written and read again, is the same") {
    simprof::test::check_property([] {
        const Catalogue catalogue = random_catalogue();
        const CatalogueReading again = read_catalogue(write_catalogue(catalogue));
        RC_ASSERT(again.mistakes.empty());
        RC_ASSERT(equal(applied(again.file), catalogue));
    });
}

TEST_CASE("a deleted profile is not written, an archived one says so") {
    Catalogue sample = applied(read_catalogue(data_file("catalogue.toml")).file);
    ServiceProfile deleted = sample.profiles[0];
    deleted.deleted = true;
    sample.profiles.put(deleted);
    ServiceProfile archived = sample.profiles[1];
    archived.archived = true;
    sample.profiles.put(archived);
    const CatalogueFile again = read_catalogue(write_catalogue(sample)).file;
    REQUIRE(again.profiles.size() == 5);
    CHECK(again.profiles[0].name == "tracker-eu-sms");
    CHECK(again.profiles[0].archived);
}

TEST_CASE("control and bidirectional characters are written escaped") {
    Catalogue catalogue;
    catalogue.forbidden_plan_changes.push_back({"\x1B[31m", "\xE2\x80\xAE", "\xC2\x9B"});
    const std::string text = write_catalogue(catalogue);
    CHECK(text.find("from = \"\\u001B[31m\"\nto = \"\\u202E\"\nbecause = \"\\u009B\"\n") !=
          std::string::npos);
}
