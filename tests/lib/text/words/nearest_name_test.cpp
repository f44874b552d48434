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

TEST_CASE("The only name that begins so is nearer than one with another letter") {
    const std::vector<std::string> names{"list", "history", "show", "set"};
    CHECK(nearest_name("hist", names) == "history");
    CHECK(nearest_name("lisp", names) == "list");
    CHECK(nearest_name("sho", names) == "show");
}

TEST_CASE("The only name that has all parts of the word is near") {
    const std::vector<std::string> names{"tracker-eu", "tracker-eu-500", "tracker-eu-sms", "eu pool 10"};
    CHECK(nearest_name("Tracker-500", names) == "tracker-eu-500");
    CHECK(nearest_name("sms_tracker", names) == "tracker-eu-sms");
    CHECK(nearest_name("eu-10", names) == "eu pool 10");
    for (const char* none : {"eu-tracker", "500", "tracker-mobile", "pool-us", "-", "--"})
        CHECK_FALSE(nearest_name(none, names));
}

TEST_CASE("A name too far from all candidates has no nearest one") {
    const std::vector<std::string> names{"voice", "data"};
    CHECK_FALSE(nearest_name("roaming", names));
    CHECK_FALSE(nearest_name("abc", names));
    CHECK_FALSE(nearest_name("x", std::vector<std::string>{"yz"}));
    CHECK_FALSE(nearest_name("abcdef", std::vector<std::string>{"abc"}));
    CHECK_FALSE(nearest_name("voice", std::vector<std::string>{}));
    CHECK_FALSE(nearest_name("--limit", std::vector<std::string>{"--wait", "--profile"}));
    CHECK_FALSE(nearest_name("--sort", std::vector<std::string>{"--store", "--form"}));
    CHECK_FALSE(nearest_name("--target", std::vector<std::string>{"--range"}));
    CHECK_FALSE(nearest_name("time", std::vector<std::string>{"sim"}));
    CHECK_FALSE(nearest_name("exit", std::vector<std::string>{"init"}));
}

TEST_CASE("At most one edit for every three letters, and two in all, are near") {
    const auto is_near = [](const char* typed, const char* name) {
        return nearest_name(typed, std::vector<std::string>{name}).has_value();
    };
    CHECK_FALSE(is_near("xs", "ls"));
    CHECK(is_near("lst", "list"));
    CHECK_FALSE(is_near("lsxt", "list2"));
    CHECK(is_near("tracekr", "tracker"));
    CHECK(is_near("trakcre", "tracker"));
    CHECK_FALSE(is_near("trakcrxxx", "tracker"));
}

TEST_CASE("Where none is near, the only name that begins so is meant") {
    const std::vector<std::string> names{"terminated", "test", "active", "--keep-going"};
    CHECK(nearest_name("term", names) == "terminated");
    CHECK(nearest_name("TERM", names) == "terminated");
    CHECK(nearest_name("--keep", names) == "--keep-going");
    CHECK_FALSE(nearest_name("te", names));
    CHECK_FALSE(nearest_name("a", names));
    CHECK_FALSE(nearest_name("--", names));
}

TEST_CASE("The opposite is never meant") {
    const std::vector<std::string> names{"activate", "suspend", "--no-input", "archive", "unarchive"};
    CHECK_FALSE(nearest_name("deactivate", names));
    CHECK_FALSE(nearest_name("deactivat", names));
    CHECK_FALSE(nearest_name("unsuspend", names));
    CHECK_FALSE(nearest_name("--input", names));
    CHECK(nearest_name("unarchve", names) == "unarchive");
    CHECK(nearest_name("arhive", names) == "archive");
    CHECK(nearest_name("eviate", std::vector<std::string>{"deviate"}) == "deviate");
}
