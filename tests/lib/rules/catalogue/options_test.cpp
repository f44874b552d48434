#include "lib/rules/catalogue/options.hpp"

#include "lib/rules/catalogue/catalogue.hpp"
#include "tests/lib/model/property.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const ServicePack pack = sample::catalogue()[sample::iot_connect];
const OptionSet defaults = pack.defaults();

Verdict<OptionSet> set_on_sim(const OptionSet& current, const OptionChanges& wanted) {
    return set_options(pack, current, wanted, OptionHolder::sim);
}

}  // namespace

TEST_CASE("OPT-1 only options of the pack can be set, on a SIM as on a profile") {
    CHECK(rule_of(set_on_sim(defaults, {{"voice", "on"}})) == "");
    CHECK(rule_of(set_on_sim(defaults, {{"roaming", "on"}})) == "OPT-1");
    CHECK(set_on_sim(defaults, {{"Voice", "ON"}}).value() == defaults.with({{"voice", "on"}}));
    CHECK(rule_of(set_options(pack, defaults, {{"roaming", "on"}}, OptionHolder::profile)) == "OPT-1");
    CHECK(rule_of(judge_option_value(pack, {"roaming", "on"})) == "OPT-1");
}

TEST_CASE("OPT-1 an unknown option is answered with the nearest one, or with all of them") {
    CHECK(
        mentions(judge_option_value(pack, {"vioce", "on"}).refusal().hint.english(), "Did you mean voice?"));
    CHECK(mentions(judge_option_value(pack, {"firmware-update", "on"}).refusal().hint.english(),
                   "data, sms-mo, sms-mt, voice"));
}

TEST_CASE("OPT-2 only values that the pack lists can be set") {
    CHECK(rule_of(set_on_sim(defaults, {{"radio", "5g"}})) == "");
    CHECK(rule_of(set_on_sim(defaults, {{"radio", "6g"}})) == "OPT-2");
    CHECK(set_on_sim(defaults, {{"radio", "5G"}}).value() == defaults.with({{"radio", "5g"}}));
    CHECK(rule_of(set_on_sim(defaults, {{"radio", ""}})) == "OPT-2");
    CHECK(rule_of(set_on_sim(defaults, {{"voice", "on"}, {"radio", "6g"}})) == "OPT-2");
    CHECK(mentions(judge_option_value(pack, {"radio", "6g"}).refusal().hint.english(),
                   "all, no-2g-3g, no-4g, 5g"));
}

TEST_CASE("OPT-2 a value of one option is no value of another") {
    CHECK(rule_of(judge_option_value(pack, {"sms-mo", "on-net"})) == "");
    CHECK(rule_of(judge_option_value(pack, {"sms-mt", "on-net"})) == "OPT-2");
}

TEST_CASE("OPT-3 two values that exclude each other are refused with the reason") {
    const auto refused = set_on_sim(defaults, {{"static-ip", "public"}, {"fair-use", "1GB"}});
    REQUIRE(rule_of(refused) == "OPT-3");
    CHECK(mentions(refused.refusal().message.english(), "static-ip=public and fair-use=1GB"));
    CHECK(mentions(refused.refusal().message.english(), "does not work on a throttled SIM"));
}

TEST_CASE("OPT-3 the whole resulting set is judged, not the change alone") {
    const OptionSet is_public = defaults.with({{"static-ip", "public"}});
    const OptionSet throttled = defaults.with({{"fair-use", "2GB"}});
    CHECK(rule_of(set_on_sim(is_public, {{"fair-use", "250MB"}})) == "OPT-3");
    CHECK(rule_of(set_on_sim(throttled, {{"static-ip", "public"}})) == "OPT-3");
    CHECK(rule_of(set_on_sim(throttled, {{"static-ip", "public"}, {"fair-use", "none"}})) == "");
    CHECK(rule_of(set_on_sim(is_public.with({{"fair-use", "1GB"}}), {{"voice", "on"}})) == "OPT-3");
}

TEST_CASE("OPT-3 values that the conflict does not name go together") {
    CHECK(rule_of(set_on_sim(defaults, {{"static-ip", "public"}, {"fair-use", "none"}})) == "");
    CHECK(rule_of(set_on_sim(defaults, {{"static-ip", "private"}, {"fair-use", "1GB"}})) == "");
    CHECK(rule_of(judge_conflicts(pack, OptionSet{{{"static-ip", "public"}}})) == "");
    CHECK(rule_of(judge_conflicts(pack, OptionSet{})) == "");
}

TEST_CASE("OPT-3 every conflict of the pack is judged") {
    ServicePack stricter = pack;
    stricter.conflicts.push_back({"voice", "on", "radio", {"5g"}, "no voice over 5G yet"});
    const OptionSet silent = defaults.with({{"radio", "5g"}});
    CHECK(rule_of(judge_conflicts(stricter, silent)) == "");
    CHECK(rule_of(judge_conflicts(stricter, silent.with({{"voice", "on"}}))) == "OPT-3");
    CHECK(mentions(judge_conflicts(stricter, silent.with({{"voice", "on"}}))->message.english(),
                   "voice=on and radio=5g"));
}

TEST_CASE("OPT-3 no accepted change ever leads to a set with a conflict") {
    simprof::test::check_property([] {
        OptionSet current = defaults;
        for (int step = 0; step < 6; ++step) {
            const auto& option = *rc::gen::elementOf(pack.options);
            const auto result = set_on_sim(current, {{option.name, *rc::gen::elementOf(option.values)}});
            if (result.accepted()) current = result.value();
            RC_ASSERT(current.value_of("static-ip") != "public" || current.value_of("fair-use") == "none");
        }
    });
}

TEST_CASE("OPT-4 a plan, a pack or a profile is no option, however it is written") {
    for (const std::string name :
         {"plan", "rate-plan", "pack", "service-pack", "profile", "service-profile", "Plan", "PROFILE"}) {
        CAPTURE(name);
        CHECK(rule_of(judge_is_option(name, OptionHolder::sim)) == "OPT-4");
        CHECK(rule_of(set_on_sim(defaults, {{name, "EU-PPU"}})) == "OPT-4");
        CHECK(rule_of(set_options(pack, defaults, {{name, "EU-PPU"}}, OptionHolder::profile)) == "OPT-4");
    }
    for (const char* name : {"voice", "plans", "", "packet"})
        CHECK(rule_of(judge_is_option(name, OptionHolder::sim)) == "");
}

TEST_CASE("OPT-4 the refusal names the right command for a SIM and for a profile") {
    CHECK(mentions(judge_is_option("plan", OptionHolder::sim)->hint.english(),
                   "simprof sim migrate SIM --to PROFILE"));
    CHECK_FALSE(mentions(judge_is_option("plan", OptionHolder::sim)->hint.english(), "profile create"));
    CHECK(mentions(judge_is_option("plan", OptionHolder::profile)->hint.english(), "simprof profile create"));
}

TEST_CASE("OPT-4 no option can have such a name") {
    CHECK(rule_of(judge_option_definition({"plan", "", {"on", "off"}, "on"})) == "OPT-4");
    CHECK(rule_of(judge_option_definition({"Service-Pack", "", {"on", "off"}, "on"})) == "OPT-4");
    CHECK(rule_of(judge_option_definition({"planning", "", {"on", "off"}, "on"})) == "");
}

TEST_CASE("An accepted change gives the set with those values and no other change") {
    const auto result = set_on_sim(defaults, {{"voice", "on"}, {"radio", "5g"}});
    REQUIRE(result.accepted());
    CHECK(result.value() == defaults.with({{"voice", "on"}, {"radio", "5g"}}));
}
