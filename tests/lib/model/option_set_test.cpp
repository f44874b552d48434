#include "lib/model/option_set.hpp"

#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using simprof::differences;
using simprof::OptionChanges;
using simprof::OptionDifference;
using simprof::OptionSet;
using simprof::OptionValue;

namespace {

const OptionSet basic{{{"data", "on"}, {"voice", "off"}, {"radio", "all"}}};

/// A random set out of four options and three values, in random order.
OptionSet any_set() {
    std::vector<OptionValue> values;
    for (const char* option : {"a", "b", "c", "d"}) {
        const int value = *rc::gen::inRange(0, 4);
        if (value > 0) values.push_back({option, std::to_string(value)});
    }
    if (*rc::gen::arbitrary<bool>()) std::reverse(values.begin(), values.end());
    return OptionSet{values};
}

std::map<std::string, std::string> as_map(const OptionSet& set) {
    std::map<std::string, std::string> result;
    for (const OptionValue& value : set.values()) result[value.option] = value.value;
    return result;
}

}  // namespace

TEST_CASE("A set tells the value of each of its options and nothing for others") {
    CHECK(basic.value_of("data") == "on");
    CHECK(basic.value_of("radio") == "all");
    CHECK_FALSE(basic.value_of("sms-mo"));
    CHECK_FALSE(basic.value_of("Data"));
    CHECK_FALSE(OptionSet{}.value_of("data"));
}

TEST_CASE("Setting options changes those, keeps the others and the order, and leaves the first set alone") {
    const OptionSet changed = basic.with({{"radio", "5g"}, {"data", "off"}});
    CHECK(changed.values() == std::vector<OptionValue>{{"data", "off"}, {"voice", "off"}, {"radio", "5g"}});
    CHECK(basic.value_of("data") == "on");
}

TEST_CASE("Setting an option that a set lacks appends it") {
    const OptionSet changed = basic.with({{"static-ip", "off"}, {"data", "off"}});
    CHECK(changed.values().size() == 4);
    CHECK(changed.values().back() == OptionValue{"static-ip", "off"});
}

TEST_CASE("Setting nothing, or what is there already, gives an equal set") {
    CHECK(basic.with({}) == basic);
    CHECK(basic.with({{"voice", "off"}, {"data", "on"}}) == basic);
    CHECK_FALSE(basic.with({{"voice", "on"}}) == basic);
}

TEST_CASE("Differences name only options that differ, with both values") {
    const OptionSet other = basic.with({{"radio", "5g"}});
    CHECK(differences(basic, other) == std::vector<OptionDifference>{{"radio", "all", "5g"}});
    CHECK(differences(other, basic) == std::vector<OptionDifference>{{"radio", "5g", "all"}});
    CHECK(differences(basic, basic).empty());
}

TEST_CASE("Differences leave empty the side that lacks the option, those of the second set first") {
    const OptionSet one{{{"voice", "off"}, {"data", "on"}}};
    const OptionSet other{{{"data", "off"}, {"radio", "all"}}};
    CHECK(differences(one, other) ==
          std::vector<OptionDifference>{{"data", "on", "off"}, {"radio", {}, "all"}, {"voice", "off", {}}});
}

TEST_CASE("Two sets differ exactly where an independent comparison says so") {
    simprof::test::check_property([] {
        const OptionSet one = any_set();
        const OptionSet other = any_set();
        auto applied = as_map(one);
        for (const OptionDifference& difference : differences(one, other)) {
            RC_ASSERT(difference.from != difference.to);
            RC_ASSERT(difference.from.has_value() == as_map(one).contains(difference.option));
            if (difference.to) {
                applied[difference.option] = *difference.to;
            } else {
                applied.erase(difference.option);
            }
        }
        RC_ASSERT(applied == as_map(other));
    });
}
