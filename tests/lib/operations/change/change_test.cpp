#include "lib/operations/change/change.hpp"

#include "lib/operations/catalogue/apply_catalogue.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// A migration of the two SIMs, judged in the transaction that `carry_out` gets.
std::optional<Error> error_of_migration(Fleet& fleet, const std::vector<std::string>& sims,
                                        const Agreement& agreement) {
    return error_of([&] {
        const auto transaction = (*fleet).write();
        RequestContext context;
        context.clock = parse_instant(fleet.now).value();
        Change change = migrate_sims(*transaction, selection(sims), "lab", fleet.today());
        carry_out(*transaction, change, context, agreement);
    });
}

}  // namespace

TEST_CASE("PRO-7 BAT-3 a change is carried out only within what is agreed to") {
    Fleet fleet;
    const std::vector<std::string> two{tracker, other_tracker};
    const auto not_confirmed = error_of_migration(fleet, two, {});
    REQUIRE(not_confirmed);
    CHECK(not_confirmed->kind() == ErrorKind::not_confirmed);
    CHECK(not_confirmed->code() == "PRO-7");
    CHECK(error_of_migration(fleet, two, {.confirmed = true, .expected = 3})->kind() ==
          ErrorKind::unexpected_state);
    const std::vector<std::string> one_refused{tracker, other_tracker, available};
    CHECK(error_of_migration(fleet, one_refused, {.confirmed = true})->code() == "STA-4");
    CHECK(fleet.sim(tracker).services->profile == "tracker-eu");
    CHECK_FALSE(error_of_migration(fleet, one_refused, {.expected = 2, .keep_going = true}));
    CHECK(fleet.sim(tracker).services->profile == "lab");
    CHECK_FALSE(error_of_migration(fleet, {pooled}, {}));
}

TEST_CASE("A change that was judged before a later request, or on another day, is not carried out") {
    Fleet fleet;
    Change change = migrate_sims(*(*fleet).read(), selection({tracker}), "lab", fleet.today());
    const auto carried_out = [&] {
        const auto transaction = (*fleet).write();
        RequestContext context;
        context.clock = parse_instant(fleet.now).value();
        carry_out(*transaction, change, context, {});
    };
    fleet.now = "2026-11-24T09:00:00Z";
    CHECK(error_of(carried_out)->kind() == ErrorKind::unexpected_state);
    fleet.now = "2026-11-23T09:00:00Z";
    fleet.migrate(other_tracker, "lab");
    CHECK(error_of(carried_out)->kind() == ErrorKind::unexpected_state);
    CHECK(fleet.sim(tracker).services->profile == "tracker-eu");
}

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
