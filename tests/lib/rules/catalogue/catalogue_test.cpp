#include "lib/rules/catalogue/catalogue.hpp"

#include "lib/rules/catalogue/profile.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

OptionDefinition option(std::string name, std::vector<std::string> values, std::string default_value) {
    return {std::move(name), "", std::move(values), std::move(default_value)};
}

std::string judged(const OptionDefinition& definition) {
    return rule_of(judge_option_definition(definition));
}

/// The pack iot-connect, whose conflict is static-ip=public with fair-use 250MB to 2GB.
ServicePack pack() { return sample::catalogue()[sample::iot_connect]; }

std::string judged(const Conflict& conflict) { return rule_of(judge_conflict(pack(), conflict)); }

}  // namespace

TEST_CASE("CAT-1 a name is 1 to 64 printable characters without a blank at either end") {
    CHECK(rule_of(judge_name(NameOf::plan, "EU 100MB")) == "");
    CHECK(rule_of(judge_name(NameOf::plan, "")) == "CAT-1");
    CHECK(rule_of(judge_name(NameOf::plan, "EU ")) == "CAT-1");
    CHECK(rule_of(judge_name(NameOf::plan, "EU\n")) == "CAT-1");
    CHECK(rule_of(judge_name(NameOf::plan, std::string(64, 'x'))) == "");
    CHECK(rule_of(judge_name(NameOf::plan, std::string(65, 'x'))) == "CAT-1");
    CHECK(mentions(judge_name(NameOf::plan, " EU")->message.english(), "“ EU” cannot be the name of a plan"));
}

TEST_CASE("CAT-1 names that differ by case only are a clash") {
    const std::vector<std::string> others{"EU-PPU", "Zähler"};
    CHECK(rule_of(judge_name_clash(NameOf::plan, "eu-ppu", others)) == "CAT-1");
    CHECK(rule_of(judge_name_clash(NameOf::plan, "ZÄHLER", others)) == "CAT-1");
    CHECK(rule_of(judge_name_clash(NameOf::plan, "EU-PPU2", others)) == "");
    CHECK(rule_of(judge_name_clash(NameOf::plan, "EU-PPU", {})) == "");
    CHECK(mentions(judge_name_clash(NameOf::plan, "eu-ppu", others)->message.english(),
                   "plan names “EU-PPU” and “eu-ppu”"));
}

TEST_CASE("CAT-1 the same name written the same way is no clash but the same thing") {
    const std::vector<std::string> others{"EU-PPU"};
    CHECK(rule_of(judge_name_clash(NameOf::plan, "EU-PPU", others)) == "");
}

TEST_CASE("CAT-1 an option and its values have names") {
    CHECK(judged(option("", {"on", "off"}, "on")) == "CAT-1");
    CHECK(judged(option("data", {"on", " off"}, "on")) == "CAT-1");
}

TEST_CASE("CAT-1 an option's name holds no =, for --set could not name it; its values may") {
    CHECK(judged(option("a=b", {"on", "off"}, "on")) == "CAT-1");
    CHECK(judged(option("=", {"on", "off"}, "on")) == "CAT-1");
    CHECK(judged(option("a", {"x=1", "x=2"}, "x=1")) == "");
}

TEST_CASE("CAT-1 values of one option that differ by case only are a clash") {
    CHECK(judged(option("data", {"on", "off", "On"}, "off")) == "CAT-1");
    CHECK(judged(option("data", {"\u00C9t\u00E9", "\u00E9t\u00E9"}, "\u00C9t\u00E9")) == "CAT-1");
}

TEST_CASE("CAT-1 defaults and conflicts name options and values whatever the case of the letters") {
    ServicePack written = pack();
    written.options[1].default_value = "ON-Net";
    written.conflicts = {{"Static-IP", "PUBLIC", "FAIR-use", {"250mb", "nothing"}, "why"}};
    const ServicePack defined = with_names_as_defined(written);
    CHECK(defined.options[1].default_value == "on-net");
    const Conflict expected{"static-ip", "public", "fair-use", {"250MB", "nothing"}, "why"};
    CHECK(defined.conflicts == std::vector<Conflict>{expected});
}

TEST_CASE("CAT-2 a plan can be used with the packs that it lists and with no other") {
    const Catalogue catalogue = sample::catalogue();
    CHECK(catalogue[sample::eu_100mb].can_be_used_with(sample::iot_connect));
    CHECK(catalogue[sample::eu_100mb].can_be_used_with(sample::metering));
    CHECK(catalogue[sample::eu_ppu].can_be_used_with(sample::iot_connect));
    CHECK_FALSE(catalogue[sample::eu_ppu].can_be_used_with(sample::metering));
    CHECK_FALSE(RatePlan{}.can_be_used_with(sample::metering));
}

TEST_CASE("CAT-3 an option has at least two values, each once") {
    CHECK(judged(option("data", {"on", "off"}, "on")) == "");
    CHECK(judged(option("data", {"on"}, "on")) == "CAT-3");
    CHECK(judged(option("data", {}, "")) == "CAT-3");
    CHECK(judged(option("data", {"on", "off", "on"}, "off")) == "CAT-3");
    CHECK(mentions(judge_option_definition(option("data", {"on", "on"}, "on"))->message.english(),
                   "“on” twice"));
}

TEST_CASE("CAT-3 an option's default is one of its values") {
    CHECK(judged(option("data", {"on", "off"}, "off")) == "");
    CHECK(judged(option("data", {"on", "off"}, "none")) == "CAT-3");
    CHECK(judged(option("data", {"on", "off"}, "")) == "CAT-3");
    CHECK(judged(option("data", {"on", "off"}, "On")) == "");
}

TEST_CASE("CAT-4 a conflict names options and values that the pack has") {
    const std::vector<std::string> throttled{"250MB", "500MB"};
    CHECK(judged({"static-ip", "private", "fair-use", throttled, "why"}) == "");
    CHECK(judged({"static-up", "private", "fair-use", throttled, "why"}) == "CAT-4");
    CHECK(judged({"static-ip", "secret", "fair-use", throttled, "why"}) == "CAT-4");
    CHECK(judged({"static-ip", "private", "unfair", throttled, "why"}) == "CAT-4");
    CHECK(judged({"static-ip", "private", "fair-use", {"250MB", "251MB"}, "why"}) == "CAT-4");
}

TEST_CASE("CAT-4 a conflict excludes something, between two options, and says why") {
    CHECK(judged({"static-ip", "private", "static-ip", {"public"}, "why"}) == "CAT-4");
    CHECK(judged({"static-ip", "private", "fair-use", {}, "why"}) == "CAT-4");
    CHECK(judged({"static-ip", "private", "fair-use", {"250MB"}, ""}) == "CAT-4");
}

TEST_CASE("CAT-4 the defaults of a pack hold none of its conflicts") {
    ServicePack judged_pack = pack();
    CHECK(rule_of(judge_pack_defaults(judged_pack)) == "");
    judged_pack.conflicts.push_back({"voice", "off", "radio", {"all"}, "nobody can call"});
    CHECK(rule_of(judge_pack_defaults(judged_pack)) == "CAT-4");
    CHECK(mentions(judge_pack_defaults(judged_pack)->message.english(), "nobody can call"));
}

TEST_CASE("CAT-6 a forbidden plan change is between two kinds of pricing that plans have, with the reason") {
    const std::vector<std::string> known{"capped", "pooled"};
    CHECK(rule_of(judge_forbidden_change({"pooled", "capped", "why"}, known)) == "");
    CHECK(rule_of(judge_forbidden_change({"pooled", "pooled", "why"}, known)) == "");
    CHECK(rule_of(judge_forbidden_change({"poled", "capped", "why"}, known)) == "CAT-6");
    CHECK(rule_of(judge_forbidden_change({"pooled", "caped", "why"}, known)) == "CAT-6");
    CHECK(rule_of(judge_forbidden_change({"pooled", "", "why"}, known)) == "CAT-6");
    CHECK(rule_of(judge_forbidden_change({"pooled", "capped", ""}, known)) == "CAT-6");
    CHECK(mentions(judge_forbidden_change({"pooled", "caped", "why"}, known)->message.english(), "“caped”"));
}
