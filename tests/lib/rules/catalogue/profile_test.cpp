#include "lib/rules/catalogue/profile.hpp"

#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();

Verdict<ServiceProfile> create(std::string_view name, PackId pack, PlanId plan,
                               const OptionChanges& wanted = {}) {
    return judge_new_profile(catalogue, name, catalogue[pack], catalogue[plan], wanted);
}

}  // namespace

TEST_CASE("PRO-1 a profile's name is unique in the store, whatever the case of its letters") {
    CHECK(rule_of(judge_profile_name(catalogue, "tracker-us")) == "");
    CHECK(rule_of(judge_profile_name(catalogue, "tracker-eu")) == "PRO-1");
    CHECK(rule_of(judge_profile_name(catalogue, "Tracker-EU")) == "PRO-1");
    CHECK(rule_of(create("tracker-eu", sample::iot_connect, sample::eu_ppu)) == "PRO-1");
    CHECK(mentions(judge_profile_name(catalogue, "LAB")->message.english(), "lab"));
}

TEST_CASE("PRO-1 the name of a deleted profile is free again, that of an archived one is not") {
    Catalogue changed = catalogue;
    sample::change(changed, "lab", [](auto& profile) { profile.archived = true; });
    CHECK(rule_of(judge_profile_name(changed, "lab")) == "PRO-1");
    sample::change(changed, "lab", [](auto& profile) { profile.deleted = true; });
    CHECK(rule_of(judge_profile_name(changed, "lab")) == "");
}

TEST_CASE("PRO-1 packs and plans may share their name with a profile") {
    CHECK(rule_of(judge_profile_name(catalogue, "metering")) == "");
    CHECK(rule_of(judge_profile_name(catalogue, "EU-PPU")) == "");
}

TEST_CASE("PRO-2 a profile's plan can be used with its pack") {
    CHECK(rule_of(create("new", sample::metering, sample::eu_100mb)) == "");
    CHECK(rule_of(create("new", sample::metering, sample::eu_ppu)) == "PRO-2");
    const auto refusal = judge_plan_fits_pack(catalogue[sample::eu_ppu], catalogue[sample::metering]);
    CHECK(rule_of(refusal) == "PRO-2");
    CHECK(mentions(refusal->message.english(), "EU-PPU cannot be used with the pack metering"));
}

TEST_CASE("PRO-3 a new profile has a value for every option; what is not given takes the default") {
    const auto created = create("tracker-us", sample::iot_connect, sample::eu_500mb, {{"voice", "on"}});
    REQUIRE(created.accepted());
    const ServiceProfile& profile = created.value();
    CHECK(profile.name == "tracker-us");
    CHECK(profile.pack == sample::iot_connect);
    CHECK(profile.plan == sample::eu_500mb);
    CHECK(profile.id == ProfileId::none);
    CHECK_FALSE(profile.archived);
    CHECK_FALSE(profile.deleted);
    CHECK(*profile.options == catalogue[sample::iot_connect].defaults().with({{"voice", "on"}}));
}

TEST_CASE("PRO-3 without options given a new profile is the pack's defaults") {
    const auto created = create("plain", sample::metering, sample::eu_100mb);
    REQUIRE(created.accepted());
    CHECK(*created.value().options == catalogue[sample::metering].defaults());
}

TEST_CASE("PRO-3 a new profile with options that the pack refuses is refused") {
    CHECK(rule_of(create("new", sample::metering, sample::eu_100mb, {{"voice", "on"}})) == "OPT-1");
    CHECK(rule_of(create("new", sample::metering, sample::eu_100mb, {{"data", "perhaps"}})) == "OPT-2");
    CHECK(rule_of(create("new", sample::iot_connect, sample::eu_ppu,
                         {{"static-ip", "public"}, {"fair-use", "1GB"}})) == "OPT-3");
    CHECK(rule_of(create("new", sample::iot_connect, sample::eu_ppu, {{"plan", "EU-PPU"}})) == "OPT-4");
}

TEST_CASE("PRO-4 pack and plan of a profile never change, and the refusal tells the way out") {
    for (const NameOf kind : {NameOf::pack, NameOf::plan}) {
        const std::string what = kind == NameOf::pack ? "pack" : "plan";
        const Refusal refusal = refuse_pack_or_plan_change(*catalogue.profile("lab"), kind);
        CHECK(refusal.rule == "PRO-4");
        CHECK(mentions(refusal.message.english(), "The " + what + " of the profile lab never changes"));
        CHECK(mentions(refusal.hint.english(), "simprof profile create"));
        CHECK(mentions(refusal.hint.english(), "simprof sim migrate"));
    }
}

TEST_CASE("PRO-4 an edit cannot set the plan as if it were an option") {
    const auto edited =
        judge_profile_edit(*catalogue.profile("lab"), catalogue[sample::iot_connect], {{"plan", "EU-100MB"}});
    CHECK(rule_of(edited) == "OPT-4");
    CHECK(mentions(edited.refusal().hint.english(), "simprof profile create"));
}

TEST_CASE("PRO-7 a change that reaches more than one SIM needs a confirmation") {
    CHECK_FALSE(needs_confirmation(0));
    CHECK_FALSE(needs_confirmation(1));
    CHECK(needs_confirmation(2));
    CHECK(needs_confirmation(3'000'000'000));
}

TEST_CASE("PRO-8 setting the values that are already there gives an equal set") {
    const ServiceProfile& profile = *catalogue.profile("gateway-pool");
    const ServicePack& pack = catalogue[profile.pack];
    const auto same = judge_profile_edit(profile, pack, {{"radio", "no-2g-3g"}, {"voice", "off"}});
    REQUIRE(same.accepted());
    CHECK(same.value() == *profile.options);
    const auto none = judge_profile_edit(profile, pack, {});
    REQUIRE(none.accepted());
    CHECK(none.value() == *profile.options);
}

TEST_CASE("PRO-8 setting another value gives another set, and the options not named stay") {
    const ServiceProfile& profile = *catalogue.profile("gateway-pool");
    const auto edited = judge_profile_edit(profile, catalogue[profile.pack], {{"radio", "all"}});
    REQUIRE(edited.accepted());
    CHECK(edited.value() == profile.options->with({{"radio", "all"}}));
    CHECK(edited.value() != *profile.options);
    CHECK(rule_of(judge_profile_edit(profile, catalogue[profile.pack], {{"radio", "6g"}})) == "OPT-2");
}

TEST_CASE("PRO-9 a profile that any SIM has cannot be deleted but archived") {
    const ServiceProfile& profile = *catalogue.profile("lab");
    CHECK(rule_of(judge_profile_deletion(profile, 0)) == "");
    CHECK(rule_of(judge_profile_deletion(profile, 1)) == "PRO-9");
    const auto refusal = judge_profile_deletion(profile, 1234);
    CHECK(rule_of(refusal) == "PRO-9");
    CHECK(mentions(refusal->message.english(), "1234"));
    CHECK(mentions(refusal->hint.english(), "simprof profile archive lab"));
    ServiceProfile named = profile;
    named.name = "lab; touch \\'x";
    CHECK(mentions(judge_profile_deletion(named, 1)->hint.english(),
                   "profile archive 'lab; touch '\\\\''\\''x'"));
}
