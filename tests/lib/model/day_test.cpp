#include "lib/model/day.hpp"

#include <doctest/doctest.h>

#include <string>

using simprof::Day;
using simprof::Month;

namespace {

Day day(const char* text) { return Day::parse(text).value(); }
Month month(const char* text) { return Month::parse(text).value(); }

}  // namespace

TEST_CASE("A day is read as YYYY-MM-DD and written so again") {
    for (const std::string text : {"2026-11-23", "2010-01-01", "0999-07-05", "9999-12-31"}) {
        const auto parsed = Day::parse(text);
        REQUIRE(parsed);
        CHECK(to_string(*parsed) == text);
    }
    CHECK(day("2026-11-23").sys_days() ==
          std::chrono::sys_days{std::chrono::year{2026} / std::chrono::November / 23});
}

TEST_CASE("A day in any other form is none") {
    for (const std::string text :
         {"", "2026", "2026-11", "2026-1-23", "2026-11-3", "26-11-23", "2026/11/23", "23-11-2026", "20261123",
          " 2026-11-23", "2026-11-23 ", "2026-11-23T00:00:00Z", "2026-11-230", "+026-11-23", "-026-11-23",
          "2026-11-2x", "2026-1:-23", "2026-0/-23", "today"}) {
        CAPTURE(text);
        CHECK_FALSE(Day::parse(text));
    }
}

TEST_CASE("A day that the calendar does not have is none") {
    for (const std::string text : {"2026-00-10", "2026-13-10", "2026-11-00", "2026-11-31", "2026-12-32",
                                   "2026-02-29", "2026-02-30", "1900-02-29", "2100-02-29"}) {
        CAPTURE(text);
        CHECK_FALSE(Day::parse(text));
    }
}

TEST_CASE("A leap year has a 29 February") {
    CHECK(Day::parse("2024-02-29"));
    CHECK(Day::parse("2028-02-29"));
    CHECK(Day::parse("2000-02-29"));
    CHECK(day("2028-02-29").month() == month("2028-02"));
}

TEST_CASE("Every day from 2010 to 2035 leads to its text and back") {
    int days = 0;
    const std::chrono::sys_days last{std::chrono::year{2035} / std::chrono::December / 31};
    for (std::chrono::sys_days date = std::chrono::year{2010} / std::chrono::January / 1; date <= last;
         date += std::chrono::days{1}) {
        const std::string text = to_string(Day{date});
        if (Day::parse(text) == Day{date} && text.size() == 10) ++days;
    }
    CHECK(days == 26 * 365 + 6);  // leap years: 2012, 2016, 2020, 2024, 2028, 2032
}

TEST_CASE("Days and months sort by the calendar") {
    CHECK(day("2026-11-30") < day("2026-12-01"));
    CHECK(day("2026-12-31") < day("2027-01-01"));
    CHECK(month("2026-12") < month("2027-01"));
    CHECK(month("2026-02") < month("2026-10"));
}

TEST_CASE("A month is read as YYYY-MM and written so again") {
    CHECK(to_string(month("2026-02")) == "2026-02");
    CHECK(to_string(month("2026-12")) == "2026-12");
    for (const std::string text :
         {"", "2026", "2026-13", "2026-00", "2026-1", "2026-11-", "2026-11-01", " 2026-11", "11-2026"}) {
        CAPTURE(text);
        CHECK_FALSE(Month::parse(text));
    }
}

TEST_CASE("A month begins on its first day and is followed by the next, also over a year's end") {
    CHECK(month("2026-11").first_day() == day("2026-11-01"));
    CHECK(month("2026-11").next() == month("2026-12"));
    CHECK(month("2026-12").next() == month("2027-01"));
    CHECK(month("2028-01").next().first_day() == day("2028-02-01"));
    CHECK(day("2026-12-31").month() == month("2026-12"));
    CHECK(day("2027-01-01").month() == month("2027-01"));
}
