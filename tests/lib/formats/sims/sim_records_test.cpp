#include "lib/formats/sims/sim_records.hpp"

#include "lib/model/error.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sims/notice_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;

namespace {

/// A record that outlives its reader, absent fields as "-".
struct Row {
    std::size_t line;
    std::string iccid, msisdn, status, group, profile, plan;
    std::size_t options;
    std::string problem;
};

std::string shown_field(const std::optional<std::string_view>& field) {
    return std::string{field.value_or("-")};
}

std::vector<Row> rows_of(SimRecords& records) {
    std::vector<Row> rows;
    while (const SimRecord* const record = records.next()) {
        rows.push_back({record->line, shown_field(record->iccid), shown_field(record->msisdn),
                        shown_field(record->status), shown_field(record->group), shown_field(record->profile),
                        shown_field(record->plan), record->options.size(),
                        record->problem ? record->problem->message.english() : ""});
        CHECK((record->problem || record->iccid || record->msisdn));
    }
    return rows;
}

std::vector<Row> rows_of(const std::string& text) {
    SimRecords records{text, "file"};
    return rows_of(records);
}

}  // namespace

TEST_CASE("a list upload is read with its single quotes, CRLF, and a last line without an end") {
    const std::string text = data_file("list-upload.csv");
    SimRecords records{text, "list-upload.csv"};
    CHECK(records.form().name == "simprof-csv");
    CHECK_FALSE(records.has_profiles());
    const auto rows = rows_of(records);
    REQUIRE(rows.size() == 12);
    CHECK(rows[0].line == 2);
    CHECK(rows[0].iccid == "'8933224000000001002'");
    CHECK(rows[11].line == 13);
    CHECK(rows[11].iccid == "'8933224000000001119'");
    CHECK(records.notices().empty());
}

TEST_CASE("a list upload of MSISDNs gives MSISDNs") {
    const auto rows = rows_of(data_file("list-upload-msisdn.csv"));
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].msisdn == "'882470400271000'");
    CHECK(rows[0].iccid == "-");
}

TEST_CASE("a list upload is recognised in any case, between quotes, and with numbers without quotes") {
    for (const char* head : {"ICCID", "iccid", "\"ICCID\"", "'Serial Number'", "serial number",
                             " SERIAL_NUMBER ", "simSerial"}) {
        CAPTURE(head);
        const auto rows =
            rows_of("\n" + std::string{head} + "\n8933224000000001002\n\n'8933224000000001010'");
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].iccid == "8933224000000001002");
        CHECK(rows[0].line == 3);
        CHECK(rows[1].line == 5);
    }
}

TEST_CASE("numbers that a spreadsheet damaged reach the rules as they are") {
    const auto rows = rows_of(data_file("damaged-by-spreadsheet.csv"));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].iccid == "8.93322E+18");
    CHECK(rows_of("ICCID\n8,93322E+18\n")[0].iccid == "8,93322E+18");
}

TEST_CASE("a delivery file is read without its PIN and PUK, and that is said") {
    const std::string text = data_file("sim-delivery.csv");
    SimRecords records{text, "sim-delivery.csv"};
    CHECK(records.form().name == "transatel-delivery");
    CHECK(in_english(records.notices()) ==
          std::vector<std::string>{
              "The columns PIN and PUK were dropped: they are secrets and are never stored."});
    const auto rows = rows_of(records);
    REQUIRE(rows.size() == 40);
    CHECK(rows[0].iccid == "8933224000000001002");
    CHECK(rows[0].msisdn == "+882470400271000");
    CHECK(rows[0].status == "active");
    CHECK(rows[0].line == 2);
    CHECK(rows[39].iccid == "8933224000000001390");
}

TEST_CASE("a fleet as CSV is read, empty fields absent") {
    const std::string text = data_file("fleet.csv");
    SimRecords records{text, "fleet.csv"};
    CHECK(records.form().name == "simprof-csv");
    CHECK(records.has_profiles());
    const auto rows = rows_of(records);
    REQUIRE(rows.size() == 100);
    CHECK(rows[0].profile == "tracker-eu");
    CHECK(rows[0].plan == "-");
    CHECK(rows[0].group == "south");
    CHECK(rows[9].profile == "-");
    CHECK(records.notices().empty());
}

TEST_CASE("a CSV with spreadsheets' wrappings and blank lines keeps its line numbers") {
    const auto rows = rows_of(data_file("mixed.csv"));
    REQUIRE(rows.size() == 6);
    CHECK(rows[1].line == 4);
    CHECK(rows[1].iccid == "8933224000000001010 F");
    CHECK(rows[2].iccid == "=\"8933224000000001028\"");
    CHECK(rows[2].profile == "lab");
    CHECK(rows[5].line == 8);
}

TEST_CASE("columns are found by name, whatever their case, blanks, hyphens and underscores") {
    const auto rows = rows_of(
        "Service Profile\tSIM-Serial\tRate_Plan\tSTATUS\tGroup\tMSISDN(+)\n"
        "lab\t8933224000000001002\tEU-PPU\tActive\tnorth\t+33612345678\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].profile == "lab");
    CHECK(rows[0].iccid == "8933224000000001002");
    CHECK(rows[0].plan == "EU-PPU");
    CHECK(rows[0].status == "active");
    CHECK(rows[0].group == "north");
    CHECK(rows[0].msisdn == "+33612345678");
}

TEST_CASE("a list in CSV with options, as simprof writes it, is read without a notice") {
    const std::string text =
        "iccid,imsi,msisdn,status,group,label,profile,pack,plan,scheduled_plan,scheduled_from,deviated,opt:"
        "data,opt:sms-mo\r\n"
        "8933224000000001002,208220000000000,33612345678,active,'=south,\"a;'=b\",lab,iot,P1,P2,2026-12-01,"
        "false,on,\r\n";
    SimRecords records{text, "list.csv"};
    CHECK(records.notices().empty());
    const SimRecord* const record = records.next();
    REQUIRE(record != nullptr);
    CHECK(record->group == "=south");
    CHECK(record->label == "a;=b");
    CHECK(record->imsi == "208220000000000");
    CHECK(record->scheduled_plan == "P2");
    CHECK(record->scheduled_from == "2026-12-01");
    REQUIRE(record->options.size() == 1);
    CHECK(record->options[0].first == "data");
    CHECK(record->options[0].second == "on");
}

TEST_CASE("columns that are not known are named") {
    const std::string text = "iccid,colour,size,KI,,Release\n8933224000000001002,red,9,00FF,,R1\n";
    const SimRecords records{text, "file"};
    CHECK(in_english(records.notices()) ==
          std::vector<std::string>{
              "The column KI was dropped: it is a secret and is never stored.",
              "The columns colour, size and Release were not read: simprof does not know them."});
}

TEST_CASE("a row may leave trailing fields out, and may have empty ones too many") {
    const auto rows =
        rows_of("iccid,profile,group\n8933224000000001002\n8933224000000001010,lab,north,,\n,,\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].profile == "-");
    CHECK(rows[1].group == "north");
}

TEST_CASE("every bad row is named, and the rows after it are read") {
    const auto rows = rows_of("iccid,profile\n1,2,3\n\n,lab\n\"8933\"x,lab\n8933224000000001002,lab\n");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].line == 2);
    CHECK(rows[0].problem == "The row has 3 fields, the first line names 2.");
    CHECK(rows[0].iccid == "-");
    CHECK(rows[1].line == 4);
    CHECK(rows[1].problem == "The row has neither an ICCID nor an MSISDN.");
    CHECK(rows[1].profile == "-");
    CHECK(rows[2].line == 5);
    CHECK(rows[2].problem == "Text follows the double quote that closes a field.");
    CHECK(rows[3].problem.empty());
    CHECK(rows[3].profile == "lab");
}
