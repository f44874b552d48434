#include "lib/text/words/nearest_name.hpp"

#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using simprof::edit_distance;
using simprof::nearest_name;

TEST_CASE("The edit distance counts letters inserted, deleted, replaced and swapped, case ignored") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(edit_distance("voice", "VOICE") == 0);
    CHECK(edit_distance("voice", "voices") == 1);
    CHECK(edit_distance("voice", "oice") == 1);
    CHECK(edit_distance("voice", "voise") == 1);
    CHECK(edit_distance("voice", "vioce") == 1);
    CHECK(edit_distance("ab", "ba") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("abcd", "badc") == 2);
}

TEST_CASE("The edit distance counts an accented letter once") {
    CHECK(edit_distance("zähler", "zahler") == 1);
    CHECK(edit_distance("zähler", "zhler") == 1);
    CHECK(edit_distance("счётчик", "счетчик") == 1);
}

TEST_CASE("The edit distance of any two words is symmetric, bounded, and 0 for equal words only") {
    simprof::test::check_property([] {
        const auto word = rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
        const std::string one = *word;
        const std::string other = *word;
        const std::size_t distance = edit_distance(one, other);
        RC_ASSERT(distance == edit_distance(other, one));
        RC_ASSERT((distance == 0) == (one == other));
        RC_ASSERT(distance <= std::max(one.size(), other.size()));
        RC_ASSERT(distance >= std::max(one.size(), other.size()) - std::min(one.size(), other.size()));
    });
}

TEST_CASE("The nearest name is the closest one, the first of equals") {
    const std::vector<std::string> names{"sms-mo", "sms-mt", "voice", "data"};
    CHECK(nearest_name("voise", names) == "voice");
    CHECK(nearest_name("SMS-MT", names) == "sms-mt");
    CHECK(nearest_name("sms-mx", names) == "sms-mo");
    CHECK(nearest_name("dta", names) == "data");
}

TEST_CASE("A name too far from all candidates has no nearest one") {
    const std::vector<std::string> names{"voice", "data"};
    CHECK_FALSE(nearest_name("roaming", names));
    CHECK_FALSE(nearest_name("abc", names));
    CHECK_FALSE(nearest_name("x", std::vector<std::string>{"yz"}));
    CHECK(nearest_name("abcdef", std::vector<std::string>{"abc"}) == "abc");
    CHECK_FALSE(nearest_name("abcdefg", std::vector<std::string>{"abc"}));
    CHECK_FALSE(nearest_name("voice", std::vector<std::string>{}));
}
