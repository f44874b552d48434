#include "lib/formats/sims/rejects.hpp"
#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sheets/made_workbook.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;
using simprof::test::workbook_with;
using simprof::test::zipped;

namespace {

std::vector<std::string> iccids_in(SimRecords& records) {
    std::vector<std::string> iccids;
    while (const SimRecord* const record = records.next())
        iccids.push_back((record->iccid_is_number ? "number " : "") +
                         std::string{record->iccid.value_or("-")});
    return iccids;
}

}  // namespace

TEST_CASE("IMP-1 the first sheet whose header a form knows is read, whoever wrote the workbook") {
    for (const char* name : {"by-openpyxl.xlsx", "by-libxlsxwriter.xlsx", "by-libreoffice.xlsx"}) {
        CAPTURE(name);
        const std::string workbook = data_file(std::string{"sheets/"} + name);
        SimRecords records{workbook, name};
        CHECK(records.form().name == "simprof-csv");
        const auto iccids = iccids_in(records);
        REQUIRE(iccids.size() >= 2);
        CHECK(iccids.front() == "8933224000000010003");
    }
}

TEST_CASE("IDN-3 an ICCID that a sheet holds as a number is marked") {
    const std::string workbook = data_file("sheets/by-openpyxl.xlsx");
    SimRecords records{workbook, "by-openpyxl.xlsx"};
    const auto iccids = iccids_in(records);
    CHECK(std::ranges::any_of(iccids, [](const std::string& iccid) { return iccid.starts_with("number "); }));
}

TEST_CASE("rows of a sheet have its name, and where its columns are") {
    const std::string workbook =
        zipped(workbook_with("<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>ICCID</t></is></c>"
                             "<c r=\"D3\" t=\"inlineStr\"><is><t>MSISDN</t></is></c></row>"
                             "<row r=\"7\"><c r=\"B7\"><v>8933224000000099014</v></c></row>"));
    const SimRecords records{workbook, "cards.xlsx"};
    const RowPlaces places = records.places();
    CHECK(places.sheet == "Cards");
    CHECK(places.of(7).english() == "row 7 of Cards");
    CHECK(places.column_of(SimField::iccid) == 2);
    CHECK(places.column_of(SimField::msisdn) == 4);
    CHECK(places.column_of(SimField::imsi) == 0);
    CHECK(SimRecords{"ICCID\n8933224000000099014\n", "cards.csv"}.places().of(2).english() == "line 2");
}

TEST_CASE("a workbook is taken apart once, however often its rows are read") {
    const std::string workbook = data_file("sheets/by-openpyxl.xlsx");
    TextInMemory source{workbook};
    SimFile file{source, "by-openpyxl.xlsx"};
    SimRecords first{file};
    SimRecords second{file};
    CHECK(iccids_in(first) == iccids_in(second));
    const auto taken_apart = file.workbook();
    SimRecords third{file};
    CHECK(file.workbook() == taken_apart);
}

TEST_CASE("IMP-1 with a column named on the command line the first sheet that is not empty is read") {
    const std::string workbook = data_file("sheets/by-openpyxl.xlsx");
    SimReading reading;
    reading.wishes.add_column("No Such Column=label");
    CHECK_THROWS_AS((SimRecords{workbook, "by-openpyxl.xlsx", reading}), Error);
}

TEST_CASE("rejects of a sheet are a CSV that can be fed back") {
    const std::string workbook = data_file("sheets/by-openpyxl.xlsx");
    TextInMemory source{workbook};
    SimFile input{source, "by-openpyxl.xlsx"};
    std::string out;
    const std::vector<RejectedRow> rows{{2, "STA-1", "No."}};
    write_rejects(input, rows, [&](std::string_view part) { out += part; });
    SimRecords again{out, "rejects"};
    CHECK(iccids_in(again) == std::vector<std::string>{"8933224000000010003"});
}
