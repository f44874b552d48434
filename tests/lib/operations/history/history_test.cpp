#include "lib/operations/history/history.hpp"

#include "lib/operations/history/profile_history.hpp"
#include "lib/operations/history/request_view.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// The plans that came into force by their day: "2026-12-01 EU-100MB EU-500MB by 3".
std::vector<std::string> in_force(Fleet& fleet, const std::string& sim) {
    std::vector<std::string> told;
    for (const LifeEvent& event : sim_history(*(*fleet).read(), sim, fleet.today())) {
        if (const auto* plan = std::get_if<PlanInForce>(&event))
            told.push_back(to_string(plan->plan.effective) + " " + *plan->plan.from + " " + plan->plan.to +
                           " by " + std::to_string(static_cast<int>(plan->scheduled_by)));
    }
    return told;
}

void label(Fleet& fleet, const std::string& text) {
    fleet.change([&](Snapshot& snapshot, Day today) {
        return edit_sim(snapshot, tracker, {{}, {}, {}, text}, today);
    });
}

std::vector<ProfileEvent> events(Fleet& fleet, const std::string& profile) {
    std::vector<ProfileEvent> told;
    for (const ProfileHistoryEntry& entry : profile_history(*(*fleet).read(), profile).entries)
        told.push_back(entry.event);
    return told;
}

}  // namespace

TEST_CASE("SCH-1 a plan is told on the day on which it came into force, and not before") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.now = "2026-11-30T22:59:59Z";
    CHECK(in_force(fleet, tracker).empty());
    fleet.now = "2026-11-30T23:00:00Z";
    CHECK(in_force(fleet, tracker) == std::vector<std::string>{"2026-12-01 EU-100MB EU-500MB by 3"});
}

TEST_CASE("SCH-1 a plan in force is told once, whatever is done to the SIM before and after") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    label(fleet, "before");
    fleet.now = "2026-12-01T09:00:00Z";
    label(fleet, "on the day");
    fleet.now = "2026-12-20T09:00:00Z";
    label(fleet, "after");
    fleet.deviate(tracker, {{"voice", "on"}}, "test");
    CHECK(in_force(fleet, tracker) == std::vector<std::string>{"2026-12-01 EU-100MB EU-500MB by 3"});
    const auto requests = request_history(*(*fleet).read(), tracker);
    CHECK(std::ranges::count_if(
              requests, [](const HistoryEntry& entry) { return entry.outcome.plan.has_value(); }) == 2);
}

TEST_CASE("MIG-3 a plan that was superseded is never told as in force") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.migrate(tracker, "lab");
    fleet.now = "2027-03-01T09:00:00Z";
    CHECK(in_force(fleet, tracker) == std::vector<std::string>{"2026-12-01 EU-100MB EU-PPU by 4"});
}

TEST_CASE("MIG-4 a plan that was cancelled is never told as in force") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.migrate(tracker, "tracker-eu-sms");
    fleet.now = "2027-03-01T09:00:00Z";
    CHECK(in_force(fleet, tracker).empty());
}

TEST_CASE("STA-3 the plan of a SIM that was terminated before it is never told as in force") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.change(
        [](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, selection({tracker}), today); });
    fleet.now = "2027-03-01T09:00:00Z";
    CHECK(in_force(fleet, tracker).empty());
}

TEST_CASE("REQ-2 the profile that each SIM passed through is told, whatever profiles are called") {
    Fleet fleet;
    for (const NewProfile& profile :
         {NewProfile{"lab2", "iot-connect", "EU-PPU", {{"voice", "on"}}},
          NewProfile{"t1", "iot-connect", "EU-100MB", {{"voice", "off"}, {"sms-mo", "off"}}},
          NewProfile{"lab2, tracker-eu via t1", "iot-connect", "EU-PPU", {}}})
        fleet.change([&](Snapshot& snapshot, Day today) { return create_profile(snapshot, profile, today); });
    fleet.migrate(other_tracker, "lab");
    fleet.now = "2026-12-01T09:00:00Z";
    for (const std::string& sim : {tracker, other_tracker}) fleet.deviate(sim, {{"radio", "5g"}}, "test");
    fleet.change([&](Snapshot& snapshot, Day today) {
        return realign_sims(snapshot, selection({tracker, other_tracker}), {}, today);
    });
    const auto store = (*fleet).read();
    const auto last_via = [&](const std::string& sim) {
        return request_history(*store, sim).back().outcome.via;
    };
    CHECK(last_via(tracker) == "t1");
    CHECK(last_via(other_tracker) == "lab2");
    const ChangeReport report = view_request(*store, store->last_request()->number).report;
    REQUIRE(report.sims.size() == 2);
    CHECK(report.outcomes[report.sims[0].shared].via == "t1");
    CHECK(report.outcomes[report.sims[1].shared].via == "lab2");
}

TEST_CASE("REQ-2 a profile's life is told, to its end and until another takes its name") {
    Fleet fleet{false};
    const auto create = [](Snapshot& snapshot, Day today) {
        return create_profile(snapshot, {"trial", "iot-connect", "EU-100MB", {}}, today);
    };
    fleet.change(create);
    fleet.edit("trial", {{"voice", "on"}});
    fleet.change([](Snapshot& snapshot, Day today) { return archive_profile(snapshot, "trial", today); });
    fleet.change([](Snapshot& snapshot, Day today) { return unarchive_profile(snapshot, "trial", today); });
    fleet.change([](Snapshot& snapshot, Day today) { return delete_profile(snapshot, "trial", today); });
    CHECK(events(fleet, "TRIAL") == std::vector{ProfileEvent::created, ProfileEvent::edited,
                                                ProfileEvent::archived, ProfileEvent::unarchived,
                                                ProfileEvent::deleted});
    fleet.change(create);
    CHECK(events(fleet, "trial") == std::vector{ProfileEvent::created});
    CHECK(error_of([&] { (void)events(fleet, "triall"); })->kind() == ErrorKind::not_found);
}

TEST_CASE("REQ-2 a profile's edit is told with its options and how many SIMs it reached") {
    Fleet fleet;
    fleet.deviate(tracker, {{"voice", "on"}}, "test");
    fleet.edit("tracker-eu", {{"sms-mo", "on"}});
    const auto history = profile_history(*(*fleet).read(), "tracker-eu").entries;
    REQUIRE(history.size() == 2);
    CHECK(history[0].event == ProfileEvent::created);
    CHECK(history[0].options.size() == 9);
    CHECK_FALSE(history[0].reached);
    CHECK(history[1].options == std::vector<OptionDifference>{{"sms-mo", "off", "on"}});
    CHECK(history[1].reached == 48);
}

TEST_CASE("CAT-5 a profile's history tells that a catalogue gave it new options") {
    Fleet fleet;
    std::string catalogue = data_file("catalogue.toml");
    const auto place = catalogue.find("imei-lock");
    REQUIRE(place != std::string::npos);
    fleet.apply_catalogue(
        catalogue.insert(place, "esim = { values = [\"off\", \"on\"], default = \"off\" }\n"));
    const auto history = profile_history(*(*fleet).read(), "tracker-eu").entries;
    REQUIRE(history.size() == 2);
    CHECK(history[1].event == ProfileEvent::grown);
    CHECK(history[1].options == std::vector<OptionDifference>{{"esim", std::nullopt, "off"}});
}
