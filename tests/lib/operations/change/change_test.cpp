#include "lib/operations/change/change.hpp"

#include "lib/operations/catalogue/apply_catalogue.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

TEST_CASE("Every kind of change tells the day on which it is judged") {
    Fleet fleet;
    const auto is_todays = [&](const ChangeReport& report) { CHECK(report.day == fleet.today()); };
    is_todays(fleet.migrate(tracker, "lab"));
    is_todays(fleet.edit("lab", {{"voice", "on"}}));
    is_todays(fleet.import("iccid\n8933224000000099990\n"));
    is_todays(fleet.apply_catalogue(data_file("catalogue.toml")));
    is_todays(fleet.change([](Snapshot& snapshot, Day today) {
        return edit_sim(snapshot, other_tracker, {{}, {}, {}, "bike"}, today);
    }));
    is_todays(fleet.change([](Snapshot& snapshot, Day today) {
        return create_profile(snapshot, {"new", "iot-connect", "EU-100MB", {}}, today);
    }));
    is_todays(
        fleet.change([](Snapshot& snapshot, Day today) { return archive_profile(snapshot, "new", today); }));
}
