#include "lib/rules/sims/schedule.hpp"

#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using sample::day;

namespace {

/// A SIM on EU-100MB with EU-500MB from 1 December.
ServiceState waiting() {
    ServiceState state = sample::follower(sample::catalogue(), "tracker-eu");
    state.next = sample::from_day(sample::eu_500mb, "2026-12-01");
    return state;
}

}  // namespace

TEST_CASE("SCH-1 the scheduled plan is in force from its first day on, the former plan before") {
    CHECK(plan_in_force(waiting(), day("2026-11-23")) == sample::eu_100mb);
    CHECK(plan_in_force(waiting(), day("2026-11-30")) == sample::eu_100mb);
    CHECK(plan_in_force(waiting(), day("2026-12-01")) == sample::eu_500mb);
    CHECK(plan_in_force(waiting(), day("2026-12-02")) == sample::eu_500mb);
    CHECK(plan_in_force(waiting(), day("2030-01-01")) == sample::eu_500mb);
}

TEST_CASE("SCH-1 a plan is still to come until the day before its first day") {
    CHECK(scheduled_plan(waiting(), day("2026-11-30")) == waiting().next);
    CHECK_FALSE(scheduled_plan(waiting(), day("2026-12-01")));
    CHECK_FALSE(scheduled_plan(waiting(), day("2027-01-15")));
}

TEST_CASE("SCH-1 without a scheduled plan the plan in force stays for ever") {
    const ServiceState state = sample::follower(sample::catalogue(), "tracker-eu");
    CHECK(plan_in_force(state, day("2026-11-23")) == sample::eu_100mb);
    CHECK(plan_in_force(state, day("2035-12-31")) == sample::eu_100mb);
    CHECK_FALSE(scheduled_plan(state, day("2026-11-23")));
}

TEST_CASE("SCH-1 folding puts a due plan in force and leaves one to come, and all else as it is") {
    CHECK(folded(waiting(), day("2026-11-30")) == waiting());
    ServiceState expected = waiting();
    expected.plan = sample::eu_500mb;
    expected.next.reset();
    CHECK(folded(waiting(), day("2026-12-01")) == expected);
    CHECK(folded(waiting(), day("2027-06-15")) == expected);
}

TEST_CASE("SCH-1 folding twice, or on a day between, changes nothing more") {
    for (const char* between : {"2026-11-23", "2026-12-01", "2026-12-25"}) {
        const ServiceState once = folded(waiting(), day("2026-12-25"));
        CHECK(folded(folded(waiting(), day(between)), day("2026-12-25")) == once);
    }
}

TEST_CASE("MIG-2 the last three days of a month are told apart, whatever its length") {
    for (const char* last_days : {"2026-11-28", "2026-11-29", "2026-11-30", "2026-12-29", "2026-12-31",
                                  "2027-02-26", "2028-02-27", "2028-02-29"})
        CHECK(is_end_of_month(day(last_days)));
    for (const char* before : {"2026-11-01", "2026-11-27", "2026-12-28", "2027-02-25", "2028-02-26"})
        CHECK_FALSE(is_end_of_month(day(before)));
}
