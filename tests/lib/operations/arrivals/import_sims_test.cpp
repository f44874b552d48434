#include "lib/operations/history/history.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

TEST_CASE("The sample fleet is imported whole, and importing it again changes nothing") {
    Fleet fleet;
    const ChangeReport report = fleet.import(data_file("fleet.csv"));
    CHECK(report.summary.selected == 100);
    CHECK(report.summary.unchanged == 100);
    CHECK_FALSE(report.request);
}

TEST_CASE("IDN-4 two SIMs never share a number, neither in the file nor in the store") {
    Fleet fleet;
    const auto in_store =
        error_of([&] { fleet.import("iccid,msisdn\n8933224000000900009,882470400300000\n"); });
    REQUIRE(in_store);
    CHECK(in_store->code() == "IDN-4");
    const auto in_file = error_of([&] {
        fleet.import(
            "iccid,imsi\n8933224000000900009,208990000000001\n8933224000000900017,208990000000001\n");
    });
    REQUIRE(in_file);
    CHECK(in_file->line() == 3U);
}

TEST_CASE("IDN-2 a wrong check digit is a warning, and refused only by --strict") {
    Fleet fleet{false};
    ImportSettings strict;
    strict.strict = true;
    CHECK(error_of([&] { fleet.import("iccid\n8933224000000010001\n", strict); })->code() == "IDN-2");
    const ChangeReport report = fleet.import("iccid\n8933224000000010001\n");
    CHECK(report.summary.changed == 1);
    CHECK(report.warnings.size() == 1);
}

TEST_CASE("IDN-3 a file damaged by a spreadsheet is refused, each bad row named") {
    Fleet fleet{false};
    const auto error = error_of([&] { fleet.import(data_file("damaged-by-spreadsheet.csv")); });
    REQUIRE(error);
    CHECK(error->code() == "IDN-3");
    CHECK(error->refused().size() == 2);
    CHECK(error_of([&] { (void)fleet.sim("8933224000000001002"); })->kind() == ErrorKind::not_found);
}

TEST_CASE("A delivery file loses PIN and PUK, and SIMs that are available arrive so") {
    Fleet fleet{false};
    CHECK(error_of([&] { fleet.import(data_file("sim-delivery.csv")); })->code() == "STA-1");
    ImportSettings to_lab;
    to_lab.profile = "lab";
    const ChangeReport report = fleet.import(data_file("sim-delivery.csv"), to_lab);
    CHECK(report.summary.changed == 40);
    CHECK(report.warnings.size() == 1);
    CHECK(fleet.sim("8933224000000001010").services->status == Status::available);
    const SimView sim = fleet.sim("8933224000000001002");
    CHECK(sim.services->status == Status::active);
    CHECK(sim.identity.msisdn->digits() == "882470400271000");
}

TEST_CASE("Subscribers whose options differ from their profile's arrive deviated") {
    Fleet fleet{false};
    fleet.import(data_file("subscribers.ndjson"));
    CHECK(fleet.sim("8933224000000001036").deviation);
    CHECK_FALSE(fleet.sim("8933224000000001002").deviation);
    CHECK(fleet.sim("8933224000000001085").services->status == Status::sleep);
    CHECK(fleet.sim("8933224000000001093").services->status == Status::barred);
}

TEST_CASE(
    "MIG-2 a plan that differs from the profile's arrives in force, with the profile's plan scheduled") {
    Fleet fleet{false};
    const ChangeReport report =
        fleet.import("iccid,profile,plan\n8933224000000010003,tracker-eu-500,EU-100MB\n");
    CHECK(report.summary.scheduled == 1);
    CHECK(fleet.sim(tracker).services->plan == "EU-100MB");
    CHECK(fleet.sim(tracker).services->scheduled->plan == "EU-500MB");
}

TEST_CASE("An existing SIM that differs is refused unless it is to be updated") {
    Fleet fleet;
    const std::string changed = "iccid,label,status\n8933224000000010003,new,suspended\n";
    const auto error = error_of([&] { fleet.import(changed); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::refused);
    CHECK(error->message().english() ==
          "The SIM is in the store already and differs: status is “active”, not “suspended”; label is "
          "“unit 0”, not “new”.");
    ImportSettings update;
    update.update = true;
    CHECK(fleet.import(changed, update).summary.changed == 1);
    CHECK(fleet.sim(tracker).services->status == Status::suspended);
    CHECK(fleet.sim(tracker).identity.label == "new");
}

TEST_CASE("A terminated SIM without a profile is stored as terminated, and --to gives it none") {
    Fleet fleet{false};
    ImportSettings to_lab;
    to_lab.profile = "lab";
    const std::string rows = "iccid,status\n8933224000000010003,terminated\n8933224000000010078,active\n";
    CHECK(fleet.import(rows, to_lab).summary.changed == 2);
    const SimView sim = fleet.sim(tracker);
    CHECK(sim.services->status == Status::terminated);
    CHECK_FALSE(sim.services->profile);
    CHECK_FALSE(sim.services->plan);
    CHECK(sim.services->options->values().empty());
    CHECK(fleet.sim(other_tracker).services->profile == "lab");
    CHECK_FALSE(fleet.import(rows).request);
    CHECK(fleet.import("iccid,status\n8933224000000010144,terminated\n").warnings.empty());
    CHECK(fleet.sim("8933224000000010144").services->status == Status::terminated);
}

TEST_CASE("STA-2 a barred SIM is lifted by import only") {
    Fleet fleet{false};
    fleet.import("iccid,status,profile\n8933224000000010003,barred,lab\n");
    const auto error = error_of([&] {
        fleet.change([&](Snapshot& snapshot, Day today) {
            return suspend_sims(snapshot, selection({tracker}), today);
        });
    });
    CHECK(error->code() == "STA-2");
    ImportSettings update;
    update.update = true;
    fleet.import("iccid,status\n8933224000000010003,active\n", update);
    CHECK(fleet.sim(tracker).services->status == Status::active);
}

TEST_CASE("BAT-1 a file with bad rows changes nothing, and every bad row is named") {
    Fleet fleet{false};
    const auto error = error_of([&] {
        fleet.import(
            "iccid,profile,opt:voice\n8933224000000010003,lab,on\n12,lab,on\n8933224000000010078,nowhere,"
            "on\n8933224000000010144,lab,loud\n");
    });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::refused);
    CHECK(error->code() == "IDN-1");
    REQUIRE(error->refused().size() == 3);
    CHECK(error->refused()[0].why->rule == "IDN-1");
    CHECK(error->refused()[0].line == 3U);
    CHECK(error->refused()[2].why->rule == "OPT-2");
    CHECK_FALSE((*fleet).read()->last_request()->sims > 0);
}

TEST_CASE("BAT-2 a SIM twice in a file counts once where both rows agree") {
    Fleet fleet{false};
    const ChangeReport report = fleet.import("iccid,label\n8933224000000010003,a\n8933224000000010003,a\n");
    CHECK(report.summary.changed == 1);
    CHECK(error_of([&] {
              fleet.import("iccid,label\n8933224000000010078,a\n8933224000000010078,b\n");
          })->code() == "BAT-2");
}

TEST_CASE("REQ-1 an identity edit is one request, and the same edit again is none") {
    Fleet fleet;
    const auto edit = [&] {
        return fleet.change([](Snapshot& snapshot, Day today) {
            return edit_sim(snapshot, tracker, {{}, {}, {}, "bike"}, today);
        });
    };
    CHECK(edit().request);
    CHECK_FALSE(edit().request);
    CHECK(fleet.sim(tracker).identity.label == "bike");
}

TEST_CASE("REQ-2 a SIM's whole history can be told, edits of its profile included") {
    Fleet fleet;
    fleet.now = "2026-11-24T09:00:00Z";
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.edit("tracker-eu-500", {{"voice", "on"}});
    fleet.edit("tracker-eu", {{"voice", "on"}});
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.edit("tracker-eu-500", {{"voice", "off"}});
    const auto history = request_history(*(*fleet).read(), tracker);
    REQUIRE(history.size() == 4);
    CHECK(history[0].arrived);
    CHECK(history[1].outcome.profile->to == "tracker-eu-500");
    CHECK(history[1].outcome.plan->to == "EU-500MB");
    CHECK(history[2].by_profile);
    CHECK(history[2].outcome.options.size() == 1);
    CHECK(history[3].outcome.deviation == DeviationChange::set);
    CHECK(history[3].outcome.options == std::vector<OptionDifference>{{"radio", "all", "5g"}});
}

TEST_CASE("REQ-2 a day gone by is told from the history: profile, options, identity") {
    Fleet fleet;
    fleet.now = "2026-11-25T09:00:00Z";
    fleet.migrate(tracker, "lab");
    fleet.edit("tracker-eu", {{"voice", "on"}});
    fleet.change([](Snapshot& snapshot, Day today) {
        return edit_sim(snapshot, tracker, {{}, {}, {}, "bike"}, today);
    });
    const SimView then = fleet.sim(tracker, "2026-11-24");
    CHECK(then.services->profile == "tracker-eu");
    CHECK(then.services->options->value_of("voice") == "off");
    CHECK(then.identity.label == "unit 0");
    CHECK(error_of([&] { (void)fleet.sim(tracker, "2026-11-22"); })->kind() == ErrorKind::not_found);
}
