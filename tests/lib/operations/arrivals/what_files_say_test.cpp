#include "lib/operations/arrivals/compare_sims.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

const std::string newcomer = "8933224000000900005";

ImportSettings to(const std::string& profile, bool update = false) {
    ImportSettings settings;
    settings.profile = profile;
    settings.update = update;
    return settings;
}

ImportSettings with_status(const std::string& status) {
    ImportSettings settings;
    settings.status = status;
    return settings;
}

std::string rule_against(Fleet& fleet, const std::string& text, const ImportSettings& settings = {}) {
    const auto error = error_of([&] { fleet.import(text, settings); });
    return error ? std::string{error->code()} : "";
}

ErrorKind kind_of_error(Fleet& fleet, const std::string& text, const ImportSettings& settings) {
    return error_of([&] { fleet.import(text, settings); }).value().kind();
}

std::string status_of(Fleet& fleet, const std::string& sim) {
    return std::string{to_string(fleet.sim(sim).services->status)};
}

std::string profile_of(Fleet& fleet, const std::string& sim) {
    return fleet.sim(sim).services->profile.value_or("none");
}

bool says(const ChangeReport& report, std::string_view part) {
    return std::ranges::any_of(report.warnings, [&](const Warning& warning) {
        return warning.message.english().find(part) != std::string::npos;
    });
}

ChangeReport compare(Fleet& fleet, const std::string& text) {
    SimRecords records{text, "test"};
    return compare_sims(*(*fleet).read(), records, false, fleet.today()).report;
}

}  // namespace

TEST_CASE("IMP-3 a status that needs a profile is refused where there is none, and terminated needs none") {
    for (const char* status : {"preactivated", "test", "active", "suspended", "barred", "sleep"}) {
        Fleet fleet{false};
        CAPTURE(status);
        const std::string text = "iccid,status\n" + tracker + "," + status + "\n";
        CHECK(rule_against(fleet, text) == "STA-1");
        CHECK(fleet.import(text, to("lab")).summary.changed == 1);
        CHECK(status_of(fleet, tracker) == status);
        CHECK(profile_of(fleet, tracker) == "lab");
    }
    Fleet fleet{false};
    fleet.import("iccid,status\n" + tracker + ",terminated\n" + other_tracker + ",available\n");
    CHECK(status_of(fleet, tracker) == "terminated");
    CHECK(status_of(fleet, other_tracker) == "available");
}

TEST_CASE("IMP-3 a row without a status is active where it gets a profile, else available") {
    Fleet fleet{false};
    fleet.import("iccid,profile\n" + tracker + ",lab\n" + other_tracker + ",\n");
    CHECK(status_of(fleet, tracker) == "active");
    CHECK(status_of(fleet, other_tracker) == "available");
    fleet.import("iccid\n" + newcomer + "\n", to("lab"));
    CHECK(status_of(fleet, newcomer) == "active");
    CHECK(profile_of(fleet, newcomer) == "lab");
    CHECK(fleet.import("iccid,profile\n" + other_tracker + ",meter\n", to("lab", true)).summary.changed == 1);
    CHECK(status_of(fleet, other_tracker) == "active");
    CHECK(profile_of(fleet, other_tracker) == "lab");
}

TEST_CASE("IMP-3 what is typed is the status of rows that give none, and never another one than the file's") {
    Fleet fleet{false};
    fleet.import("iccid,profile\n" + tracker + ",lab\n", with_status("suspended"));
    CHECK(status_of(fleet, tracker) == "suspended");
    CHECK(rule_against(fleet, "iccid\n" + other_tracker + "\n", with_status("active")) == "STA-1");
    CHECK(rule_against(fleet, "iccid,status\n" + other_tracker + ",terminated\n", with_status("available")) ==
          "IMP-3");
    CHECK(fleet.import("iccid,status\n" + other_tracker + ",terminated\n", with_status("terminated"))
              .summary.changed == 1);
    CHECK(kind_of_error(fleet, "iccid\n" + newcomer + "\n", with_status("activ")) == ErrorKind::not_found);
}

TEST_CASE("IMP-3 a SIM that has a profile keeps it and its status where the file gives neither") {
    Fleet fleet;
    fleet.import("iccid,status\n" + tracker + ",suspended\n", to("tracker-eu", true));
    const ChangeReport report = fleet.import("iccid,label\n" + tracker + ",x\n", to("tracker-eu", true));
    CHECK(report.summary.changed == 1);
    CHECK(status_of(fleet, tracker) == "suspended");
}

TEST_CASE(
    "IMP-4 on an import what is typed goes where there is no profile, in place of what the file names") {
    Fleet fleet;
    const ChangeReport report = fleet.import("iccid,status,profile\n" + newcomer + ",active,no-such\n" +
                                                 tracker + ",active,meter\n" + available + ",active,meter\n",
                                             to("lab", true));
    CHECK(profile_of(fleet, newcomer) == "lab");
    CHECK(profile_of(fleet, tracker) == "tracker-eu");
    CHECK(profile_of(fleet, available) == "lab");
    CHECK(says(report, "passed over: --to lab is typed"));
    CHECK_FALSE(says(fleet.import("iccid,status\n" + newcomer + ",active\n", to("lab")), "passed over"));
}

TEST_CASE("IMP-4 rows of one SIM that differ in the profile that is passed over are one") {
    Fleet fleet{false};
    fleet.import("iccid,profile\n" + tracker + ",lab\n" + tracker + ",meter\n", to("tracker-eu"));
    CHECK(profile_of(fleet, tracker) == "tracker-eu");
}

TEST_CASE("IMP-4 a profile that no row could take is refused, and rows that are done have taken it") {
    Fleet fleet{false};
    const std::string idle = "iccid,status\n" + tracker + ",available\n" + other_tracker + ",terminated\n";
    CHECK(rule_against(fleet, idle, to("lab")) == "IMP-4");
    CHECK(kind_of_error(fleet, idle, to("lab")) == ErrorKind::malformed);
    const std::string needy = "iccid,status\n" + tracker + ",active\n";
    fleet.import(needy, to("lab"));
    CHECK_FALSE(fleet.import(needy, to("lab")).request);
    CHECK(rule_against(fleet, needy, to("meter")) == "IMP-4");
    CHECK(rule_against(fleet, "iccid,status\n" + newcomer + ",active\n12,active\n", to("meter")) == "IDN-1");
    const std::string strange = "iccid,status,plan\n" + newcomer + ",active,NO-SUCH-PLAN\n";
    CHECK(kind_of_error(fleet, strange, to("lab")) == ErrorKind::not_found);
}

TEST_CASE(
    "IMP-4 a list's profiles are passed over where one is typed, also those that do not exist, and that is "
    "said") {
    Fleet fleet;
    Selection list;
    list.from_list = true;
    list.list.add(tracker, 2, "meter");
    list.list.add(tracker, 3, "no-such");
    const ChangeReport migrated = fleet.change(
        [&](Snapshot& snapshot, Day today) { return migrate_sims(snapshot, list, "lab", today); });
    CHECK(profile_of(fleet, tracker) == "lab");
    CHECK(says(migrated, "passed over: --to lab is typed"));
    Selection stock;
    stock.from_list = true;
    stock.list.add(available, 2, "no-such");
    const ChangeReport activated = fleet.change(
        [&](Snapshot& snapshot, Day today) { return activate_sims(snapshot, stock, "lab", today); });
    CHECK(profile_of(fleet, available) == "lab");
    CHECK(says(activated, "passed over: --to lab is typed"));
    const ChangeReport suspended =
        fleet.change([&](Snapshot& snapshot, Day today) { return suspend_sims(snapshot, stock, today); });
    CHECK(suspended.summary.changed == 1);
    CHECK(suspended.warnings.empty());
}

TEST_CASE("IMP-5 a file without a SIM is refused, in an import and in a comparison") {
    Fleet fleet;
    for (const char* text : {"iccid,status\n", "ICCID\n", "{\"sims\":[]}\n"}) {
        CAPTURE(text);
        CHECK(rule_against(fleet, text) == "IMP-5");
        const auto error = error_of([&] { compare(fleet, text); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::malformed);
        CHECK(error->code() == "IMP-5");
    }
}

TEST_CASE("IMP-5 a comparison that compares nothing is refused, and what only one side has is told") {
    Fleet fleet;
    CHECK(error_of([&] { compare(fleet, "iccid,msisdn,label\n" + tracker + ",33700000001,x\n"); })->code() ==
          "IMP-5");
    CHECK(error_of([&] { compare(fleet, "iccid\n" + tracker + "\n"); })->code() == "IMP-5");
    const ChangeReport missing = compare(fleet, "iccid,status\n" + tracker + ",active\n");
    CHECK(missing.comparison->sides_differ());
    Fleet small{false};
    small.import("iccid,profile\n" + tracker + ",lab\n");
    CHECK_FALSE(compare(small, "iccid,status\n" + tracker + ",active\n").comparison->sides_differ());
    CHECK(compare(small, "iccid,status\n" + tracker + ",active\n" + newcomer + ",active\n")
              .comparison->sides_differ());
    CHECK(compare(small, "iccid,status\n12,active\n").summary.refused == 1);
}

TEST_CASE("REQ-4 the way out of a SIM that was imported wrongly is one that works for every status") {
    for (const char* status : {"available", "preactivated", "sleep", "barred"}) {
        Fleet fleet{false};
        CAPTURE(status);
        const std::string profile = std::string{status} == "available" ? "" : "lab";
        const ChangeReport imported =
            fleet.import("iccid,status,profile\n" + tracker + "," + status + "," + profile + "\n");
        const std::string hint = imported.outcomes.front().no_way_back->hint.english();
        CHECK(hint.find("importing it as terminated: `simprof sim import FILE --update`") !=
              std::string::npos);
        ImportSettings update;
        update.update = true;
        CHECK(fleet.import("iccid,status\n" + tracker + ",terminated\n", update).summary.changed == 1);
        CHECK(status_of(fleet, tracker) == "terminated");
    }
}
