#include "lib/operations/arrivals/import_rows.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// MSISDNs of the fleet's first two SIMs.
const std::string number_of_tracker = "882470400300000";
const std::string number_of_other = "882470400300001";

/// Lists of files, read as they stand, one behind the other.
Selection lists_of(const std::vector<std::string>& texts) {
    Selection selection;
    selection.from_list = true;
    for (const std::string& text : texts) {
        SimRecords records{text, "test"};
        selection.list.begin_file(records.places());
        while (const SimRecord* record = records.next()) selection.list.add(*record);
    }
    return selection;
}

ChangeReport migrate(Fleet& fleet, const std::string& text, const std::optional<std::string>& to = {}) {
    const Selection list = lists_of({text});
    return fleet.keep_going(
        [&](Snapshot& snapshot, Day today) { return migrate_sims(snapshot, list, to, today); });
}

std::string rule_of_line(const ChangeReport& report, std::uint32_t line) {
    for (const RefusedRow& row : report.refused)
        if (row.line == line) return row.why->rule;
    return {};
}

}  // namespace

TEST_CASE("IMP-8 a row of a list whose ICCID and MSISDN are two SIMs is refused, and the others are done") {
    Fleet fleet;
    const ChangeReport report = migrate(fleet,
                                        "iccid,msisdn\n" + tracker + "," + number_of_other +
                                            "\n8933224000000010144,882470400300002\n" +
                                            "8933224000000010219,33611111111\n8933224000000010284,nonsense\n",
                                        "lab");
    CHECK(report.summary.changed == 3);
    CHECK(report.summary.refused == 1);
    CHECK(rule_of_line(report, 2) == "IMP-8");
    CHECK(report.refused.front().why->message.english() == "The row names two SIMs: " + tracker +
                                                               " by its ICCID, and " + other_tracker +
                                                               " by the MSISDN " + number_of_other + ".");
}

TEST_CASE("IMP-8 a row whose two numbers are one SIM by the other form of its ICCID is done") {
    Fleet fleet;
    const std::string without_check_digit = tracker.substr(0, 18);
    CHECK(migrate(fleet, "iccid,msisdn\n" + without_check_digit + "," + number_of_tracker + "\n", "lab")
              .summary.changed == 1);
    CHECK(rule_of_line(
              migrate(fleet, "iccid,msisdn\n" + without_check_digit + "," + number_of_other + "\n", "meter"),
              2) == "IMP-8");
}

TEST_CASE("IMP-8 what speaks against a row of one list does not touch the same line of another one") {
    Fleet fleet;
    const Selection lists =
        lists_of({"iccid,msisdn\n" + tracker + "," + number_of_other + "\n", "iccid\n" + tracker + "\n"});
    const auto snapshot = (*fleet).read();
    SelectedSims selected = select_sims(*snapshot, lists, fleet.today());
    const std::vector<RefusedRow> refused = selected.rejected.take();
    REQUIRE(refused.size() == 2);
    CHECK(refused[0].why->rule == "IMP-8");
    CHECK(refused[1].why->rule == "BAT-2");
    CHECK(selected.rejected.files().place_of(refused[1].line).line == 2);
}

TEST_CASE(
    "BAT-2 a SIM with two targets is refused where one of them does not exist, whatever form it is named "
    "in") {
    Fleet fleet;
    const ChangeReport report =
        migrate(fleet, "iccid,profile\n" + tracker + ",lab\n" + tracker + ",no-such\n" +
                           other_tracker.substr(0, 18) + ",no-such\n" + other_tracker + ",lab\n");
    CHECK(report.summary.changed == 0);
    CHECK(report.summary.refused == 4);
    CHECK(rule_of_line(report, 2) == "BAT-2");
    CHECK(rule_of_line(report, 3).empty());
    CHECK(rule_of_line(report, 4).empty());
    CHECK(rule_of_line(report, 5) == "BAT-2");
    CHECK(fleet.sim(tracker).services->profile == "tracker-eu");
}

TEST_CASE("BAT-2 in an import a SIM stands twice where one of its rows cannot be read") {
    Fleet fleet;
    const auto import = [&](const std::string& text) {
        return fleet.keep_going([&](Snapshot& snapshot, Day today) {
            SimRecords records{text, "test"};
            ImportSettings settings;
            settings.update = true;
            return import_sims(snapshot, records, settings, today);
        });
    };
    const ChangeReport report = import("iccid,msisdn,label\n" + tracker + ",12,one\n" + tracker +
                                       ",,two\n8933224000000010144,,three\n");
    CHECK(report.summary.changed == 1);
    CHECK(rule_of_line(report, 2) == "IDN-4");
    CHECK(rule_of_line(report, 3) == "BAT-2");
    CHECK(fleet.sim(tracker).identity.label == "unit 0");
    CHECK(import("iccid,imsi\n" + tracker + ",bad\n" + tracker + ",worse\n").summary.refused == 2);
}

TEST_CASE("BAT-2 rows of one card that differ in the IMSI are refused, where the form says no more of it") {
    Fleet fleet{false};
    const auto error = error_of([&] {
        fleet.import("iccid,imsi\n" + tracker + ",208220000009901\n" + tracker + ",208220000009902\n");
    });
    REQUIRE(error);
    CHECK(error->code() == "BAT-2");
}

TEST_CASE("BAT-2 rows of one card that differ in the IMSI only are one where the form of the file says so") {
    Fleet fleet{false};
    const auto snapshot = (*fleet).read();
    RefusedRows refused;
    Warnings warnings;
    ImportRows rows{refused, WrongCheckDigit::ignored};
    rows.keep_one_imsi();
    SimRecord record;
    record.iccid = tracker;
    for (const char* imsi : {"208220000009901", "208220000009902"}) {
        record.imsi = imsi;
        ++record.line;
        rows.add(record);
    }
    record.iccid = other_tracker;
    for (const char* label : {"one", "two"}) {
        record.label = label;
        ++record.line;
        rows.add(record);
    }
    rows.finish(*snapshot, warnings);
    REQUIRE(rows.rows().size() == 1);
    CHECK(rows.identity(rows.rows().front(), {}).imsi->digits() == "208220000009901");
    CHECK(refused.take().size() == 2);
    CHECK(warnings.size() == 1);
}

TEST_CASE("A filter by a group that no SIM is in says so, with the nearest one") {
    Fleet fleet;
    Selection selection;
    selection.identity.groups = {"sotuh"};
    CHECK(select_sims(*(*fleet).read(), selection, fleet.today()).warnings ==
          Warnings{{verbatim("No SIM is in a group “sotuh”. Did you mean south?")}});
    selection.identity.groups = {"south"};
    selection.profiles = {"lab"};
    selection.statuses = {"barred"};
    CHECK(select_sims(*(*fleet).read(), selection, fleet.today()).warnings.empty());
}
