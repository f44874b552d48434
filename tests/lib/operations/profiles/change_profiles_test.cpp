#include "lib/operations/change/way_back.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

TEST_CASE("PRO-5 an edit acts at once on every follower, also on one that waits for its plan") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    const ChangeReport report = fleet.edit("tracker-eu-500", {{"voice", "on"}});
    CHECK(report.summary.changed == report.request->reached);
    CHECK(fleet.value(tracker, "voice") == "on");
    CHECK(fleet.sim(tracker).services->plan == "EU-100MB");
}

TEST_CASE("PRO-7 an edit that reaches more than one SIM has to be confirmed, one that reaches one has not") {
    Fleet fleet{false};
    const auto confirmed = [&] {
        return must_be_confirmed(
            edit_profile(*(*fleet).read(), "meter", {{"data", "off"}}, fleet.today()).report, {});
    };
    fleet.import("iccid,profile\n8933224000000010003,meter\n");
    CHECK_FALSE(confirmed());
    fleet.import("iccid,profile\n8933224000000010078,meter\n");
    CHECK(confirmed());
}

TEST_CASE("PRO-8 setting a value that is there records nothing") {
    Fleet fleet;
    const std::int64_t requests = fleet.requests();
    CHECK(fleet.edit("tracker-eu", {{"sms-mo", "off"}}).summary.changed == 0);
    CHECK(fleet.requests() == requests);
}

TEST_CASE("PRO-1 a name is unique; a deleted profile's name is free again") {
    Fleet fleet;
    const auto create = [&] {
        fleet.change([](Snapshot& snapshot, Day today) {
            return create_profile(snapshot, {"new", "metering", "EU-100MB", {}}, today);
        });
    };
    create();
    CHECK(error_of(create)->code() == "PRO-1");
    fleet.change([](Snapshot& snapshot, Day today) { return delete_profile(snapshot, "new", today); });
    create();
    CHECK((*fleet).read()->catalogue().profile("NEW") != nullptr);
}

TEST_CASE("PRO-4 pack and plan of a profile never change") {
    Fleet fleet;
    CHECK(error_of([&] { refuse_profile_change(*(*fleet).read(), "lab", NameOf::plan); })->code() == "PRO-4");
    const std::string other_plan = "[profiles.lab]\npack = \"iot-connect\"\nplan = \"EU-100MB\"\n";
    CHECK(error_of([&] { fleet.apply_catalogue(other_plan); })->code() == "PRO-4");
}

TEST_CASE("MIG-9 PRO-9 an archived profile keeps its SIMs and their edits, and takes no more") {
    Fleet fleet;
    fleet.change([](Snapshot& snapshot, Day today) { return archive_profile(snapshot, "lab", today); });
    CHECK(error_of([&] { fleet.migrate(tracker, "lab"); })->code() == "MIG-9");
    CHECK(fleet.edit("lab", {{"radio", "5g"}}).summary.changed > 0);
    fleet.change([](Snapshot& snapshot, Day today) { return unarchive_profile(snapshot, "lab", today); });
    CHECK(fleet.migrate(tracker, "lab").summary.changed == 1);
}

TEST_CASE("CAT-5 a new option takes its default in every profile and on every deviated SIM") {
    Fleet fleet;
    fleet.import("iccid,profile\n8933224000000900009,meter\n");
    fleet.deviate("8933224000000900009", {{"data", "off"}}, "test");
    const std::string grown = R"([packs.metering]
title = "Metering, low data"
[packs.metering.options]
data   = { values = ["on", "off"], default = "on" }
sms-mt = { values = ["on", "off", "late"], default = "on" }
esim   = { values = ["no", "yes"], default = "no" }
)";
    const ChangeReport report = fleet.apply_catalogue(grown);
    CHECK(report.catalogue.added.size() == 2);
    const WayBack way_back = way_back_of(report);
    CHECK(way_back.none());
    CHECK(way_back.why->rule == "CAT-5");
    CHECK(fleet.value("8933224000000900009", "esim") == "no");
    CHECK(fleet.value("8933224000000900009", "data") == "off");
    CHECK((*fleet).read()->catalogue().profile("meter")->options->value_of("esim") == "no");
    CHECK_FALSE(fleet.apply_catalogue(grown).request);
}

TEST_CASE("CAT-5 what is in use cannot be left out of the file") {
    Fleet fleet;
    const auto error = error_of([&] {
        fleet.apply_catalogue(
            "[packs.metering.options]\ndata = { values = [\"on\", \"off\"], default = \"on\" }\n");
    });
    REQUIRE(error);
    CHECK(error->code() == "CAT-5");
    CHECK(error->line().has_value());
    CHECK(error->column().has_value());
}

TEST_CASE("CAT-2 CAT-3 CAT-6 every mistake of a catalogue is named with its place, and nothing is applied") {
    Fleet fleet{false};
    const auto error = error_of([&] {
        fleet.apply_catalogue(R"([packs.p.options]
data = { values = ["on"], default = "on" }
[plans.x]
packs = ["nowhere"]
[[forbidden-plan-changes]]
from = "silver"
to = "gold"
because = "no"
)");
    });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::refused);
    CHECK(error->refused().size() == 3);
    CHECK((*fleet).read()->catalogue().pack("p") == nullptr);
}
