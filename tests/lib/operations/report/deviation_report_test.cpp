#include "lib/operations/report/deviation_report.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

constexpr std::size_t plenty = 50;

DeviationReport report_of(Fleet& fleet, std::size_t most = plenty) {
    const auto snapshot = (*fleet).read();
    return report_deviations(*snapshot, fleet_on(*snapshot, fleet.today(), {}), most);
}

ChangeReport deviate_profile(Fleet& fleet, const std::string& profile, const OptionChanges& options) {
    Selection sims;
    sims.profiles = {profile};
    sims.statuses = {"active"};
    return fleet.change(
        [&](Snapshot& snapshot, Day today) { return deviate_sims(snapshot, sims, options, "test", today); },
        "a batch");
}

}  // namespace

TEST_CASE("Deviations are summed by profile and by what differs, since the oldest of them") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "antenna test");
    fleet.now = "2026-11-24T09:00:00Z";
    const auto batch = deviate_profile(fleet, "tracker-eu", {{"radio", "5g"}});
    deviate_profile(fleet, "gateway-pool", {{"radio", "5g"}});
    const DeviationReport report = report_of(fleet);
    REQUIRE(report.sums.rows.size() == 2);
    const DeviationSum& trackers = report.sums.rows.front();
    CHECK(trackers.profile == "tracker-eu");
    CHECK(trackers.options == std::vector<OptionDifference>{{"radio", "all", "5g"}});
    CHECK(trackers.sims == batch.summary.changed + 1);
    CHECK(to_string(trackers.since) == "2026-11-23T09:00:00Z");
    CHECK(report.sums.rows.back().profile == "gateway-pool");
    CHECK(to_string(report.sums.rows.back().since) == "2026-11-24T09:00:00Z");
    CHECK(to_string(report.sims.rows.front().request.at) == "2026-11-23T09:00:00Z");
}

TEST_CASE("Deviations are summed by the request that made them, most SIMs first") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "antenna test");
    const auto batch = deviate_profile(fleet, "tracker-eu", {{"voice", "on"}});
    const auto requests = report_of(fleet).by_request;
    REQUIRE(requests.rows.size() == 2);
    CHECK(requests.rows.front().request.reason == "a batch");
    CHECK(requests.rows.front().sims == batch.summary.changed - 1);  // one was deviated already
    CHECK(requests.rows.back().request.reason == "antenna test");
    CHECK(requests.rows.back().sims == 1);
}

TEST_CASE("SIMs of different states that deviate alike are one row") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "test");
    fleet.change(
        [](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, selection({tracker}), today); });
    const auto sums = report_of(fleet).sums;
    REQUIRE(sums.rows.size() == 1);
    CHECK(sums.rows.front().sims == 2);
}

TEST_CASE("DEV-4 a SIM whose options are the profile's again is still reported as deviated") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.deviate(tracker, {{"radio", "all"}}, "");
    const DeviationReport report = report_of(fleet);
    REQUIRE(report.sums.rows.size() == 1);
    CHECK(report.sums.rows.front().options.empty());
    CHECK(report.sims.rows.front().iccid.digits() == tracker);
}

TEST_CASE("PRO-6 an edit of the profile shows as a difference of its deviated SIMs") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.edit("tracker-eu", {{"voice", "on"}});
    CHECK(report_of(fleet).sums.rows.front().options ==
          std::vector<OptionDifference>{{"voice", "on", "off"}, {"radio", "all", "5g"}});
}

TEST_CASE("A realigned and a terminated SIM are reported no more") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "test");
    fleet.change([](Snapshot& snapshot, Day today) {
        return realign_sims(snapshot, selection({tracker}), {}, today);
    });
    fleet.change([](Snapshot& snapshot, Day today) {
        return terminate_sims(snapshot, selection({other_tracker}), today);
    });
    const DeviationReport report = report_of(fleet);
    CHECK(report.sums.in_all == 0);
    CHECK(report.by_request.in_all == 0);
    CHECK(report.sims.in_all == 0);
}

TEST_CASE("Of many deviations the first are shown, and all are counted") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "one");
    fleet.deviate(other_tracker, {{"voice", "on"}}, "two");
    deviate_profile(fleet, "tracker-eu", {{"sms-mt", "off"}});
    const DeviationReport all = report_of(fleet);
    const DeviationReport few = report_of(fleet, 2);
    CHECK(all.sims.rows.size() == all.sims.in_all);
    CHECK(few.sims.rows.size() == 2);
    CHECK(few.sims.in_all == all.sims.in_all);
    CHECK(few.sims.left_out() == all.sims.in_all - 2);
    CHECK(few.sims.rows.front().iccid.digits() == tracker);
    CHECK(few.sims.rows.back().iccid.digits() == other_tracker);
    CHECK(few.sums.rows.size() == 2);
    CHECK(few.sums.in_all == 3);
    CHECK(few.by_request.rows.size() == 2);
    CHECK(few.by_request.in_all == 3);
}

TEST_CASE("Who deviates longest comes first, with the label that people know the SIM by") {
    Fleet fleet;
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "one");
    fleet.now = "2026-11-24T09:00:00Z";
    fleet.deviate(tracker, {{"radio", "5g"}}, "two");
    const DeviationReport report = report_of(fleet);
    REQUIRE(report.sims.rows.size() == 2);
    CHECK(report.sims.rows.front().iccid.digits() == other_tracker);
    CHECK(report.sims.rows.back().iccid.digits() == tracker);
    CHECK_FALSE(report.sims.rows.front().label.empty());
    CHECK(report_of(fleet, 1).sims.rows.front().iccid.digits() == other_tracker);
}
