#include "lib/formats/sims/rejects.hpp"

#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sims/notice_text.hpp"
#include "tests/lib/formats/sims/sim_record_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;
using simprof::test::text_of;

namespace {

std::string rejects_of(const std::string& text, const std::vector<RejectedRow>& rows) {
    TextInMemory source{text};
    SimFile input{source, "file"};
    std::string out;
    write_rejects(input, rows, [&](std::string_view part) { out += part; });
    return out;
}

std::string rejects_of_lines(const std::string& text, const std::vector<std::size_t>& lines) {
    std::vector<RejectedRow> rows;
    for (const std::size_t line : lines) rows.push_back({line, "MIG-1", "It is so, not \"otherwise\"."});
    return rejects_of(text, rows);
}

/// The records that begin on these lines, or all where there are none; nothing is said of our three columns.
std::vector<std::string> records_of(const std::string& text, const std::vector<std::size_t>& lines = {}) {
    std::vector<std::string> result;
    SimRecords records{text, "file"};
    while (const SimRecord* const record = records.next()) {
        if (lines.empty() || std::ranges::find(lines, record->line) != lines.end())
            result.push_back(text_of(*record));
    }
    for (const std::string& notice : in_english(records.notices()))
        CHECK(notice.find("not read") == std::string::npos);
    return result;
}

std::size_t count_of(const std::string& text, std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
}

/// Rejects of these lines say what the input says, and so do rejects of rejects.
void check_same_records(const std::string& text, const std::vector<std::size_t>& lines) {
    const std::string rejects = rejects_of_lines(text, lines);
    CAPTURE(rejects);
    CHECK((records_of(rejects) == records_of(text, lines)));
    std::vector<std::size_t> all;
    for (std::size_t line = 1; line < 400; ++line) all.push_back(line);
    const std::string again = rejects_of_lines(rejects, all);
    CAPTURE(again);
    CHECK((records_of(again) == records_of(text, lines)));
    CHECK(count_of(again, "MIG-1") == lines.size());
}

}  // namespace

TEST_CASE("rejects of every kind of file are read as the rows that they come from") {
    check_same_records(data_file("fleet.csv"), {2, 9, 101});
    check_same_records(data_file("list-upload.csv"), {2, 13});
    check_same_records(data_file("list-upload-msisdn.csv"), {3, 4});
    check_same_records(data_file("mixed.csv"), {2, 4, 5, 6, 7, 8});
    check_same_records(data_file("damaged-by-spreadsheet.csv"), {2, 4});
    check_same_records(data_file("sim-delivery.csv"), {2, 40});
    check_same_records(data_file("subscribers.ndjson"), {1, 7, 24});
}

TEST_CASE("rejects of a list keep the single quotes around the numbers") {
    CHECK(rejects_of("ICCID\r\n'8933224000000001002'\r\n'89332'\r\n", {{3, "IDN-1", "Too short."}}) ==
          "ICCID,line,rule,message\r\n'89332',3,IDN-1,Too short.\r\n");
    CHECK(rejects_of("MSISDN(+)\n'+33612345678'\n+33612345679\n8,9E+18\n",
                     {{2, "", "No."}, {3, "", "No."}, {4, "", "No."}}) ==
          "MSISDN(+),line,rule,message\r\n'+33612345678',2,,No.\r\n+33612345679,3,,No.\r\n"
          "\"8,9E+18\",4,,No.\r\n");
    check_same_records("MSISDN\n'+33612345678'\n=\"33612345678\"\n\"+33 (0)6\"\n8,93E+18\n+33-6\n",
                       {2, 3, 4, 5, 6});
}

TEST_CASE("IMP-7 rejects of a delivery file keep its first line and delimiter, and none of its secrets") {
    const std::string text = data_file("sim-delivery.csv");
    const std::string rejects = rejects_of(text, {{3, "STA-1", "No; never."}});
    CHECK(rejects ==
          "\xEF\xBB\xBFTransatelId;MSISDN;Release;ICCID;Status;PIN;PUK;line;rule;message\r\n"
          ";+882470400271001;;8933224000000001010;Available;;;3;STA-1;\"No; never.\"\r\n");
    CHECK(rejects_of(rejects, {{2, "STA-2", "Now this."}}) ==
          "\xEF\xBB\xBFTransatelId;MSISDN;Release;ICCID;Status;PIN;PUK;line;rule;message\r\n"
          ";+882470400271001;;8933224000000001010;Available;;;2;STA-2;Now this.\r\n");
}

TEST_CASE("cells with delimiters, line ends, quotes and formulas come back as they were") {
    const std::string text =
        "iccid;group;label;opt:data\r\n=\"8933\";\"a;b\";\"c\r\nd\";on\r\n8934;'=1;=1+1;\" x\"\n"
        "8935;\"say \"\"x\"\"\"\r8936;'tis;a,b;\n\n'+cmd;\"'\xEF\xBC\x9Dx\";@z\n";
    check_same_records(text, {2, 4, 5, 6, 8});
    CHECK(rejects_of_lines(text, {2}).find("\"=\"\"8933\"\"\";\"a;b\";\"c\r\nd\";on;2;MIG-1") !=
          std::string::npos);
    CHECK(rejects_of("iccid,group\n@SUM(A1),=1\n", {{2, "", "=x"}}) ==
          "iccid,group,line,rule,message\r\n'@SUM(A1),'=1,2,,'=x\r\n");
    check_same_records("iccid\tlabel\n1\ta;b,c\n", {2});
}

TEST_CASE("a list of rejects is known as one, whatever the names of its columns hold") {
    const std::string rejects = rejects_of_lines("ICCID,\"Note\nof ours\"\n8933224000000010003,x\n", {3});
    CHECK(is_list_of_rejects(rejects));
    CHECK_FALSE(is_list_of_rejects("ICCID,\"Note,line,rule,message\nof ours\"\n"));
    CHECK(is_list_of_rejects("ICCID,line,rule,message\r\n"));
    CHECK(is_list_of_rejects(rejects_of_lines("ICCID|Status\n8933224000000010003|active\n", {2})));
}

TEST_CASE("a row without a form gives what could be read of it, nothing where secrets may be among it") {
    const std::string rows =
        "1,lab,3\n\"8933\"x,lab\n8934,\"lab\"x\n8935,lab,,\n" + std::string(70000, 'x') + "\n";
    const std::vector<RejectedRow> lines{
        {2, "", "m"}, {3, "", "m"}, {4, "", "m"}, {5, "", "m"}, {6, "", "m"}};
    CHECK(rejects_of("iccid,profile\n" + rows, lines) ==
          "iccid,profile,line,rule,message\r\n1,lab,2,,m\r\n,,3,,m\r\n8934,,4,,m\r\n8935,lab,5,,m\r\n,,6,,"
          "m\r\n");
    CHECK(rejects_of("iccid,pin\n" + rows, lines) ==
          "iccid,pin,line,rule,message\r\n,,2,,m\r\n,,3,,m\r\n,,4,,m\r\n8935,,5,,m\r\n,,6,,m\r\n");
}

TEST_CASE("without a row, a CSV is its first line and JSON is nothing") {
    CHECK(rejects_of("iccid,profile\n1,lab\n", {}) == "iccid,profile,line,rule,message\r\n");
    CHECK(rejects_of("ICCID\n1\n", {{9, "", ""}}) == "ICCID,line,rule,message\r\n");
    CHECK(rejects_of("{\"iccid\":\"1\"}\n", {}).empty());
}

TEST_CASE(
    "IMP-7 columns called line, rule or message that are somebody's own stay, and are blank as all that is "
    "not read") {
    CHECK(rejects_of("message,iccid\nhello,1\n", {{2, "A", "b"}}) ==
          "message,iccid,line,rule,message\r\n,1,2,A,b\r\n");
}

TEST_CASE("IMP-7 rejects of JSON have their keys in order, a reason, and nothing that is not read") {
    CHECK(rejects_of("{\"z\":1,\"PIN-1\":\"0\",\"iccid\":\"1\",\"x\":[{\"ki\":{\"op\":[2]},\"a\":3}]}\n",
                     {{1, "", "caf\u00E9"}}) ==
          "{\"z\":null,\"PIN-1\":null,\"iccid\":\"1\",\"x\":null,\"line\":1,\"rule\":null,\"message\":"
          "\"caf\u00E9\"}\n");
    CHECK(rejects_of("{\"iccid\":\"1\",\"line\":9,\"rule\":\"A\",\"message\":\"b\"}", {{1, "C", "d"}}) ==
          "{\"iccid\":\"1\",\"line\":1,\"rule\":\"C\",\"message\":\"d\"}\n");
}

TEST_CASE("numbers, options and mistakes of JSON come back as they were") {
    const std::string text =
        "{\"iccid\":89332240000000010020,\"msisdn\":8.93322E+18,\"imsi\":208220000000001}\n"
        "{\"iccid\":\"1\",\"options\":{\"pin\":\"on\",\"data\":\"off\"},\"label\":\"a\\u0000\"}\n"
        "{\"iccid\":\"1\",\"options\":{\"pin\":\"on\"}}\n"
        "{\"iccid\":\"1\",\"iccid\":\"2\"}\n{\"iccid\":{\"a\":1.50}}\n{\"iccid\":\"1\",\"plan\":1.50,"
        "\"group\":-2.5}\n";
    check_same_records(text, {1, 2, 3, 4, 5, 6});
}

TEST_CASE("JSON that cannot be read gives its line and why") {
    const std::string reason = "\"rule\":\"R\",\"message\":\"m\"}\n";
    CHECK(rejects_of("{\"iccid\":\"0\"}\n{\"iccid\":\"1\"\n[1]\n{\"x\":" + std::string(20000, '[') +
                         std::string(20000, ']') + "}\n{\"x\":\"" + std::string(300000, 'x') + "\"}\n",
                     {{2, "R", "m"}, {3, "R", "m"}, {4, "R", "m"}, {5, "R", "m"}}) ==
          "{\"line\":2," + reason + "{\"line\":3," + reason + "{\"x\":null,\"line\":4," + reason +
              "{\"line\":5," + reason);
}

TEST_CASE("rejects of a JSON document are one SIM a line") {
    for (const std::string head : {"[", "{\"sims\":["}) {
        CHECK(rejects_of(head + "\n{\"iccid\":\n\"1\"},\n{\"iccid\":\"2\"},\n{\"iccid\":\"3\"}\n]" +
                             (head == "[" ? "" : "}"),
                         {{2, "A", "b"}, {5, "A", "b"}}) ==
              "{\"iccid\":\"1\",\"line\":2,\"rule\":\"A\",\"message\":\"b\"}\n"
              "{\"iccid\":\"3\",\"line\":5,\"rule\":\"A\",\"message\":\"b\"}\n");
    }
}

TEST_CASE("SIMs that no file named are written as a CSV that can be read") {
    std::string out;
    const std::vector<RejectedSim> sims{{"8933224000000001002", "MIG-1", "No, \"never\"."}};
    write_rejected_sims(sims, [&](std::string_view part) { out += part; });
    CHECK(out == "iccid,line,rule,message\r\n8933224000000001002,,MIG-1,\"No, \"\"never\"\".\"\r\n");
    CHECK(records_of(out) == std::vector<std::string>{"[8933224000000001002]---------"});
}
