#include "lib/model/day.hpp"
#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>

#include <string>

using simprof::Instant;
using simprof::parse_instant;
using simprof::to_string;

namespace {

/// The instant in UTC that a text means, or "none".
std::string in_utc(std::string_view text) {
    const auto instant = parse_instant(text);
    return instant ? to_string(*instant) : "none";
}

}  // namespace

TEST_CASE("An instant in UTC is read and written again") {
    CHECK(in_utc("2026-11-23T09:15:00Z") == "2026-11-23T09:15:00Z");
    CHECK(in_utc("1970-01-01T00:00:00Z") == "1970-01-01T00:00:00Z");
    CHECK(in_utc("1969-12-31T23:59:59Z") == "1969-12-31T23:59:59Z");
    CHECK(in_utc("2028-02-29T23:59:59Z") == "2028-02-29T23:59:59Z");
    CHECK(parse_instant("1970-01-02T01:02:03Z").value().time_since_epoch().count() == 86400 + 3600 + 120 + 3);
}

TEST_CASE("An instant is read with small letters and with a blank in the middle, as RFC 3339 allows") {
    CHECK(in_utc("2026-11-23t09:15:00z") == "2026-11-23T09:15:00Z");
    CHECK(in_utc("2026-11-23 09:15:00Z") == "2026-11-23T09:15:00Z");
}

TEST_CASE("An offset is taken away, over days, months and years") {
    CHECK(in_utc("2026-11-23T09:15:00+01:00") == "2026-11-23T08:15:00Z");
    CHECK(in_utc("2026-11-23T09:15:00-01:00") == "2026-11-23T10:15:00Z");
    CHECK(in_utc("2026-11-23T09:15:00-00:30") == "2026-11-23T09:45:00Z");
    CHECK(in_utc("2026-11-23T09:15:00+05:45") == "2026-11-23T03:30:00Z");
    CHECK(in_utc("2027-01-01T00:30:00+01:00") == "2026-12-31T23:30:00Z");
    CHECK(in_utc("2026-12-31T23:30:00-01:00") == "2027-01-01T00:30:00Z");
    CHECK(in_utc("2028-03-01T13:00:00+14:00") == "2028-02-29T23:00:00Z");
    CHECK(in_utc("2026-11-23T09:15:00+00:00") == "2026-11-23T09:15:00Z");
    CHECK(in_utc("2026-11-23T23:59:59+23:59") == "2026-11-23T00:00:59Z");
}

TEST_CASE("Fractions of a second are dropped") {
    CHECK(in_utc("2026-11-23T09:15:07.9Z") == "2026-11-23T09:15:07Z");
    CHECK(in_utc("2026-11-23T09:15:59.999999999+01:00") == "2026-11-23T08:15:59Z");
}

TEST_CASE("An instant without its zone is none, for it would mean another instant on another machine") {
    CHECK(in_utc("2026-11-23T09:15:00") == "none");
    CHECK(in_utc("2026-11-23T09:15:00.5") == "none");
}

TEST_CASE("An instant in any other form is none") {
    for (const std::string text :
         {"", "2026-11-23", "2026-11-23T09:15Z", "2026-11-23T09:15:00ZZ", "2026-11-23T09:15:00Z ",
          " 2026-11-23T09:15:00Z", "2026-11-23_09:15:00Z", "2026-11-23T9:15:00Z", "2026-11-23T09-15-00Z",
          "2026-11-23T09:15:00+1:00", "2026-11-23T09:15:00+0100", "2026-11-23T09:15:00+01",
          "2026-11-23T09:15:00+01:00Z", "2026-11-23T09:15:00.Z", "2026-11-23T09:15:00,5Z", "20261123T091500Z",
          "1795425300", "2026-11-23T09:15:00 Z", "now"}) {
        CAPTURE(text);
        CHECK(in_utc(text) == "none");
    }
}

TEST_CASE("An instant that clock and calendar do not have is none") {
    for (const std::string text :
         {"2026-02-29T09:15:00Z", "2026-13-01T09:15:00Z", "2026-11-23T24:00:00Z", "2026-11-23T09:60:00Z",
          "2026-11-23T09:15:60Z", "2026-11-23T09:15:00+24:00", "2026-11-23T09:15:00+01:60"}) {
        CAPTURE(text);
        CHECK(in_utc(text) == "none");
    }
    CHECK(in_utc("2026-11-23T23:59:59Z") == "2026-11-23T23:59:59Z");
}

TEST_CASE("Any instant of this century leads to its text and back") {
    simprof::test::check_property([] {
        const Instant instant{
            std::chrono::seconds{*rc::gen::inRange<std::int64_t>(946'684'800, 4'102'444'800)}};
        RC_ASSERT(parse_instant(to_string(instant)) == instant);
    });
}
