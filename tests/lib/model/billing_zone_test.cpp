#include "lib/model/billing_zone.hpp"

#include <doctest/doctest.h>

#include <string>

using simprof::BillingZone;

namespace {

/// The calendar day in that zone at that instant of UTC.
std::string day_in(const char* zone, const char* instant) {
    return to_string(BillingZone::named(zone).value().day_at(simprof::parse_instant(instant).value()));
}

}  // namespace

TEST_CASE("A billing zone keeps the name that it was asked by") {
    CHECK(BillingZone::named("Europe/Paris").value().name() == "Europe/Paris");
    CHECK(BillingZone::named("UTC").value().name() == "UTC");
}

TEST_CASE("A name that the time-zone database does not have is no billing zone") {
    for (const std::string name : {"", "Europe/Nowhere", "Europe", "Paris", "CEST", "UTC+1", "+01:00"}) {
        CAPTURE(name);
        CHECK_FALSE(BillingZone::named(name));
    }
}

TEST_CASE("What would be another zone on another machine is no billing zone") {
    for (const std::string name :
         {"localtime", "/etc/localtime", "/usr/share/zoneinfo/Europe/Paris", "../zoneinfo/Europe/Paris",
          "Europe/../Europe/Paris", "file:/usr/share/zoneinfo/Europe/Paris", "file:Europe/Paris"}) {
        CAPTURE(name);
        CHECK_FALSE(BillingZone::named(name));
    }
}

TEST_CASE("A fixed offset that only one library knows is no billing zone") {
    CHECK_FALSE(BillingZone::named("Fixed/UTC+01:00:00"));
}

TEST_CASE("One instant lies on three days around the world") {
    CHECK(day_in("Pacific/Kiritimati", "2026-12-31T10:30:00Z") == "2027-01-01");
    CHECK(day_in("Europe/Paris", "2026-12-31T10:30:00Z") == "2026-12-31");
    CHECK(day_in("Pacific/Pago_Pago", "2026-12-31T10:30:00Z") == "2026-12-30");
}

TEST_CASE("The day begins at the zone's midnight on both sides of UTC, also at a year's end") {
    CHECK(day_in("Pacific/Kiritimati", "2026-12-31T09:59:59Z") == "2026-12-31");
    CHECK(day_in("Pacific/Kiritimati", "2026-12-31T10:00:00Z") == "2027-01-01");
    CHECK(day_in("Europe/Paris", "2026-12-31T22:59:59Z") == "2026-12-31");
    CHECK(day_in("Europe/Paris", "2026-12-31T23:00:00Z") == "2027-01-01");
    CHECK(day_in("UTC", "2026-12-31T23:59:59Z") == "2026-12-31");
    CHECK(day_in("UTC", "2027-01-01T00:00:00Z") == "2027-01-01");
    CHECK(day_in("America/New_York", "2027-01-01T04:59:59Z") == "2026-12-31");
    CHECK(day_in("America/New_York", "2027-01-01T05:00:00Z") == "2027-01-01");
    CHECK(day_in("Pacific/Pago_Pago", "2027-01-01T10:59:59Z") == "2026-12-31");
    CHECK(day_in("Pacific/Pago_Pago", "2027-01-01T11:00:00Z") == "2027-01-01");
}

TEST_CASE("In Paris the day of 23 hours and the day of 25 hours begin and end at midnight") {
    CHECK(day_in("Europe/Paris", "2026-03-28T22:59:59Z") == "2026-03-28");
    CHECK(day_in("Europe/Paris", "2026-03-28T23:00:00Z") == "2026-03-29");
    CHECK(day_in("Europe/Paris", "2026-03-29T21:59:59Z") == "2026-03-29");
    CHECK(day_in("Europe/Paris", "2026-03-29T22:00:00Z") == "2026-03-30");
    CHECK(day_in("Europe/Paris", "2026-10-24T21:59:59Z") == "2026-10-24");
    CHECK(day_in("Europe/Paris", "2026-10-24T22:00:00Z") == "2026-10-25");
    CHECK(day_in("Europe/Paris", "2026-10-25T22:59:59Z") == "2026-10-25");
    CHECK(day_in("Europe/Paris", "2026-10-25T23:00:00Z") == "2026-10-26");
}

TEST_CASE("In New York the day of 23 hours and the day of 25 hours begin and end at midnight") {
    CHECK(day_in("America/New_York", "2026-03-08T05:00:00Z") == "2026-03-08");
    CHECK(day_in("America/New_York", "2026-03-09T03:59:59Z") == "2026-03-08");
    CHECK(day_in("America/New_York", "2026-03-09T04:00:00Z") == "2026-03-09");
    CHECK(day_in("America/New_York", "2026-11-01T04:00:00Z") == "2026-11-01");
    CHECK(day_in("America/New_York", "2026-11-02T04:59:59Z") == "2026-11-01");
    CHECK(day_in("America/New_York", "2026-11-02T05:00:00Z") == "2026-11-02");
}

TEST_CASE("Where midnight does not exist the day begins at one") {
    CHECK(day_in("America/Sao_Paulo", "2017-10-15T02:59:59Z") == "2017-10-14");
    CHECK(day_in("America/Sao_Paulo", "2017-10-15T03:00:00Z") == "2017-10-15");
    CHECK(day_in("Africa/Cairo", "2010-04-29T21:59:59Z") == "2010-04-29");
    CHECK(day_in("Africa/Cairo", "2010-04-29T22:00:00Z") == "2010-04-30");
    CHECK(day_in("America/Havana", "2026-03-08T04:59:59Z") == "2026-03-07");
    CHECK(day_in("America/Havana", "2026-03-08T05:00:00Z") == "2026-03-08");
    CHECK(day_in("Asia/Beirut", "2026-03-28T21:59:59Z") == "2026-03-28");
    CHECK(day_in("Asia/Beirut", "2026-03-28T22:00:00Z") == "2026-03-29");
}

TEST_CASE("Where the clock goes back at midnight the old day lasts an hour longer") {
    CHECK(day_in("America/Sao_Paulo", "2018-02-18T02:00:00Z") == "2018-02-17");
    CHECK(day_in("America/Sao_Paulo", "2018-02-18T02:59:59Z") == "2018-02-17");
    CHECK(day_in("America/Sao_Paulo", "2018-02-18T03:00:00Z") == "2018-02-18");
    CHECK(day_in("Asia/Beirut", "2026-10-24T21:00:00Z") == "2026-10-24");
    CHECK(day_in("Asia/Beirut", "2026-10-24T21:59:59Z") == "2026-10-24");
    CHECK(day_in("Asia/Beirut", "2026-10-24T22:00:00Z") == "2026-10-25");
}

TEST_CASE("Where midnight comes twice both belong to the new day") {
    CHECK(day_in("America/Havana", "2026-11-01T03:59:59Z") == "2026-10-31");
    CHECK(day_in("America/Havana", "2026-11-01T04:00:00Z") == "2026-11-01");
    CHECK(day_in("America/Havana", "2026-11-01T05:00:00Z") == "2026-11-01");
}

TEST_CASE("A zone whose clock went back a minute after midnight had the old day again") {
    CHECK(day_in("America/St_Johns", "2010-11-07T02:29:59Z") == "2010-11-06");
    CHECK(day_in("America/St_Johns", "2010-11-07T02:30:00Z") == "2010-11-07");
    CHECK(day_in("America/St_Johns", "2010-11-07T02:31:00Z") == "2010-11-06");
    CHECK(day_in("America/St_Johns", "2010-11-07T03:30:00Z") == "2010-11-07");
}

TEST_CASE("A zone that is there and could not be read is told from one that there is not") {
    CHECK(BillingZone::why_unreadable("Europe/Paris")
              .value_or(simprof::Sentence{})
              .english()
              .find("a moment ago") != std::string::npos);
    for (const char* name :
         {"Mars/Olympus", "Europe", "zone.tab", "Europe/Paris/Nord", "", "/etc/passwd", ".."})
        CHECK_FALSE(BillingZone::why_unreadable(name));
}
