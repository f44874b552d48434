#include "lib/text/writing/csv_writing.hpp"

#include "lib/text/reading/csv.hpp"
#include "lib/text/writing/formula_defusing.hpp"
#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

using namespace simprof;

namespace {

std::string field_of(std::string_view text) {
    std::string out;
    append_csv_field(out, text);
    return out;
}

std::string row_of(const std::vector<std::string>& fields) {
    std::string out;
    append_csv_row(out, {fields.begin(), fields.end()});
    return out;
}

std::vector<std::vector<std::string>> read_back(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    CsvReader reader{text, ',', "file"};
    while (const auto* const fields = reader.next()) {
        REQUIRE_FALSE(reader.problem());
        auto& row = rows.emplace_back();
        for (const std::string_view field : *fields) row.push_back(undefused(field));
    }
    return rows;
}

/// Text made of what matters to CSV and spreadsheets far more often than chance would have it.
rc::Gen<std::string> awkward_text() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "'", "\"", "=", "+", "-", "@", "\t", "\r", "\n", ",", ";", " ", "1", "a", ".", "\xC2\xA0",
            "\xEF\xBB\xBF", "\uFF1D", "\uFF20", "é", "\x01", std::string(1, '\0'), "\xFF")),
        [](const std::vector<std::string>& parts) {
            std::string text;
            for (const std::string& part : parts) text += part;
            return text;
        });
}

/// A sign at most, digits, and behind a point more digits: what a spreadsheet takes as a number, not to be
/// run.
bool is_number(const std::string& cell) {
    static const std::regex number{"[+-]?[0-9]+([.][0-9]+)?"};
    return std::regex_match(cell, number);
}

}  // namespace

TEST_CASE("plain text, plain numbers and ICCIDs are written as they are") {
    for (const char* text : {"", "active", "8933224000000010003", "+33612345678", "-5", "-2.50", "tracker-eu",
                             "unit 7", "2026-12-01", "'s-Hertogenbosch", "12:30", "a'b", "Zoë"}) {
        CHECK(field_of(text) == text);
    }
}

TEST_CASE("a cell that a spreadsheet would run begins with an apostrophe") {
    CHECK(field_of("=1+1") == "'=1+1");
    CHECK(field_of("@SUM(A1)") == "'@SUM(A1)");
    CHECK(field_of("+1-800") == "'+1-800");
    CHECK(field_of("--1") == "'--1");
    CHECK(field_of("\tx") == "\"'\tx\"");
    CHECK(field_of("  =1") == "'  =1");
    CHECK(field_of("\"=1") == "\"'\"\"=1\"");
    CHECK(field_of("\uFF1Dcmd") == "'\uFF1Dcmd");
    CHECK(field_of("a;=cmd") == "\"a;'=cmd\"");
    CHECK(field_of("'=1") == "''=1");
}

TEST_CASE("an apostrophe that export would not have written is not taken away") {
    CHECK(undefused("'tis") == "'tis");
    CHECK(undefused("'8933'") == "'8933'");
    CHECK(undefused("'=1") == "=1");
    CHECK(undefused("''=1") == "'=1");
}

TEST_CASE("fields are quoted where reading would take them for something else") {
    CHECK(field_of("a,b") == "\"a,b\"");
    CHECK(field_of("a;b") == "\"a;b\"");
    CHECK(field_of(" a") == "\" a\"");
    CHECK(field_of("say \"x\"") == "\"say \"\"x\"\"\"");
    CHECK(row_of({""}) == "\"\"\r\n");
    CHECK(row_of({"a", "", "b"}) == "a,,b\r\n");
}

TEST_CASE("no control reaches a terminal from a row that is shown") {
    std::string out;
    append_answer_row(out, {"a\x1b[31mb", "\x9b", "\xc2\x9b", "\xe2\x80\xae", "l1\nl2", "\x7f", "é ✓"});
    CHECK(out == "a\\x1b[31mb,\\x9b,\\x9b,\\u202e,\"l1\nl2\",\\x7f,é ✓\r\n");
}

TEST_CASE("reading undoes writing, whatever the texts are") {
    simprof::test::check_property([] {
        const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(awkward_text())));
        std::string text;
        for (const auto& row : rows) text += row_of(row);
        RC_ASSERT(read_back(text) == rows);
    });
}

TEST_CASE("reading undoes writing of arbitrary bytes") {
    simprof::test::check_property([](const std::string& text) {
        RC_ASSERT(read_back(row_of({text, "x"}))[0][0] == text);
    });
}

TEST_CASE("a sum that looks like a number is defused, a number is not") {
    for (const std::string sum : {"-1-1", "+1+1", "-1.", "+.1", "1-1", "-", "+1.1.1", "--1"})
        CHECK(defused(sum) == (sum.front() == '1' ? sum : "'" + sum));
    for (const std::string number : {"+33700000001", "-2.5", "-1", "0.1"}) CHECK(defused(number) == number);
}

TEST_CASE("no cell that is written begins as a formula does") {
    simprof::test::check_property([] {
        const std::string text = *awkward_text();
        const std::string cell = defused(text);
        RC_ASSERT(undefused(cell) == text);
        RC_ASSERT(cell.empty() || is_number(cell.substr(0, cell.find(';'))) ||
                  std::string_view{"=+-@\t\r\n"}.find(cell[0]) == std::string_view::npos);
    });
}
