#include "tests/lib/formats/sheets/made_workbook.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// Ends in zeros, and its last digit is not its check digit.
const std::string rounded = "8933224000000010000";
/// Ends in zeros, and its last digit is its check digit.
const std::string round_by_nature = "8933224000000040000";

/// A list of cards whose last four digits are 0, and as many others.
std::string list_of(int zeros, int others) {
    std::string list = "iccid\n";
    for (int card = 0; card < zeros; ++card) list += std::to_string(893322400000001 + card) + "0000\n";
    for (int card = 0; card < others; ++card) list += std::to_string(893322400100001 + card) + "1234\n";
    return list;
}

ChangeReport add(Fleet& fleet, const std::string& iccid, bool is_number) {
    SimRecord record;
    record.iccid = iccid;
    record.iccid_is_number = is_number;
    return fleet.change([&](Snapshot& snapshot, Day today) { return add_sim(snapshot, record, {}, today); });
}

}  // namespace

TEST_CASE("IDN-3 a number that ends in zeros with a wrong check digit is refused, unless a SIM has it") {
    Fleet fleet{false};
    const auto error = error_of([&] { fleet.import("iccid\n" + rounded + "\n" + round_by_nature + "\n"); });
    REQUIRE(error);
    CHECK(error->code() == "IDN-3");
    CHECK(error->refused().size() == 1);
    CHECK(error->sim() == rounded);
    CHECK(fleet.import("iccid\n" + round_by_nature + "\n").summary.changed == 1);
    CHECK(error_of([&] { (void)fleet.sim(rounded); })->code() == "IDN-3");
    CHECK(fleet.sim(round_by_nature).iccid.digits() == round_by_nature);
}

TEST_CASE("IDN-3 what a stored SIM has exactly is that SIM, whatever it ends in") {
    Fleet fleet{false};
    fleet.import("iccid\n" + round_by_nature + "\n");
    CHECK_FALSE(add(fleet, round_by_nature, true).request);
    CHECK(error_of([&] { add(fleet, tracker, true); })->code() == "IDN-3");
    fleet.import("iccid\n" + tracker + "\n");
    CHECK_FALSE(add(fleet, tracker, true).request);
}

TEST_CASE(
    "IDN-3 a file of ten ICCIDs of which most end in 0000 is refused, and one of nine is judged by check "
    "digits") {
    Fleet fleet{false};
    const auto of_most = error_of([&] { fleet.import(list_of(6, 4)); });
    REQUIRE(of_most);
    CHECK(of_most->code() == "IDN-3");
    CHECK(of_most->refused().size() == 6);
    const auto of_few = error_of([&] { fleet.import(list_of(5, 5)); });
    REQUIRE(of_few);
    CHECK(of_few->refused().size() < 6);
}

TEST_CASE("IDN-3 a list to select by is judged likewise, and the ends of a range are not") {
    Fleet fleet;
    Selection list;
    list.from_list = true;
    SimRecord record;
    record.iccid = tracker;
    record.iccid_is_number = true;
    record.line = 2;
    list.list.add(record);
    CHECK(select_sims(*(*fleet).read(), list, fleet.today()).sims.size() == 1);
    const std::string unknown = "8933224000000900005";
    record.iccid = unknown;
    record.line = 3;
    list.list.add(record);
    record.iccid_is_number = false;
    record.line = 4;
    list.list.add(record);
    list.list.add(rounded, 5);
    SelectedSims selected = select_sims(*(*fleet).read(), list, fleet.today());
    CHECK(selected.sims.size() == 1);
    const std::vector<RefusedRow> refused = selected.rejected.take();
    REQUIRE(refused.size() == 3);
    CHECK(refused[0].why->rule == "IDN-3");
    CHECK(refused[1].why->kind == ErrorKind::not_found);
    CHECK(refused[2].why->rule == "IDN-3");

    Selection range;
    range.ranges.push_back("8933224000000010000..8933224000000020000");
    CHECK(select_sims(*(*fleet).read(), range, fleet.today()).sims.size() > 10);
}

TEST_CASE(
    "IDN-3 a cell that says that nothing is given gives nothing, in numbers and in names that do not exist") {
    Fleet fleet{false};
    fleet.import("iccid,imsi,msisdn,status,profile,plan\n" + tracker + ",n/a,NULL,active,lab,none\n" +
                 other_tracker + ",-,none,available,-,N/A\n");
    CHECK_FALSE(fleet.sim(tracker).identity.imsi);
    CHECK_FALSE(fleet.sim(tracker).identity.msisdn);
    CHECK(fleet.sim(tracker).services->plan == "EU-PPU");
    CHECK_FALSE(fleet.sim(other_tracker).services->profile);
    CHECK(error_of([&] { fleet.import("msisdn,status\nn/a,active\n"); })->kind() == ErrorKind::malformed);
}

TEST_CASE("IDN-3 what cannot be seen around a name, a status, a group or a label is no part of it") {
    Fleet fleet{false};
    fleet.import("iccid,status,profile,group,label\n" + tracker +
                 ",\u200Bactive\u00A0,lab\u00A0,\u202Anorth\u202C,\uFEFFunit 1\u00A0\n");
    const SimView sim = fleet.sim(tracker);
    CHECK(sim.services->profile == "lab");
    CHECK(sim.identity.group == "north");
    CHECK(sim.identity.label == "unit 1");
    fleet.change([&](Snapshot& snapshot, Day today) {
        return edit_sim(snapshot, tracker, {{}, {}, "south\u00A0", "\u200Bunit 2"}, today);
    });
    CHECK(fleet.sim(tracker).identity.group == "south");
    CHECK(fleet.sim(tracker).identity.label == "unit 2");
    CHECK(fleet.migrate(tracker, "\u200Bmeter\u00A0").summary.changed == 1);
}

namespace {

/// A sheet, “Cards”, with an ICCID in column B and an MSISDN in column C, of which one is a text.
std::string sheet_of(const std::vector<std::string>& iccids, const std::string& msisdn = "882470400300001") {
    const auto text = [](const std::string& value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    };
    std::string rows = "<row>" + text("label") + text("iccid") + text("msisdn") + "</row>";
    for (const std::string& iccid : iccids)
        rows += "<row>" + text("one") + "<c><v>" + iccid + "</v></c>" + text(msisdn) + "</row>";
    return test::zipped(test::workbook_with(rows));
}

std::vector<std::string> cells_of(const Error& error) {
    std::vector<std::string> cells;
    for (const RefusedRow& row : error.refused())
        cells.push_back(std::to_string(row.line) + "," + std::to_string(row.column) + " " + row.why->rule);
    return cells;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("IDN-3 every cell of a sheet that lost digits is named") {
    Fleet fleet{false};
    const auto lost = error_of([&] {
        fleet.import(sheet_of({"8933224000000099014", "8.93322E+18", "8933224000000099022"}, "n/a"));
    });
    REQUIRE(lost);
    CHECK(lost->place().sheet == "Cards");
    CHECK(lost->line() == 2);
    CHECK(lost->column() == 2);
    CHECK(cells_of(*lost) == Cells{"2,2 IDN-3", "3,2 IDN-3", "4,2 IDN-3"});
}

TEST_CASE("IDN-3 a list names the cells that lost digits, too, and other rows by their number") {
    Fleet fleet;
    const std::string workbook =
        sheet_of({"8933224000000099014", "8933224000000010003", "8.93322E+18"}, "+33700000001");
    Selection chosen;
    TextInMemory source{workbook};
    SimFile file{source, "cards.xlsx", {nullptr, {}, SimReading::Purpose::list}};
    SimRecords records{file};
    chosen.list.begin_file(records.places());
    while (const SimRecord* const record = records.next()) chosen.list.add(*record);
    chosen.from_list = true;
    const auto snapshot = (*fleet).read();
    SelectedSims selected = select_sims(*snapshot, chosen, fleet.today());
    const auto error = error_of([&] { selected.rejected.throw_if_any(); });
    REQUIRE(error);
    CHECK(error->place().sheet == "Cards");
    CHECK(cells_of(*error) == Cells{"2,2 IDN-3", "4,2 IDN-3"});
}
