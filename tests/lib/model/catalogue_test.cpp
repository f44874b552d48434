#include "lib/model/catalogue.hpp"

#include "lib/model/error.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using simprof::Catalogue;
using simprof::PackId;
using simprof::PlanId;
using simprof::ProfileId;
namespace sample = simprof::sample;

TEST_CASE("Packs, plans and profiles are found by name, whatever the case of its letters") {
    const Catalogue catalogue = sample::catalogue();
    REQUIRE(catalogue.pack("IoT-Connect"));
    CHECK(catalogue.pack("IoT-Connect")->name == "iot-connect");
    REQUIRE(catalogue.plan("eu-pool-10gb"));
    CHECK(catalogue.plan("eu-pool-10gb")->name == "EU-POOL-10GB");
    REQUIRE(catalogue.profile("TRACKER-EU-500"));
    CHECK(catalogue.profile("TRACKER-EU-500")->name == "tracker-eu-500");
}

TEST_CASE("A name that the catalogue does not have is not found") {
    const Catalogue catalogue = sample::catalogue();
    CHECK_FALSE(catalogue.pack("iot"));
    CHECK_FALSE(catalogue.plan("EU-PPU "));
    CHECK_FALSE(catalogue.profile(""));
    CHECK_FALSE(catalogue.pack("tracker-eu"));
}

TEST_CASE("A deleted profile is not found by name nor listed, but by its number") {
    Catalogue catalogue = sample::catalogue();
    const ProfileId lab = catalogue.profile("lab")->id;
    sample::change(catalogue, "lab", [](auto& profile) { profile.deleted = true; });
    CHECK_FALSE(catalogue.profile("lab"));
    CHECK(catalogue[lab].name == "lab");
    CHECK(catalogue.profile_names() == std::vector<std::string>{"tracker-eu", "tracker-eu-sms",
                                                                "tracker-eu-500", "gateway-pool", "meter"});
}

TEST_CASE("A name whose first holder was deleted finds the profile that has it now") {
    Catalogue catalogue = sample::catalogue();
    auto second = *catalogue.profile("lab");
    sample::change(catalogue, "lab", [](auto& profile) { profile.deleted = true; });
    second.id = ProfileId{99};
    catalogue.profiles.put(second);
    REQUIRE(catalogue.profile("lab"));
    CHECK(catalogue.profile("lab")->id == ProfileId{99});
}

TEST_CASE("An archived profile is found and listed like any other") {
    Catalogue catalogue = sample::catalogue();
    sample::change(catalogue, "lab", [](auto& profile) { profile.archived = true; });
    REQUIRE(catalogue.profile("lab"));
    CHECK(catalogue.profile_names().back() == "lab");
}

TEST_CASE("A number that the catalogue does not have is a bug") {
    const Catalogue catalogue = sample::catalogue();
    const auto kind_of_failure = [](auto&& look_up) {
        try {
            look_up();
        } catch (const simprof::Error& error) {
            return error.kind();
        }
        return simprof::ErrorKind::refused;
    };
    CHECK(kind_of_failure([&] { (void)catalogue[PackId::none]; }) == simprof::ErrorKind::bug);
    CHECK(kind_of_failure([&] { (void)catalogue[PlanId{99}]; }) == simprof::ErrorKind::bug);
    CHECK(kind_of_failure([&] { (void)catalogue[ProfileId::none]; }) == simprof::ErrorKind::bug);
}

TEST_CASE("Packs and plans are listed in their order") {
    const Catalogue catalogue = sample::catalogue();
    CHECK(catalogue.pack_names() == std::vector<std::string>{"iot-connect", "metering"});
    CHECK(catalogue.plan_names() ==
          std::vector<std::string>{"EU-PPU", "EU-100MB", "EU-500MB", "EU-POOL-10GB"});
    CHECK(catalogue[sample::metering].name == "metering");
    CHECK(catalogue[sample::eu_500mb].name == "EU-500MB");
}

TEST_CASE("CAT-1 a pack's options and their values are found whatever the case of the letters") {
    const Catalogue catalogue = sample::catalogue();
    const auto& pack = catalogue[sample::iot_connect];
    REQUIRE(pack.option("sms-mo"));
    CHECK(pack.option("sms-mo")->values == std::vector<std::string>{"on", "on-net", "off"});
    CHECK(pack.option("SMS-MO") == pack.option("sms-mo"));
    CHECK_FALSE(pack.option("sms"));
    REQUIRE(pack.option("sms-mo")->value("On-Net"));
    CHECK(*pack.option("sms-mo")->value("On-Net") == "on-net");
    CHECK_FALSE(pack.option("sms-mo")->value("onnet"));
}

TEST_CASE("Of two values that differ by case only the one that is written so is found") {
    const simprof::OptionDefinition option{"data", "", {"On", "on", "off"}, "on"};
    CHECK(*option.value("on") == "on");
    CHECK(*option.value("On") == "On");
    CHECK(*option.value("ON") == "On");
}

TEST_CASE("A pack's defaults are one value for each of its options, in their order") {
    const Catalogue catalogue = sample::catalogue();
    CHECK(catalogue[sample::metering].defaults() == simprof::OptionSet{{{"data", "on"}, {"sms-mt", "on"}}});
    const auto defaults = catalogue[sample::iot_connect].defaults();
    CHECK(defaults.values().size() == 9);
    CHECK(defaults.value_of("voice") == "off");
    CHECK(defaults.value_of("radio") == "all");
}
