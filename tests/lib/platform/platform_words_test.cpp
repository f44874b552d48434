#include "lib/platform/platform_words.hpp"

#include "lib/rules/arrivals/platform_reading.hpp"

#include <doctest/doctest.h>

using namespace simprof;

namespace {

/// Options with words for all values but one, for some, for one of two, and for none.
ServicePack pack() {
    ServicePack pack;
    pack.options = {{"radio", "", {"all", "no-2g", "no-4g"}, "no-2g"},
                    {"fair-use", "", {"none", "250MB", "1GB", "2GB"}, "none"},
                    {"data", "", {"on", "off"}, "on"},
                    {"voice", "", {"on", "off"}, "off"}};
    pack.platform = {{"radio=no-2g", "BAR_2G"},
                     {"radio=no-4g", "BAR_4G"},
                     {"fair-use=none", "NO_THRESHOLD"},
                     {"fair-use=250MB", "THRESHOLD_250MB"},
                     {"data=off", "BAR_DATA"}};
    return pack;
}

using Values = std::vector<OptionValue>;

Values switches(const OptionDifference& difference) { return platform_switches(pack(), difference); }

}  // namespace

TEST_CASE("A value that has a word is told by it alone: the platform switches its neighbours off") {
    CHECK(switches({"fair-use", "none", "250MB"}) == Values{{"THRESHOLD_250MB", "on"}});
    CHECK(switches({"data", "on", "off"}) == Values{{"BAR_DATA", "on"}});
    CHECK(switches({"data", {}, "off"}) == Values{{"BAR_DATA", "on"}});
}

TEST_CASE("The only value without a word, or the default without one, is told by switching the former off") {
    CHECK(switches({"radio", "no-4g", "all"}) == Values{{"BAR_4G", "off"}});
    CHECK(switches({"data", "off", "on"}) == Values{{"BAR_DATA", "off"}});
}

TEST_CASE("One of several values without a word is never told as the mere end of the former value") {
    const OptionDifference with_former_word{"fair-use", "250MB", "1GB"};
    CHECK(switches(with_former_word) == Values{{"THRESHOLD_250MB", "off"}});
    CHECK_FALSE(has_word(pack(), with_former_word));
    CHECK(switches({"fair-use", "1GB", "2GB"}).empty());
    CHECK_FALSE(has_word(pack(), {"fair-use", "1GB", "2GB"}));
    CHECK(has_word(pack(), {"fair-use", "1GB", "250MB"}));
    CHECK(has_word(pack(), {"radio", "no-4g", "all"}));
    CHECK_FALSE(has_word(pack(), {"voice", "off", "on"}));
}

TEST_CASE("Where nothing was before, what remains is told by switching every word of the option off") {
    CHECK(switches({"radio", {}, "all"}) == Values{{"BAR_2G", "off"}, {"BAR_4G", "off"}});
    CHECK(switches({"data", {}, "on"}) == Values{{"BAR_DATA", "off"}});
}

TEST_CASE("An option that goes is switched off where it has a word, and an option without words has none") {
    CHECK(switches({"fair-use", "250MB", {}}) == Values{{"THRESHOLD_250MB", "off"}});
    CHECK(switches({"fair-use", "1GB", {}}).empty());
    CHECK(switches({"voice", "off", "on"}).empty());
    CHECK(switches({"unknown", "a", "b"}).empty());
}

TEST_CASE(
    "IMP-6 what is written for the platform is read back as the value that was written, or not compared") {
    const ServicePack named = pack();
    for (const OptionDefinition& option : named.options) {
        for (const std::string& from : option.values) {
            for (const std::string& to : option.values) {
                CAPTURE(option.name + " " + from + " " + to);
                const OptionDifference difference{option.name, from, to};
                const OptionSet before = OptionSet{{{option.name, from}}};
                const OptionSet after = OptionSet{{{option.name, to}}};
                if (from == to || !has_word(named, difference)) continue;
                for (const OptionSet& now : {before, after}) {
                    const auto read = read_platform_words(named, switches(difference), now);
                    REQUIRE(read.accepted());
                    for (const OptionValue& value : read.value().options)
                        CHECK(value == OptionValue{option.name, to});
                    const bool says_something =
                        !read.value().options.empty() || !read.value().not_compared.empty();
                    CHECK((says_something || now == after));
                }
            }
        }
    }
}
