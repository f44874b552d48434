#include "lib/operations/history/request_view.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::operations_test;

TEST_CASE("MIG-1 MIG-2 a migrated SIM has the options at once and the plan from the first of next month") {
    Fleet fleet;
    const ChangeReport report = fleet.migrate(tracker, "tracker-eu-500");
    CHECK(report.summary.changed == 1);
    CHECK(report.summary.scheduled == 1);
    const SimView now = fleet.sim(tracker);
    CHECK(now.services->profile == "tracker-eu-500");
    CHECK(now.services->plan == "EU-100MB");
    REQUIRE(now.services->scheduled);
    CHECK(now.services->scheduled->plan == "EU-500MB");
    CHECK(to_string(now.services->scheduled->from) == "2026-12-01");
}

TEST_CASE("SCH-1 the plan to come is in force from its day on, though nothing ran") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    CHECK(fleet.sim(tracker, "2026-11-30").services->plan == "EU-100MB");
    CHECK(fleet.sim(tracker, "2026-12-01").services->plan == "EU-500MB");
    fleet.now = "2026-11-30T22:59:59Z";
    CHECK(fleet.sim(tracker).services->plan == "EU-100MB");
    fleet.now = "2026-11-30T23:00:00Z";  // midnight in Paris
    CHECK(fleet.sim(tracker).services->plan == "EU-500MB");
    CHECK_FALSE(fleet.sim(tracker).services->scheduled);
}

TEST_CASE("SCH-1 a due plan is folded in by the next change, once") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.now = "2026-12-02T09:00:00Z";
    const ChangeReport report = fleet.migrate(tracker, "lab");
    CHECK(report.outcomes.front().plan->from == "EU-500MB");
    CHECK(report.summary.superseded == 0);
    CHECK(fleet.sim(tracker).services->plan == "EU-500MB");
    CHECK(to_string(fleet.sim(tracker).services->scheduled->from) == "2027-01-01");
}

TEST_CASE("MIG-3 MIG-4 a newer migration supersedes, and one back cancels") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    const ChangeReport superseding = fleet.migrate(tracker, "lab");
    CHECK(superseding.summary.superseded == 1);
    CHECK(superseding.outcomes.front().superseded->plan == "EU-500MB");
    const ChangeReport cancelling = fleet.migrate(tracker, "tracker-eu-sms");
    CHECK(cancelling.summary.cancelled == 1);
    CHECK_FALSE(fleet.sim(tracker).services->scheduled);
}

TEST_CASE("MIG-2 a plan scheduled in the last three days of a month warns with both dates in full") {
    Fleet fleet;
    fleet.now = "2026-11-27T09:00:00Z";
    CHECK(fleet.migrate(tracker, "lab").warnings.empty());
    fleet.now = "2026-11-30T22:30:00Z";
    const ChangeReport report = fleet.migrate(other_tracker, "lab");
    REQUIRE(report.warnings.size() == 1);
    CHECK(
        report.warnings.front().message.english() ==
        "2026-11-30 is one of the last three days of its month (billing zone Europe/Paris): the plan changes "
        "as soon as 2026-12-01. The same command given from 2026-12-01 on would change it on 2027-01-01.");
    CHECK(fleet.migrate(other_tracker, "tracker-eu").warnings.empty());  // cancels, schedules nothing
}

TEST_CASE("PRO-6 a deviated SIM holds every option itself and is not touched by an edit") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    const ChangeReport report = fleet.edit("tracker-eu", {{"voice", "on"}});
    CHECK(report.summary.skipped_deviated == 1);
    CHECK(fleet.value(tracker, "voice") == "off");
    CHECK(fleet.value(tracker, "radio") == "5g");
    CHECK(fleet.value(other_tracker, "voice") == "on");
}

TEST_CASE("DEV-1 a deviation tells since when, by whom and why") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "antenna test");
    const SimView sim = fleet.sim(tracker);
    REQUIRE(sim.deviation);
    CHECK(to_string(sim.deviation->since) == "2026-11-23T09:00:00Z");
    CHECK(sim.deviation->actor == "tester");
    CHECK(sim.deviation->reason == "antenna test");
}

TEST_CASE("DEV-4 values set back leave the SIM deviated since the first deviation") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "antenna test");
    fleet.now = "2026-11-24T09:00:00Z";
    fleet.deviate(tracker, {{"radio", "all"}}, "");
    const SimView sim = fleet.sim(tracker);
    REQUIRE(sim.deviation);
    CHECK(to_string(sim.deviation->since) == "2026-11-23T09:00:00Z");
    CHECK(*sim.services->options == *sim.services->profile_options);
}

TEST_CASE("ALN-1 a realigned SIM has its profile's options, and its plans end as they were") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.change([&](Snapshot& snapshot, Day today) {
        return clone_profile(snapshot, "tracker-eu-500", "twin", {{"voice", "on"}}, today);
    });
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    const ChangeReport report = fleet.change([&](Snapshot& snapshot, Day today) {
        return realign_sims(snapshot, selection({tracker}), {}, today);
    });
    CHECK(report.outcomes.front().via == "twin");
    CHECK(report.request->subject == "tracker-eu-500 via twin");
    const SimView sim = fleet.sim(tracker);
    CHECK_FALSE(sim.deviation);
    CHECK(sim.services->plan == "EU-100MB");
    CHECK(sim.services->scheduled->plan == "EU-500MB");
    CHECK(fleet.value(tracker, "radio") == "all");
}

TEST_CASE("STA-1 activation gives profile and plan at once") {
    Fleet fleet;
    fleet.change([&](Snapshot& snapshot, Day today) {
        return activate_sims(snapshot, selection({available}), "lab", today);
    });
    const SimView sim = fleet.sim(available);
    CHECK(sim.services->status == Status::active);
    CHECK(sim.services->plan == "EU-PPU");
    CHECK_FALSE(sim.services->scheduled);
}

TEST_CASE(
    "STA-1 a scheduled plan that comes into force by the activation is told as a change, not as cancelled") {
    Fleet fleet{false};
    fleet.import("iccid,status,profile,plan\n8933224000000010003,preactivated,tracker-eu-500,EU-100MB\n");
    const ChangeReport report = fleet.change([&](Snapshot& snapshot, Day today) {
        return activate_sims(snapshot, selection({tracker}), {}, today);
    });
    CHECK(report.summary.cancelled == 0);
    CHECK(fleet.sim(tracker).services->plan == "EU-500MB");
    const RequestView view = view_request(*(*fleet).read(), report.request->number);
    CHECK(view.report.summary.cancelled == 0);
    REQUIRE(view.report.outcomes.front().plan);
    CHECK(view.report.outcomes.front().plan->to == "EU-500MB");
    CHECK(to_string(view.report.outcomes.front().plan->effective) == "2026-11-23");
}

TEST_CASE("STA-3 a terminated SIM is not counted and follows no edit") {
    Fleet fleet;
    const auto count = [&] {
        return count_sims(*(*fleet).read(), (*fleet).read()->catalogue().profile("tracker-eu")->id,
                          fleet.today());
    };
    const std::int64_t before = count().total;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.change(
        [&](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, selection({tracker}), today); });
    fleet.change([&](Snapshot& snapshot, Day today) {
        return terminate_sims(snapshot, selection({other_tracker}), today);
    });
    CHECK(count().total == before - 2);
    CHECK_FALSE(fleet.sim(tracker).services->scheduled);
    fleet.edit("tracker-eu", {{"voice", "on"}});
    CHECK(fleet.value(other_tracker, "voice") == "off");
    CHECK_FALSE(fleet.sim(other_tracker).deviation);
}

TEST_CASE("STA-3 a terminated SIM is not deviated any more, and keeps the options that it ended with") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.change(
        [](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, selection({tracker}), today); });
    CHECK(fleet.sim(tracker).deviation == nullptr);
    CHECK(fleet.value(tracker, "radio") == "5g");
}

TEST_CASE("PRO-9 a profile that a terminated SIM has cannot be deleted") {
    Fleet fleet{false};
    fleet.import("iccid,status,profile\n8933224000000010003,active,meter\n");
    fleet.change(
        [&](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, selection({tracker}), today); });
    const auto error = error_of([&] {
        fleet.change([&](Snapshot& snapshot, Day today) { return delete_profile(snapshot, "meter", today); });
    });
    REQUIRE(error);
    CHECK(error->code() == "PRO-9");
    fleet.change([&](Snapshot& snapshot, Day today) { return delete_profile(snapshot, "lab", today); });
    CHECK((*fleet).read()->catalogue().profile("lab") == nullptr);
}

TEST_CASE("BAT-1 a batch with one refused SIM changes none, and names each") {
    Fleet fleet;
    const std::int64_t requests = fleet.requests();
    const auto error = error_of([&] {
        fleet.change([&](Snapshot& snapshot, Day today) {
            return migrate_sims(snapshot, selection({tracker, available, pooled}), "lab", today);
        });
    });
    REQUIRE(error);
    CHECK(error->code() == "STA-4");
    CHECK(error->refused().size() == 1);
    CHECK(fleet.sim(tracker).services->profile == "tracker-eu");
    CHECK(fleet.requests() == requests);
}

TEST_CASE("BAT-4 REQ-1 the same batch again changes nothing and records nothing") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const std::int64_t requests = fleet.requests();
    const ChangeReport report = fleet.migrate(tracker, "lab");
    CHECK(report.summary.unchanged == 1);
    CHECK_FALSE(report.request);
    CHECK(fleet.requests() == requests);
}

TEST_CASE("BAT-2 a SIM twice in a selection counts once, with two targets it is refused") {
    Fleet fleet;
    const ChangeReport report = fleet.change([&](Snapshot& snapshot, Day today) {
        return migrate_sims(snapshot, selection({tracker, tracker}), "lab", today);
    });
    CHECK(report.summary.selected == 1);
    CHECK(report.warnings.size() == 1);
    Selection two;
    two.list.add(other_tracker, 2, "lab");
    two.list.add(other_tracker, 3, "meter");
    const auto error = error_of([&] {
        fleet.change([&](Snapshot& snapshot, Day today) { return migrate_sims(snapshot, two, {}, today); });
    });
    REQUIRE(error);
    CHECK(error->code() == "BAT-2");
    CHECK(error->line() == 2U);
    CHECK(error->refused().size() == 2);
}

TEST_CASE("BAT-5 an empty selection is an error, a filter that fits nothing is not") {
    Fleet fleet;
    const auto suspend = [&](const Selection& wanted) {
        return fleet.change(
            [&](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, wanted, today); });
    };
    const auto error = error_of([&] { suspend({}); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::not_found);
    CHECK(error->code() == "BAT-5");
    Selection from_empty_list;
    from_empty_list.from_list = true;
    CHECK(error_of([&] { suspend(from_empty_list); })->code() == "BAT-5");
    Selection filter;
    filter.identity.groups = {"nowhere"};
    CHECK(suspend(filter).summary.selected == 0);
}

TEST_CASE("SCH-3 a clock further back than five minutes is refused, a little back takes the last instant") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    fleet.now = "2026-11-23T08:55:00Z";
    CHECK(to_string(fleet.migrate(tracker, "tracker-eu").request->at) == "2026-11-23T09:00:00Z");
    fleet.now = "2026-11-23T08:54:59Z";
    const auto error = error_of([&] { fleet.migrate(tracker, "lab"); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::unexpected_state);
    CHECK(error->code() == "SCH-3");
}

TEST_CASE("A SIM is found by MSISDN, and by its ICCID without check digit where that is unambiguous") {
    Fleet fleet{false};
    fleet.import(
        "iccid,msisdn\n8933224000000010003,33700000001\n89332240000000100780,\n89332240000000100781,\n");
    CHECK(fleet.sim("+33700000001").iccid.digits() == "8933224000000010003");
    CHECK(fleet.sim("893322400000001000").iccid.digits() == "8933224000000010003");
    const auto error = error_of([&] { (void)fleet.sim("8933224000000010078"); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::not_found);
}

TEST_CASE("A filter by both deviated and following means SIMs that have a profile") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    Selection both;
    both.deviated = both.following = true;
    std::int64_t sims = 0;
    visit_sims(*(*fleet).read(), both, fleet.today(), {}, [&](const SimView& sim) {
        ++sims;
        CHECK(sim.services->profile.has_value());
    });
    CHECK(sims == 90);
}

TEST_CASE("On a day gone by a profile's name means the profile that had it then") {
    Fleet fleet;
    fleet.now = "2026-11-24T09:00:00Z";
    const auto create = [&](const std::string& pack) {
        fleet.change([&](Snapshot& snapshot, Day today) {
            return create_profile(snapshot, {"temporary", pack, "EU-100MB", {}}, today);
        });
    };
    create("iot-connect");
    fleet.migrate(tracker, "temporary");
    fleet.now = "2026-11-27T09:00:00Z";
    fleet.migrate(tracker, "tracker-eu");
    fleet.change([](Snapshot& snapshot, Day today) { return delete_profile(snapshot, "temporary", today); });
    Selection temporary;
    temporary.profiles = {"temporary"};
    const auto listed = [&] {
        std::int64_t sims = 0;
        visit_sims(*(*fleet).read(), temporary, fleet.today(), Day::parse("2026-11-25"),
                   [&](const SimView&) { ++sims; });
        return sims;
    };
    CHECK(listed() == 1);
    create("metering");
    CHECK(listed() == 1);
}

TEST_CASE("MIG-10 a migration to a profile of another pack says so, and one within the pack does not") {
    Fleet fleet;
    const ChangeReport other = fleet.migrate(tracker, "meter");
    const SharedOutcome& outcome = other.outcomes[other.sims.front().shared];
    CHECK(outcome.pack == NameDifference{"iot-connect", "metering"});
    CHECK(std::ranges::any_of(outcome.options, [](const OptionDifference& option) {
        return option.option == "voice" && option.from && !option.to;
    }));
    const ChangeReport same = fleet.migrate(other_tracker, "tracker-eu-500");
    CHECK_FALSE(same.outcomes[same.sims.front().shared].pack);
    const ChangeReport first = fleet.change([](Snapshot& snapshot, Day today) {
        return activate_sims(snapshot, selection({available}), "meter", today);
    });
    CHECK_FALSE(first.outcomes[first.sims.front().shared].pack);
}
