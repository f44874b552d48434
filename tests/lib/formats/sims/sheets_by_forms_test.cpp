#include "lib/formats/sims/rejects.hpp"
#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"
#include "tests/lib/formats/data_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;

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

TEST_CASE("IDN-3 an ICCID that a sheet holds as a number is marked, and its cell is named") {
    const std::string workbook = data_file("sheets/by-openpyxl.xlsx");
    SimRecords records{workbook, "by-openpyxl.xlsx"};
    const auto iccids = iccids_in(records);
    CHECK(std::ranges::any_of(iccids, [](const std::string& iccid) { return iccid.starts_with("number "); }));
    const auto is_named = [](const std::string& notice) {
        return notice.find("cell ") != std::string::npos &&
               notice.find("holds the ICCID as a number") != std::string::npos;
    };
    CHECK(std::ranges::count_if(records.notices(), is_named) == 1);
}

TEST_CASE("IMP-1 with a column named on the command line the first sheet that is not empty is read") {
    const std::string workbook = data_file("sheets/by-openpyxl.xlsx");
    SimReading reading;
    reading.wishes.add_column("No Such Column=label");
    CHECK_THROWS_AS((SimRecords{workbook, "by-openpyxl.xlsx", reading}), Error);
}

TEST_CASE("rejects of a sheet are a CSV that can be fed back") {
    const std::string workbook = data_file("sheets/by-openpyxl.xlsx");
    TextInMemory input{workbook};
    std::string out;
    const std::vector<RejectedRow> rows{{2, "STA-1", "No."}};
    write_rejects(input, "by-openpyxl.xlsx", rows, [&](std::string_view part) { out += part; });
    SimRecords again{out, "rejects"};
    CHECK(iccids_in(again) == std::vector<std::string>{"8933224000000010003"});
}
