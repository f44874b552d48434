#include "lib/operations/history/history.hpp"
#include "lib/operations/revert/revert_request.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

const std::string third = "8933224000000010144";
const std::string newcomer = "8933224000000900005";
/// MSISDNs that the fleet's first three SIMs have.
const std::string number_1 = "882470400300000";
const std::string number_2 = "882470400300001";
const std::string number_3 = "882470400300002";

ImportSettings updating() {
    ImportSettings settings;
    settings.update = true;
    return settings;
}

std::string msisdn_of(Fleet& fleet, const std::string& sim) {
    const auto number = fleet.sim(sim).identity.msisdn;
    return number ? number->digits() : "none";
}

ChangeReport terminate(Fleet& fleet, const std::string& sim) {
    return fleet.change(
        [&](Snapshot& snapshot, Day today) { return terminate_sims(snapshot, selection({sim}), today); });
}

ChangeReport give(Fleet& fleet, const std::string& sim, const std::string& msisdn) {
    return fleet.change([&](Snapshot& snapshot, Day today) {
        return edit_sim(snapshot, sim, {{}, msisdn, {}, {}}, today);
    });
}

std::string rows_with(const std::vector<std::pair<std::string, std::string>>& sims) {
    std::string text = "iccid,msisdn\n";
    for (const auto& [sim, msisdn] : sims) text += sim + "," + msisdn + "\n";
    return text;
}

}  // namespace

TEST_CASE("IDN-4 SIMs may exchange their numbers in one file, in a ring too") {
    Fleet fleet;
    const ChangeReport report = fleet.import(
        rows_with({{tracker, number_2}, {other_tracker, number_3}, {third, number_1}}), updating());
    CHECK(report.summary.changed == 3);
    CHECK(msisdn_of(fleet, tracker) == number_2);
    CHECK(msisdn_of(fleet, other_tracker) == number_3);
    CHECK(msisdn_of(fleet, third) == number_1);
    CHECK_FALSE(fleet.import(rows_with({{tracker, number_2}, {third, number_1}}), updating()).request);
}

TEST_CASE("IDN-4 a card takes the numbers of one that the same file ends: a SIM swap") {
    Fleet fleet;
    const std::string swap = "iccid,msisdn,status,profile\n" + tracker + ",,terminated,\n" + newcomer + "," +
                             number_1 + ",active,tracker-eu\n";
    CHECK(error_of([&] { fleet.import(swap); })->refused().size() == 2);
    CHECK(msisdn_of(fleet, tracker) == number_1);
    fleet.import(swap, updating());
    CHECK(msisdn_of(fleet, tracker) == "none");
    CHECK(msisdn_of(fleet, newcomer) == number_1);
    CHECK(fleet.sim(tracker).services->status == Status::terminated);
    CHECK_FALSE(fleet.import(swap, updating()).request);
    const std::string kept = "iccid,msisdn,status\n" + other_tracker + "," + number_2 + ",terminated\n" +
                             third + "," + number_2 + ",active\n";
    CHECK(error_of([&] { fleet.import(kept, updating()); })->code() == "IDN-4");
}

TEST_CASE("IDN-4 a new SIM takes the number that a row of the same file takes from another") {
    Fleet fleet;
    fleet.import("iccid,msisdn,profile,status\n" + newcomer + "," + number_1 + ",lab,active\n" + tracker +
                     ",33612345678,,\n",
                 updating());
    CHECK(msisdn_of(fleet, newcomer) == number_1);
    CHECK(msisdn_of(fleet, tracker) == "33612345678");
}

TEST_CASE("IDN-4 a number that its SIM keeps is refused to another, whatever else the file says of it") {
    Fleet fleet;
    for (const std::string& text :
         {rows_with({{tracker, number_2}}), rows_with({{tracker, number_2}, {other_tracker, number_2}}),
          "iccid,msisdn,label\n" + tracker + "," + number_2 + ",\n" + other_tracker + ",,van\n"}) {
        CAPTURE(text);
        const auto error = error_of([&] { fleet.import(text, updating()); });
        REQUIRE(error);
        CHECK(error->code() == "IDN-4");
        CHECK(error->line() == 2U);
        CHECK(error->message().english().find("belongs to SIM " + other_tracker) != std::string::npos);
    }
}

TEST_CASE("IDN-4 a row that relies on a number of a refused row is refused with it, and so on") {
    Fleet fleet;
    const std::string text = "iccid,msisdn,status\n" + tracker + "," + number_2 + ",active\n" +
                             other_tracker + "," + number_3 + ",active\n" + third + "," + number_1 +
                             ",available\n" + newcomer + ",33612345678,available\n";
    const ChangeReport report = fleet.keep_going([&](Snapshot& snapshot, Day today) {
        SimRecords records{text, "test"};
        return import_sims(snapshot, records, updating(), today);
    });
    CHECK(report.summary.changed == 1);
    CHECK(report.summary.refused == 3);
    CHECK(msisdn_of(fleet, tracker) == number_1);
    CHECK(msisdn_of(fleet, other_tracker) == number_2);
    CHECK(msisdn_of(fleet, third) == number_3);
    CHECK(msisdn_of(fleet, newcomer) == "33612345678");
}

TEST_CASE(
    "STA-3 a terminated SIM gives its number up to a card that takes it by import, told and counted apart") {
    Fleet fleet;
    terminate(fleet, tracker);
    const ChangeReport report = fleet.import(rows_with({{newcomer, number_1}}));
    CHECK(report.summary.changed == 1);
    CHECK(report.sims.size() == 1);
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings.front().rule == "STA-3");
    CHECK(report.warnings.front().message.english() == "SIM " + tracker +
                                                           " is terminated and gives its MSISDN " + number_1 +
                                                           " up to SIM " + newcomer + ".");
    CHECK(msisdn_of(fleet, newcomer) == number_1);
    CHECK(msisdn_of(fleet, tracker) == "none");
    CHECK(fleet.sim(tracker).identity.imsi);
    CHECK(fleet.sim(tracker).services->status == Status::terminated);
    const auto history = request_history(*(*fleet).read(), tracker);
    REQUIRE_FALSE(history.empty());
    CHECK(history.back().identities.size() == 1);
    CHECK(history.back().identities.front().part == "msisdn");
    CHECK_FALSE(fleet.import(rows_with({{newcomer, number_1}})).request);
}

TEST_CASE("STA-3 a terminated SIM gives its number up to an edit and to an added SIM") {
    Fleet fleet;
    terminate(fleet, tracker);
    terminate(fleet, third);
    CHECK(give(fleet, other_tracker, number_1).warnings.size() == 1);
    CHECK(msisdn_of(fleet, other_tracker) == number_1);
    CHECK(msisdn_of(fleet, tracker) == "none");
    SimRecord record;
    record.iccid = newcomer;
    record.msisdn = number_3;
    fleet.change([&](Snapshot& snapshot, Day today) { return add_sim(snapshot, record, {}, today); });
    CHECK(msisdn_of(fleet, newcomer) == number_3);
    CHECK(msisdn_of(fleet, third) == "none");
}

TEST_CASE("STA-3 a terminated SIM keeps the number that its own row of the file claims") {
    Fleet fleet;
    terminate(fleet, tracker);
    const auto error = error_of([&] {
        fleet.import(rows_with({{newcomer, number_1}, {tracker, number_1}}), updating());
    });
    REQUIRE(error);
    CHECK(error->code() == "IDN-4");
}

TEST_CASE("STA-3 a terminated SIM gets another label and gives its number up in one request") {
    Fleet fleet;
    terminate(fleet, tracker);
    const ChangeReport report = fleet.import(
        "iccid,msisdn,label\n" + newcomer + "," + number_1 + ",\n" + tracker + ",,scrap\n", updating());
    CHECK(report.summary.changed == 2);
    CHECK(msisdn_of(fleet, tracker) == "none");
    CHECK(fleet.sim(tracker).identity.label == "scrap");
    CHECK(msisdn_of(fleet, newcomer) == number_1);
}

TEST_CASE("STA-3 a terminated SIM takes no number, by edit or import; its label may change") {
    Fleet fleet;
    terminate(fleet, tracker);
    const auto edited = error_of([&] { give(fleet, tracker, "33612345678"); });
    REQUIRE(edited);
    CHECK(edited->code() == "STA-3");
    const auto imported = error_of([&] { fleet.import(rows_with({{tracker, "33612345678"}}), updating()); });
    REQUIRE(imported);
    CHECK(imported->code() == "STA-3");
    CHECK(msisdn_of(fleet, tracker) == number_1);
}

TEST_CASE("REQ-4 numbers that a request exchanged, or that a terminated SIM gave up, come back together") {
    Fleet fleet;
    const auto revert_last = [&] {
        const auto last = (*fleet).read()->last_request()->number;
        return fleet.change(
            [&](Snapshot& snapshot, Day today) { return revert_request(snapshot, last, today); });
    };
    fleet.import(rows_with({{tracker, number_2}, {other_tracker, number_1}}), updating());
    revert_last();
    CHECK(msisdn_of(fleet, tracker) == number_1);
    CHECK(msisdn_of(fleet, other_tracker) == number_2);
    terminate(fleet, third);
    give(fleet, tracker, number_3);
    revert_last();
    CHECK(msisdn_of(fleet, tracker) == number_1);
    CHECK(msisdn_of(fleet, third) == number_3);
}
