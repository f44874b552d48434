#include "cli/words/meant_dates.hpp"

#include "cli/language/spoken.hpp"
#include "tests/cli/fake_language.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::cli;

TEST_CASE("Days and months that are written otherwise are told as they are taken") {
    CHECK(hint_for_day("31.12.2026").english() == "Did you mean 2026-12-31?");
    CHECK(hint_for_day("1/12/2026").english() == "Did you mean 2026-12-01?");
    CHECK(hint_for_day("2026/12/1").english() == "Did you mean 2026-12-01?");
    for (const char* time : {"2026-12-01T10:00", "2026-12-01 10:00:30", "2026-12-01t10:00Z", "1/12/2026 9:30",
                             "20261201", "20261201T10:00"})
        CHECK(hint_for_day(time).english() == "Did you mean 2026-12-01?");
    for (const char* none : {"tomorrow", "20261301", "2026-12-01T", "T10:00", "10:00", "31.13.2026",
                             "2026-12", "", "-", "1..2026"})
        CHECK(hint_for_day(none).english() == "Write a day as 2026-12-31.");
    CHECK(hint_for_month("12/2026").english() == "Did you mean 2026-12?");
    CHECK(hint_for_month("2026-1").english() == "Did you mean 2026-01?");
    for (const char* none : {"dec", "2026-13", "2026"})
        CHECK(hint_for_month(none).english() == "Write a month as 2026-12.");
}

TEST_CASE("English has one form of days") {
    CHECK(parse_day("2026-12-01") == Day::parse("2026-12-01"));
    CHECK(parse_month("2026-12") == Month::parse("2026-12"));
    for (const char* none : {"01/12/2026", "2026-12-1", "2026/12/01"}) CHECK_FALSE(parse_day(none));
    for (const char* none : {"12/2026", "2026-1"}) CHECK_FALSE(parse_month(none));
}

TEST_CASE("A language may have a form of its own, beside ISO's") {
    const test::FakeLanguage language{{{"year-month-day", "day/month/year"}}};
    const Speaking speaking{language};
    for (const char* first : {"01/12/2026", "1/12/2026", "2026-12-01"})
        CHECK_MESSAGE(parse_day(first) == Day::parse("2026-12-01"), first);
    for (const char* none : {"31/02/2026", "2026/12/01", "01/12/26", "01.12.2026", "01/12", "/12/2026",
                             "001/12/2026", "1/12/2026/", "2026-12-1", ""})
        CHECK_MESSAGE(!parse_day(none), none);
    for (const char* month : {"01/2026", "1/2026", "2026-01"})
        CHECK_MESSAGE(parse_month(month) == Month::parse("2026-01"), month);
    for (const char* none : {"13/2026", "2026/01", "01/01/2026", "01"})
        CHECK_MESSAGE(!parse_month(none), none);
}
