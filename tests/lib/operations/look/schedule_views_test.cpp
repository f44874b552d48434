#include "lib/operations/look/schedule_views.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

std::string told(const PlanForecast& fleet, std::size_t n) {
    std::string text = to_string(fleet.days[n]);
    for (const PlanCount& plan : fleet.plans)
        text += fmt::format(" {} {}→{}", plan.plan, plan.before(n), plan.then[n]);
    return text;
}

ScheduleView schedule(Fleet& fleet, std::optional<Month> month = {}) {
    return view_schedule(*(*fleet).read(), fleet.today(), month);
}

}  // namespace

TEST_CASE("SCH-1 the fleet by plan is counted before and from each first to come") {
    Fleet fleet;
    CHECK(schedule(fleet).fleet.days.empty());
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.migrate(other_tracker, "lab");
    fleet.import(
        "iccid,profile,plan,scheduled_plan,scheduled_from\n"
        "8933224000000900009,tracker-eu,EU-100MB,EU-500MB,2027-01-01\n");
    const auto view = schedule(fleet);
    REQUIRE(view.fleet.days.size() == 2);
    CHECK(told(view.fleet, 0) == "2026-12-01 EU-100MB 66→64 EU-500MB 8→9 EU-POOL-10GB 8→8 EU-PPU 9→10");
    CHECK(told(view.fleet, 1) == "2027-01-01 EU-100MB 64→63 EU-500MB 9→10 EU-POOL-10GB 8→8 EU-PPU 10→10");
    const auto january = schedule(fleet, Month::parse("2027-01"));
    REQUIRE(january.fleet.days.size() == 1);
    CHECK(told(january.fleet, 0) == told(view.fleet, 1));
    CHECK(january.sims.size() == 1);
}

TEST_CASE("STA-3 terminated SIMs are not counted in the fleet by plan") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.change([](Snapshot& snapshot, Day today) {
        return terminate_sims(snapshot, selection({other_tracker}), today);
    });
    const auto view = schedule(fleet);
    REQUIRE(view.fleet.days.size() == 1);
    CHECK(told(view.fleet, 0) == "2026-12-01 EU-100MB 64→63 EU-500MB 8→9 EU-POOL-10GB 8→8 EU-PPU 9→9");
}

TEST_CASE("Scheduled SIMs come by day, then by number, each with its change") {
    Fleet fleet;
    fleet.import(
        "iccid,profile,plan,scheduled_plan,scheduled_from\n"
        "8933224000000000004,tracker-eu,EU-100MB,EU-500MB,2027-01-01\n");
    fleet.migrate(other_tracker, "lab");
    fleet.migrate(tracker, "tracker-eu-500");
    const auto view = schedule(fleet);
    REQUIRE(view.sims.size() == 3);
    CHECK(view.sims[0].iccid.digits() == tracker);
    CHECK(view.changes[view.sims[0].change].profile == "tracker-eu-500");
    CHECK(view.sims[1].iccid.digits() == other_tracker);
    CHECK(view.changes[view.sims[1].change].plan.to == "EU-PPU");
    CHECK(view.changes[view.sims[2].change].plan.effective == Day::parse("2027-01-01"));
}
