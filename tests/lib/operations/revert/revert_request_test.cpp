#include "lib/model/error.hpp"
#include "tests/lib/operations/random_changes.hpp"
#include "tests/lib/operations/reverting.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

using ProfileChangeOf = Change (*)(Snapshot&, const std::string&, Day);
void change_profile(Fleet& fleet, ProfileChangeOf change, const std::string& profile) {
    fleet.change([&](Snapshot& snapshot, Day today) { return change(snapshot, profile, today); });
}

void create(Fleet& fleet, const std::string& profile) {
    fleet.change([&](Snapshot& snapshot, Day today) {
        return create_profile(snapshot, {profile, "iot-connect", "EU-100MB", {{"voice", "on"}}}, today);
    });
}

const ServiceProfile* profile_in(Fleet& fleet, const std::string& name) {
    static Catalogue catalogue;
    catalogue = (*fleet).read()->catalogue();
    return catalogue.profile(name);
}

}  // namespace

TEST_CASE("REQ-4 a migration is taken back, and taken back again") {
    Fleet fleet;
    const std::string before = picture(fleet);
    fleet.migrate(tracker, "lab");
    const std::string migrated = picture(fleet);
    const std::int64_t request = fleet.requests();
    const ChangeReport report = revert(fleet, request);
    CHECK(report.kind == RequestKind::request_revert);
    CHECK(report.reverts == number(request));
    CHECK(report.request->subject == fmt::format("request {}", request));
    CHECK(picture(fleet) == before);
    revert(fleet, request + 1);
    CHECK(picture(fleet) == migrated);
}

TEST_CASE("REQ-4 a SIM that a later request changed refuses the whole, and the last such request is named") {
    Fleet fleet;
    fleet.change([](Snapshot& snapshot, Day today) {
        return migrate_sims(snapshot, selection({tracker, other_tracker}), "lab", today);
    });
    const std::int64_t request = fleet.requests();
    rename(fleet, tracker, {.label = "bike"});
    fleet.change(
        [](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, selection({tracker}), today); });
    const std::string before = picture(fleet);
    const auto error = refusal(fleet, request);
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::unexpected_state);
    CHECK(error->code() == "REQ-4");
    CHECK(error->sim() == tracker);
    CHECK(error->message().english().find(fmt::format("request {} (sim.suspend", request + 2)) !=
          std::string::npos);
    CHECK(picture(fleet) == before);

    const ChangeReport partly = fleet.keep_going(reverting(request));
    CHECK(partly.summary == ChangeSummary{.selected = 2, .changed = 1, .refused = 1, .cancelled = 1});
    CHECK(fleet.sim(tracker).services->profile == "lab");
    CHECK(fleet.sim(other_tracker).services->profile == "tracker-eu");
}

TEST_CASE("REQ-4 an edit of the profile in between does not touch the SIM: it follows what is there now") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const std::int64_t request = fleet.requests();
    fleet.edit("tracker-eu", {{"radio", "5g"}});
    fleet.edit("lab", {{"radio", "no-4g"}});
    revert(fleet, request);
    CHECK(fleet.sim(tracker).services->profile == "tracker-eu");
    CHECK(fleet.value(tracker, "radio") == "5g");
}

TEST_CASE("REQ-4 a SIM's identity comes back, unless another SIM has the number by now (IDN-4)") {
    Fleet fleet;
    const auto before = fleet.sim(tracker).identity;
    rename(fleet, tracker, {.msisdn = "33700900900", .group = "", .label = "bike"});
    const std::int64_t request = fleet.requests();
    const ChangeReport report = revert(fleet, request);
    CHECK(report.summary == ChangeSummary{.selected = 1, .changed = 1});
    CHECK(report.identities.size() == 3);
    CHECK(fleet.sim(tracker).identity == before);
    revert(fleet, request + 1);
    rename(fleet, other_tracker, {.msisdn = before.msisdn->digits()});
    const auto error = refusal(fleet, request + 2);
    REQUIRE(error);
    CHECK(error->code() == "IDN-4");
    CHECK(error->kind() == ErrorKind::refused);
}

TEST_CASE("REQ-4 what an update by a platform's report changed comes back, services and identity together") {
    Fleet fleet;
    const std::string before = picture(fleet);
    ImportSettings settings;
    settings.update = true;
    fleet.import(fmt::format("iccid,status,profile,group,opt:voice\n{},suspended,lab,west,off\n", tracker),
                 settings);
    const std::int64_t request = fleet.requests();
    REQUIRE(picture(fleet) != before);
    revert(fleet, request);
    CHECK(picture(fleet) == before);
}

TEST_CASE("REQ-4 SIMs that a request brought stay, and a catalogue stays (CAT-5)") {
    Fleet fleet;
    CHECK(refusal(fleet, 1)->code() == "CAT-5");
    CHECK(refusal(fleet, 1)->kind() == ErrorKind::refused);
    const auto error = refusal(fleet, 2);
    CHECK(error->code() == "REQ-4");
    CHECK(error->kind() == ErrorKind::refused);
    CHECK(error->refused().size() == 100);
    CHECK(refusal(fleet, 99)->kind() == ErrorKind::not_found);
}

TEST_CASE("REQ-4 an edit of a profile is taken back on all of its followers at once (PRO-5, PRO-6)") {
    Fleet fleet;
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "test");
    const std::string before = picture(fleet);
    fleet.edit("tracker-eu", {{"sms-mo", "on"}, {"voice", "on"}});
    const ChangeReport report = revert(fleet, fleet.requests());
    CHECK(report.summary.changed == report.request->reached);
    CHECK(report.summary.skipped_deviated == 1);
    REQUIRE(report.profile);
    CHECK(report.profile->options.size() == 2);
    CHECK(picture(fleet) == before);
}

TEST_CASE("REQ-4 a profile that a later request changed is refused, and that request is named") {
    Fleet fleet;
    fleet.edit("lab", {{"sms-mo", "off"}});
    const std::int64_t request = fleet.requests();
    change_profile(fleet, archive_profile, "lab");
    const auto error = refusal(fleet, request);
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::unexpected_state);
    CHECK(error->message().english().find(fmt::format("request {} (profile.archive", request + 1)) !=
          std::string::npos);
    revert(fleet, request + 1);
    CHECK_FALSE(profile_in(fleet, "lab")->archived);
    revert(fleet, request);
    CHECK(profile_in(fleet, "lab")->options->value_of("sms-mo") == "on");
}

TEST_CASE("REQ-4 requests made one on top of another are taken back one after the other") {
    Fleet fleet;
    const std::string before = picture(fleet);
    fleet.migrate(tracker, "lab");
    const std::int64_t migration = fleet.requests();
    fleet.change(
        [](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, selection({tracker}), today); });
    rename(fleet, tracker, {.label = "bike"});
    CHECK(refusal(fleet, migration)->message().english().find("(sim.edit") != std::string::npos);
    revert(fleet, migration + 2);
    CHECK(refusal(fleet, migration)->message().english().find("(sim.suspend") != std::string::npos);
    revert(fleet, migration + 1);
    revert(fleet, migration);
    CHECK(picture(fleet) == before);
}

TEST_CASE("REQ-4 a request that is taken back already says so, and can be had again") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const std::int64_t migration = fleet.requests();
    const std::string migrated = picture(fleet);
    revert(fleet, migration);
    const auto error = refusal(fleet, migration);
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::unexpected_state);
    CHECK(error->message().english().find(fmt::format("taken back already, by request {}", migration + 1)) !=
          std::string::npos);
    CHECK(error->hint().english().find(fmt::format("request revert {}", migration + 1)) != std::string::npos);
    revert(fleet, migration + 1);
    CHECK(picture(fleet) == migrated);
    CHECK_FALSE(refusal(fleet, migration));  // in force again, so it can be taken back again
}

TEST_CASE("REQ-4 the request that took it back is named, not a later one that took back something else") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const std::int64_t migration = fleet.requests();
    revert(fleet, migration);
    fleet.change(
        [](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, selection({tracker}), today); });
    revert(fleet, migration + 2);
    const auto error = refusal(fleet, migration);
    REQUIRE(error);
    CHECK(error->message().english().find(fmt::format("taken back already, by request {}.", migration + 1)) !=
          std::string::npos);

    fleet.edit("lab", {{"sms-mo", "off"}});
    const std::int64_t edit = fleet.requests();
    revert(fleet, edit);
    change_profile(fleet, archive_profile, "lab");
    revert(fleet, edit + 2);
    CHECK(refusal(fleet, edit)->message().english().find(fmt::format("by request {}.", edit + 1)) !=
          std::string::npos);
}

TEST_CASE("REQ-4 what was brought back and taken back anew was taken back by the last of these requests") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const std::int64_t migration = fleet.requests();
    revert(fleet, migration);
    revert(fleet, migration + 1);
    revert(fleet, migration);
    const std::string by_last = fmt::format("taken back already, by request {}.", migration + 3);
    CHECK(refusal(fleet, migration)->message().english().find(by_last) != std::string::npos);
    CHECK(refusal(fleet, migration + 2)->message().english().find(by_last) != std::string::npos);
    const std::string back = picture(fleet);
    CHECK_FALSE(refusal(fleet, migration + 1));  // it took the same migration back, so it brings it back, too
    CHECK_FALSE(refusal(fleet, migration + 4));
    CHECK(picture(fleet) == back);
}

TEST_CASE("REQ-4 of many SIMs, too, only what is in force since counts") {
    Fleet fleet;
    Selection many;
    many.profiles = {"tracker-eu", "tracker-eu-500"};
    const auto migrate = [&](const std::string& target) {
        fleet.change(
            [&](Snapshot& snapshot, Day today) { return migrate_sims(snapshot, many, target, today); });
        many.profiles = {target};
        return fleet.requests();
    };
    const std::string before = picture(fleet);
    const std::int64_t first = migrate("lab");
    const std::int64_t second = migrate("tracker-eu-sms");
    CHECK(refusal(fleet, first)->code() == "REQ-4");
    CHECK(fleet.change(reverting(second)).summary.changed > 50);
    revert(fleet, first);
    CHECK(picture(fleet) == before);
}

TEST_CASE("REQ-4 SIMs whose lives end in the same request are told apart by what came before it") {
    Fleet fleet;
    const auto suspend = [&](const std::vector<std::string>& sims) {
        fleet.change(
            [&](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, selection(sims), today); });
        return fleet.requests();
    };
    fleet.change([](Snapshot& snapshot, Day today) {
        return migrate_sims(snapshot, selection({tracker, other_tracker}), "lab", today);
    });
    const std::int64_t migration = fleet.requests();
    rename(fleet, other_tracker, {.label = "bike"});
    revert(fleet, suspend({tracker, other_tracker}));
    const ChangeReport report = fleet.keep_going(reverting(migration));
    CHECK(report.summary.changed == 1);
    CHECK(report.summary.refused == 1);
    CHECK(fleet.sim(tracker).services->profile == "tracker-eu");
    CHECK(fleet.sim(other_tracker).services->profile == "lab");
    CHECK(refusal(fleet, migration)->refused().size() == 2);
}

TEST_CASE("DEV-1 a deviation that is there again is the one it was: since when, by whom and why") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "antenna test");
    const std::string since = to_string(fleet.sim(tracker).deviation->since);
    fleet.now = "2026-12-05T09:00:00Z";
    fleet.migrate(tracker, "lab");
    revert(fleet, fleet.requests());
    const SimView sim = fleet.sim(tracker);
    REQUIRE(sim.deviation);
    CHECK(to_string(sim.deviation->since) == since);
    CHECK(sim.deviation->reason == "antenna test");
}

TEST_CASE("REQ-4 a profile that was created goes, unless a SIM has it (PRO-9), and comes again") {
    Fleet fleet;
    create(fleet, "tracker-eu-voice");
    const std::int64_t request = fleet.requests();
    CHECK(revert(fleet, request).profile->event == ProfileEvent::deleted);
    CHECK(profile_in(fleet, "tracker-eu-voice") == nullptr);
    CHECK(revert(fleet, request + 1).profile->event == ProfileEvent::restored);
    REQUIRE(profile_in(fleet, "tracker-eu-voice") != nullptr);
    CHECK(profile_in(fleet, "tracker-eu-voice")->options->value_of("voice") == "on");
    fleet.migrate(tracker, "tracker-eu-voice");
    CHECK(refusal(fleet, request + 2)->code() == "PRO-9");
}

TEST_CASE("REQ-4 a deleted profile comes back under its name, unless the name is taken by now (PRO-1)") {
    Fleet fleet;
    create(fleet, "tracker-eu-voice");
    change_profile(fleet, delete_profile, "tracker-eu-voice");
    const std::int64_t deletion = fleet.requests();
    create(fleet, "Tracker-EU-voice");
    CHECK(refusal(fleet, deletion)->code() == "PRO-1");
    change_profile(fleet, delete_profile, "Tracker-EU-voice");
    revert(fleet, deletion);
    CHECK(profile_in(fleet, "tracker-eu-voice")->name == "tracker-eu-voice");
}

TEST_CASE("REQ-4 a profile that comes back has the defaults of options that came since (CAT-5)") {
    Fleet fleet;
    create(fleet, "tracker-eu-voice");
    change_profile(fleet, delete_profile, "tracker-eu-voice");
    const std::int64_t deletion = fleet.requests();
    std::string grown = data_file("catalogue.toml");
    grown.replace(grown.find("imei-lock  ="), 0,
                  "esim = { values = [\"off\", \"on\"], default = \"off\" }\n");
    fleet.apply_catalogue(grown);
    revert(fleet, deletion);
    CHECK(profile_in(fleet, "tracker-eu-voice")->options->value_of("esim") == "off");
}

TEST_CASE("REQ-4 a profile's mark goes back and forth") {
    Fleet fleet;
    change_profile(fleet, archive_profile, "lab");
    const std::int64_t request = fleet.requests();
    CHECK(revert(fleet, request).profile->event == ProfileEvent::unarchived);
    CHECK_FALSE(profile_in(fleet, "lab")->archived);
    CHECK(revert(fleet, request + 1).profile->event == ProfileEvent::archived);
    CHECK(profile_in(fleet, "lab")->archived);
}
