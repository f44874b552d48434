#include "lib/operations/report/fleet_report.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

FleetReport fleet_report_of(Fleet& fleet) {
    return report_fleet(*(*fleet).read(), parse_instant(fleet.now).value());
}

void terminate(Fleet& fleet, const std::string& sim) {
    fleet.change(
        [&](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, selection({sim}), today); });
}

/// A fleet in which something of every kind has happened.
void live(Fleet& fleet) {
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "antenna test");
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.migrate(pooled, "lab");
    terminate(fleet, "8933224000000010144");
}

/// The totals, from looking at every SIM as `sim list` shows it.
FleetTotals counted_one_by_one(Fleet& fleet) {
    FleetTotals totals;
    visit_sims(*(*fleet).read(), {}, fleet.today(), {}, [&](const SimView& sim) {
        ++totals.sims;
        totals.scheduled += sim.services->scheduled ? 1 : 0;
        if (sim.services->status == Status::terminated)
            ++totals.terminated;
        else if (!sim.services->profile)
            ++totals.without_profile;
        else
            ++(sim.deviation ? totals.deviated : totals.following);
    });
    return totals;
}

const PlanCount& plan(const FleetReport& report, const std::string& name) {
    return *std::ranges::find(report.plans.plans, name, &PlanCount::plan);
}

}  // namespace

TEST_CASE("The totals of a report are those of looking at every SIM") {
    Fleet fleet;
    live(fleet);
    const FleetTotals totals = fleet_report_of(fleet).totals;
    const FleetTotals counted = counted_one_by_one(fleet);
    CHECK(totals.sims == counted.sims);
    CHECK(totals.following == counted.following);
    CHECK(totals.deviated == counted.deviated);
    CHECK(totals.without_profile == counted.without_profile);
    CHECK(totals.terminated == counted.terminated);
    CHECK(totals.scheduled == counted.scheduled);
    CHECK(totals.deviated == 1);
    CHECK(totals.terminated == 1);
    CHECK(totals.sims == totals.following + totals.deviated + totals.without_profile + totals.terminated);
}

TEST_CASE("The statuses of a report are those that some SIM has, and add up to all SIMs") {
    Fleet fleet;
    live(fleet);
    const FleetReport report = fleet_report_of(fleet);
    std::vector<Status> statuses;
    std::int64_t sims = 0;
    for (const StatusCount& count : report.statuses) {
        statuses.push_back(count.status);
        sims += count.sims;
    }
    CHECK(statuses == std::vector{Status::available, Status::active, Status::suspended, Status::terminated});
    CHECK(sims == report.totals.sims);
}

TEST_CASE("The profiles of a report are those of `profile list`, the largest first") {
    Fleet fleet;
    live(fleet);
    const auto profiles = fleet_report_of(fleet).profiles;
    auto listed = view_profiles(*(*fleet).read(), fleet.today());
    REQUIRE(profiles.in_all == listed.size());
    CHECK(std::ranges::is_sorted(profiles.rows, std::ranges::greater{},
                                 [](const ProfileView& profile) { return profile.sims.total; }));
    for (const ProfileView& profile : profiles.rows) {
        const auto same = std::ranges::find(listed, profile.name, &ProfileView::name);
        REQUIRE(same != listed.end());
        CHECK(profile.sims.following == same->sims.following);
        CHECK(profile.sims.deviated == same->sims.deviated);
        listed.erase(same);
    }
}

TEST_CASE("SCH-1 a report counts the plans in force today and on each first to come") {
    Fleet fleet;
    const std::int64_t before = plan(fleet_report_of(fleet), "EU-100MB").first;
    fleet.migrate(tracker, "tracker-eu-500");
    const FleetReport report = fleet_report_of(fleet);
    CHECK(report.plans.days == std::vector{Day::parse("2026-12-01").value()});
    CHECK(plan(report, "EU-100MB").first == before);
    CHECK(plan(report, "EU-100MB").then == std::vector{before - 1});
    CHECK(plan(report, "EU-500MB").then == std::vector{plan(report, "EU-500MB").first + 1});
    REQUIRE(report.schedule.rows.size() == 1);
    CHECK(report.schedule.rows.front().plan.to == "EU-500MB");
    CHECK(report.schedule.rows.front().sims == 1);
    fleet.now = "2026-11-30T23:00:00Z";  // midnight in Paris
    CHECK(plan(fleet_report_of(fleet), "EU-100MB").first == before - 1);
    CHECK(fleet_report_of(fleet).plans.days.empty());
}

TEST_CASE("STA-3 a report counts a terminated SIM neither among its profile's nor among its plan's") {
    Fleet fleet;
    const std::int64_t before = plan(fleet_report_of(fleet), "EU-100MB").first;
    terminate(fleet, tracker);
    const FleetReport report = fleet_report_of(fleet);
    CHECK(plan(report, "EU-100MB").first == before - 1);
    std::int64_t of_profiles = 0;
    for (const ProfileView& profile : report.profiles.rows) of_profiles += profile.sims.total;
    CHECK(of_profiles == report.totals.following + report.totals.deviated);
}

TEST_CASE("A store without SIMs has a report of nothing") {
    Fleet fleet{false};
    const FleetReport report = fleet_report_of(fleet);
    CHECK(report.totals.sims == 0);
    CHECK(report.statuses.empty());
    CHECK(report.plans.plans.empty());
    CHECK(report.schedule.in_all == 0);
    CHECK_FALSE(report.deviations.since);
    CHECK(report.deviations.sims.in_all == 0);
    CHECK(report.profiles.in_all == 6);
    CHECK(report.requests.newest.in_all == 1);
}
