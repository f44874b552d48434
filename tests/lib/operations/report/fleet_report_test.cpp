#include "lib/operations/report/fleet_report.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

FleetReport fleet_report_of(Fleet& fleet, const char* as_of = nullptr) {
    return report_fleet(*(*fleet).read(), parse_instant(fleet.now).value(),
                        as_of != nullptr ? Day::parse(as_of) : std::nullopt);
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
FleetTotals counted_one_by_one(Fleet& fleet, const char* as_of = nullptr) {
    FleetTotals totals;
    const auto day = as_of != nullptr ? Day::parse(as_of) : std::nullopt;
    visit_sims(*(*fleet).read(), {}, fleet.today(), day, [&](const SimView& sim) {
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

void check_same(const FleetTotals& one, const FleetTotals& other) {
    CHECK(one.sims == other.sims);
    CHECK(one.following == other.following);
    CHECK(one.deviated == other.deviated);
    CHECK(one.without_profile == other.without_profile);
    CHECK(one.terminated == other.terminated);
    CHECK(one.scheduled == other.scheduled);
}

/// What a report says of the fleet, in words to compare.
std::string told(const FleetReport& report) {
    std::string text = to_string(report.day);
    for (const StatusCount& status : report.statuses)
        text += fmt::format("\n{} {}", to_string(status.status), status.sims);
    for (const auto* profiles : {&report.profiles, &report.idle_profiles})
        for (const ProfileView& profile : profiles->rows)
            text += fmt::format("\n{} {} {} {} {} {}", profile.name, profile.archived, profile.sims.total,
                                profile.sims.following, profile.sims.deviated, profile.sims.scheduled);
    for (const PlanCount& plan : report.plans.plans)
        text += fmt::format("\n{} {} {}", plan.plan, plan.first, fmt::join(plan.then, " "));
    for (const ScheduledSum& sum : report.schedule.rows)
        text += fmt::format("\n{} {} {}", to_string(sum.plan.effective), sum.plan.to, sum.sims);
    for (const DeviatedSim& sim : report.deviations.sims.rows) {
        text += fmt::format("\n{} {} {} {}", sim.iccid.digits(), sim.label, sim.profile,
                            static_cast<int>(sim.request.number));
        for (const OptionDifference& option : sim.options)
            text += fmt::format(" {}={}", option.option, option.to.value_or("-"));
    }
    for (const DeviationSum& sum : report.deviations.sums.rows)
        text += fmt::format("\n{} {} {}", sum.profile, sum.options.size(), sum.sims);
    for (const Request& request : report.requests.newest.rows)
        text += fmt::format("\n{}", static_cast<int>(request.number));
    return text;
}

void archive(Fleet& fleet, const std::string& profile) {
    fleet.change([&](Snapshot& snapshot, Day today) { return archive_profile(snapshot, profile, today); });
}

const PlanCount& plan(const FleetReport& report, const std::string& name) {
    return *std::ranges::find(report.plans.plans, name, &PlanCount::plan);
}

}  // namespace

TEST_CASE("The totals of a report are those of looking at every SIM") {
    Fleet fleet;
    live(fleet);
    const FleetTotals totals = fleet_report_of(fleet).totals;
    check_same(totals, counted_one_by_one(fleet));
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

TEST_CASE(
    "The profiles of a report are those of `profile list`, the largest first, those without SIMs apart") {
    Fleet fleet;
    live(fleet);
    Selection meters;
    meters.profiles = {"meter"};
    fleet.change([&](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, meters, today); });
    const FleetReport report = fleet_report_of(fleet);
    auto listed = view_profiles(*(*fleet).read(), fleet.today());
    REQUIRE(report.profiles.in_all + report.idle_profiles.in_all == listed.size());
    CHECK(report.idle_profiles.in_all == 1);
    CHECK(std::ranges::is_sorted(report.profiles.rows, std::ranges::greater{},
                                 [](const ProfileView& profile) { return profile.sims.total; }));
    for (const ProfileView& profile : report.profiles.rows) {
        const auto same = std::ranges::find(listed, profile.name, &ProfileView::name);
        REQUIRE(same != listed.end());
        CHECK(profile.sims.total > 0);
        CHECK(profile.sims.following == same->sims.following);
        CHECK(profile.sims.deviated == same->sims.deviated);
        listed.erase(same);
    }
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().name == report.idle_profiles.rows.front().name);
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
    CHECK(report.deviations.sims.in_all == 0);
    CHECK(report.profiles.in_all == 0);
    CHECK(report.idle_profiles.in_all == 6);
    CHECK(report.requests.newest.in_all == 1);
}

TEST_CASE("A report of a day gone by is the report that was made on it") {
    Fleet fleet;
    live(fleet);
    const std::string first = told(fleet_report_of(fleet));
    fleet.now = "2026-11-24T09:00:00Z";
    fleet.deviate(tracker, {{"voice", "on"}}, "trial");
    fleet.edit("tracker-eu", {{"sms-mt", "off"}});
    const std::string second = told(fleet_report_of(fleet));
    fleet.now = "2026-12-02T09:00:00Z";  // plans came into force
    terminate(fleet, tracker);
    fleet.change([](Snapshot& snapshot, Day today) {
        return realign_sims(snapshot, selection({other_tracker}), {}, today);
    });
    fleet.edit("tracker-eu", {{"voice", "on"}});
    archive(fleet, "meter");
    CHECK(told(fleet_report_of(fleet, "2026-11-23")) == first);
    CHECK(told(fleet_report_of(fleet, "2026-11-24")) == second);
    CHECK(told(fleet_report_of(fleet, "2026-12-02")) == told(fleet_report_of(fleet)));
    for (const char* day : {"2026-11-23", "2026-11-24", "2026-11-30", "2026-12-01", "2026-12-02"})
        check_same(fleet_report_of(fleet, day).totals, counted_one_by_one(fleet, day));
}

TEST_CASE("SCH-1 a report of a day to come has the plans in force that will be then") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    const FleetReport now = fleet_report_of(fleet);
    const FleetReport then = fleet_report_of(fleet, "2026-12-01");
    CHECK(plan(then, "EU-500MB").first == plan(now, "EU-500MB").first + 1);
    CHECK(then.totals.scheduled == 0);
    CHECK(then.schedule.in_all == 0);
    CHECK(then.requests.newest.in_all == now.requests.newest.in_all);
    CHECK(to_string(then.today) == "2026-11-23");
    check_same(then.totals, counted_one_by_one(fleet, "2026-12-01"));
}

TEST_CASE("A report of a day before the store's first request is of nothing") {
    Fleet fleet;
    const FleetReport report = fleet_report_of(fleet, "2026-11-22");
    CHECK(report.totals.sims == 0);
    CHECK(report.statuses.empty());
    CHECK(report.profiles.in_all + report.idle_profiles.in_all == 0);
    CHECK(report.deviations.sims.in_all == 0);
    CHECK(report.requests.newest.in_all == 0);
}
