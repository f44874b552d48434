#include "lib/rules/arrivals/platform_reading.hpp"

#include "lib/rules/catalogue/options.hpp"
#include "tests/lib/model/property.hpp"
#include "tests/lib/rules/rule_of.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

ServicePack named_pack() {
    ServicePack pack;
    pack.id = PackId{1};
    pack.name = "iot";
    pack.options = {{"data", "", {"on", "off"}, "on"},
                    {"fair-use", "", {"none", "250MB", "500MB", "1GB"}, "none"},
                    {"radio", "", {"all", "4g"}, "all"},
                    {"net", "", {"a", "b", "c", "d"}, "a"}};
    pack.platform = {{"data=off", "BAR_DATA"},
                     {"fair-use=none", "NO_THRESHOLD"},
                     {"fair-use=250MB", "LIMIT_250"},
                     {"fair-use=500MB", "LIMIT_500"},
                     {"net=a", "NET_A"},
                     {"net=b", "NET_B"}};
    return pack;
}

const ServicePack pack = named_pack();

/// The options of the pack's defaults after a report, as "data=off fair-use=250MB"; the rule where it is
/// refused; "?NAME" for what is not compared.
std::string read(const OptionChanges& reported, const OptionChanges& now = {}) {
    OptionSet base = set_options(pack, pack.defaults(), now, OptionHolder::sim).value();
    const auto reading = read_platform_words(pack, reported, base);
    if (!reading.accepted()) return reading.refusal().rule;
    std::string text;
    for (const OptionValue& option : reading.value().options)
        text += option.option + "=" + option.value + " ";
    for (const std::string& option : reading.value().not_compared) text += "?" + option + " ";
    return text.empty() ? text : text.substr(0, text.size() - 1);
}

}  // namespace

TEST_CASE("IMP-6 a name that is on is the value that it stands for, whatever its case") {
    CHECK(read({{"BAR_DATA", "on"}}) == "data=off");
    CHECK(read({{"bar_data", "ON"}, {"LIMIT_250", "true"}}) == "data=off fair-use=250MB");
    CHECK(read({{"data", "off"}, {"radio", "4g"}}) == "data=off radio=4g");
    CHECK(read({{"data", "off"}, {"BAR_DATA", "on"}}) == "data=off");
}

TEST_CASE("IMP-6 a name that is off says that it is not that value, and nothing where that is so") {
    CHECK(read({{"BAR_DATA", "off"}}) == "data=on");
    CHECK(read({{"LIMIT_250", "off"}}).empty());
    CHECK(read({{"LIMIT_250", "off"}}, {{"fair-use", "250MB"}}) == "?fair-use");
}

TEST_CASE(
    "IMP-6 of a group the name that is on counts; with all of them off it is the one value without a name") {
    CHECK(read({{"NO_THRESHOLD", "off"}, {"LIMIT_250", "on"}, {"LIMIT_500", "off"}}) == "fair-use=250MB");
    CHECK(read({{"NO_THRESHOLD", "off"}, {"LIMIT_250", "off"}, {"LIMIT_500", "off"}}) == "fair-use=1GB");
    CHECK(read({{"NET_A", "off"}, {"NET_B", "off"}}) == "?net");
    CHECK(read({{"NET_A", "off"}, {"NET_B", "off"}}, {{"net", "c"}}) == "?net");
    CHECK(not_compared_remark({"net", "radio"}).english() ==
          "Not compared, because the platform only says what it is not: net, radio. [IMP-6]");
    CHECK(not_compared_remark({}).empty());
}

TEST_CASE(
    "IMP-6 two that are on, one that is said and denied, and a switch that is neither on nor off are "
    "refused") {
    CHECK(read({{"LIMIT_250", "on"}, {"LIMIT_500", "on"}}) == "IMP-6");
    CHECK(read({{"LIMIT_250", "on"}, {"fair-use", "500MB"}}) == "IMP-6");
    CHECK(read({{"data", "off"}, {"BAR_DATA", "off"}}) == "IMP-6");
    CHECK(read({{"BAR_DATA", "maybe"}}) == "IMP-6");
}

TEST_CASE("IMP-6 what is no name of the platform is left to the rules of options") {
    CHECK(read({{"voice", "on"}}) == "voice=on");
    CHECK(read({{"radio", "6g"}}) == "radio=6g");
    ServicePack plain = pack;
    plain.platform.clear();
    CHECK(read_platform_words(plain, {{"BAR_DATA", "on"}}, plain.defaults()).value().options.size() == 1);
}
