#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace simprof;

namespace {

/// What refuses the file, at once or at a row; nothing where it is read to its end.
std::optional<Error> refusal_of(const std::string& text) {
    try {
        SimRecords records{text, "file.csv"};
        while (records.next() != nullptr) {
        }
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        CHECK_FALSE(error.hint().english().empty());
        return error;
    }
    return {};
}

void check_refused(const std::string& text, std::size_t line, const std::string& message) {
    CAPTURE(text);
    const auto refusal = refusal_of(text);
    REQUIRE(refusal);
    CHECK(refusal->message().english() == message);
    CHECK(refusal->line() == line);
}

}  // namespace

TEST_CASE("a file without anything in it is refused") {
    for (const char* text : {"", "\n", " \r\n\t\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"}) {
        check_refused(text, 1, "file.csv is empty.");
    }
}

TEST_CASE("a file that is no text is refused with the line") {
    check_refused("ICCID\n89\n" + std::string(1, '\0'), 3,
                  "file.csv is not a text file: line 3 holds a NUL byte.");
    check_refused("iccid,group\n89,caf\xE9\n", 2,
                  "file.csv, line 2: the text is not UTF-8; it looks like Windows-1252.");
    check_refused("iccid\n\n\xC0\xAF", 3, "file.csv, line 3: the text is not UTF-8.");
    check_refused("{\"iccid\":\"\xFF\"}", 1, "file.csv, line 1: the text is not UTF-8.");
}

TEST_CASE("a file that begins with a number is told what its first line must be") {
    for (const char* text :
         {"\n8933224000000001002,lab\n", "'8933224000000001002';lab\n", "+33612345678\tlab\n"}) {
        const auto refusal = refusal_of(text);
        REQUIRE(refusal);
        CHECK(refusal->message().english().find("begins with a number") != std::string::npos);
        CHECK(refusal->hint().english().find("ICCID, MSISDN or serial number") != std::string::npos);
    }
}

TEST_CASE("a header that names no SIM is refused") {
    check_refused("\nprofile,group\nlab,north\n", 2,
                  "file.csv, line 2: no column or key holds the ICCID or the MSISDN of the SIMs; there is "
                  "“profile” and "
                  "“group”.");
    check_refused(
        "imsi\n208220000000000\n", 1,
        "file.csv, line 1: no column or key holds the ICCID or the MSISDN of the SIMs; there is “imsi”.");
}

TEST_CASE("a header that names a column twice is refused") {
    check_refused("iccid,group,Group\n", 1, "file.csv, line 1: the column \"Group\" is there twice.");
    check_refused("iccid,opt:data,opt:data\n", 1,
                  "file.csv, line 1: the column \"opt:data\" is there twice.");
}

TEST_CASE("a quote that is not closed ends the reading") {
    check_refused("iccid,group\n8933224000000001002,\"a\n8933224000000001010,b\n", 2,
                  "file.csv, line 2: a double quote is opened and not closed.");
}

TEST_CASE("a JSON document that is cut off is refused") {
    check_refused("{\"sims\":[\n{\"iccid\":\"89\"},\n", 3,
                  "file.csv, line 3: the list of SIMs is not closed.");
    check_refused("{\"sims\":[\n{\"iccid\":\"89", 2, "file.csv, line 2: a SIM is not closed.");
    check_refused("{\"sims\":[{\"iccid\":\"89\"}]", 1, "file.csv, line 1: the document is not closed.");
    check_refused("[\"8933224000000001002\"]", 1,
                  "file.csv, line 1: the list holds something that is no SIM.");
}
