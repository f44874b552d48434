#include "lib/text/reading/csv.hpp"

#include "lib/model/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace simprof;

namespace {

using Row = std::vector<std::string>;

/// Every row with the line on which it began; a row with a problem as `!` and its message.
std::vector<std::pair<std::size_t, Row>> rows_of(std::string_view text, char delimiter = ',') {
    std::vector<std::pair<std::size_t, Row>> rows;
    CsvReader reader{text, delimiter, "file"};
    while (const auto* const fields = reader.next()) {
        Row row{fields->begin(), fields->end()};
        if (reader.problem()) row = {"!", reader.problem()->message.english()};
        rows.emplace_back(reader.line(), std::move(row));
    }
    return rows;
}

std::vector<Row> fields_of(std::string_view text, char delimiter = ',') {
    std::vector<Row> result;
    for (auto& [line, row] : rows_of(text, delimiter)) result.push_back(std::move(row));
    return result;
}

std::size_t line_of_error(std::string_view text) {
    try {
        (void)rows_of(text);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        CHECK_FALSE(error.hint().english().empty());
        return error.line().value_or(0);
    }
    return 0;
}

}  // namespace

TEST_CASE(
    "a CSV is read the same with LF, CRLF and a lone CR, with a byte-order mark, without a last line end") {
    const std::vector<Row> expected{{"a", "b"}, {"1", "2"}};
    for (const char* text : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r",
                             "\xEF\xBB\xBF"
                             "a,b\n1,2",
                             "\n a , b \n\t\n1,2\n \n"}) {
        CAPTURE(text);
        CHECK(fields_of(text) == expected);
    }
}

TEST_CASE("semicolons and tabs part fields where they are the delimiter, and only there") {
    CHECK(fields_of("a;b,c;d\te", ';') == std::vector<Row>{{"a", "b,c", "d\te"}});
    CHECK(fields_of("a\tb;c\t\td", '\t') == std::vector<Row>{{"a", "b;c", "", "d"}});
}

TEST_CASE("empty fields at the end of a row are fields") {
    CHECK(fields_of("a,,\n,\n,") == std::vector<Row>{{"a", "", ""}, {"", ""}, {"", ""}});
}

TEST_CASE("a quoted field holds delimiters, line ends, doubled quotes and its blanks") {
    CHECK(fields_of("\"a,b\" , \"c\"\"d\",\" e \"\n\"\",x") ==
          std::vector<Row>{{"a,b", "c\"d", " e "}, {"", "x"}});
    CHECK(fields_of("\"a\r\nb\",c") == std::vector<Row>{{"a\r\nb", "c"}});
    CHECK(fields_of("\"\"\"\",\"\"\"\"\"\"") == std::vector<Row>{{"\"", "\"\""}});
}

TEST_CASE("what spreadsheets wrap around numbers stays in the field and does not part it") {
    CHECK(fields_of("=\"8933224000000001028\",lab") == std::vector<Row>{{"=\"8933224000000001028\"", "lab"}});
    CHECK(fields_of("\"=\"\"8933\"\"\",lab") == std::vector<Row>{{"=\"8933\"", "lab"}});
    CHECK(fields_of("'8933',lab") == std::vector<Row>{{"'8933'", "lab"}});
    CHECK(fields_of("6\" pipe,5'") == std::vector<Row>{{"6\" pipe", "5'"}});
}

TEST_CASE("a row of one quoted empty field is a row, a blank line is none") {
    CHECK(fields_of("\"\"\n\n  \n\"\"") == std::vector<Row>{{""}, {""}});
}

TEST_CASE("lines are counted through blank lines and quoted line ends") {
    const auto lines = rows_of("a\n\n\"b\nb\r\nb\rb\",c\r\n\r\nd\n");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].first == 1);
    CHECK(lines[1].first == 3);
    CHECK(lines[2].first == 8);
}

TEST_CASE("a field of 4 KiB is read, a longer one costs its row only") {
    const std::string longest(4096, 'x');
    CHECK(fields_of(longest + ",b\nc") == std::vector<Row>{{longest, "b"}, {"c"}});
    for (const std::string& field : {longest + "x", "\"" + longest + "x\"", "\"" + longest + "\"\"\""}) {
        const auto rows = rows_of("a\n" + field + ",b\nc");
        REQUIRE(rows.size() == 3);
        CHECK(rows[1] == std::pair<std::size_t, Row>{2, {"!", "A field of the row is longer than 4 KiB."}});
        CHECK(rows[2] == std::pair<std::size_t, Row>{3, {"c"}});
    }
}

TEST_CASE("a row over 64 KiB costs that row only") {
    std::string row;
    while (row.size() <= 65536) row += "1234567,";
    const auto rows = rows_of(row + "\nnext\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].second == Row{"!", "The row is longer than 64 KiB."});
    CHECK(rows[1] == std::pair<std::size_t, Row>{2, {"next"}});
}

TEST_CASE("text behind a closing quote costs its row only, where the row is one line") {
    const auto rows = rows_of("a\n\"b\"c,d\ne");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].second == Row{"!", "Text follows the double quote that closes a field."});
    CHECK(rows[2] == std::pair<std::size_t, Row>{3, {"e"}});
}

TEST_CASE("a quote that is not closed, or closed by another row's quote, ends the reading with its line") {
    CHECK(line_of_error("a\n\"b,c\nd\n") == 2);
    CHECK(line_of_error("a\n\"b,c\nd,\"e\"\n") == 2);
    CHECK(line_of_error("a\n\"") == 2);
    CHECK(line_of_error("\"" + std::string(70000, 'x') + "\"") == 1);
}

TEST_CASE(
    "the rows of a text say their lines, hold no numbers of their own, and name the file with a bad header") {
    CsvReader lines{"a;b\n\n1;2\n", ';', "cards.csv"};
    TableRows& rows = lines;
    CHECK(rows.header() == std::vector<std::string_view>{"a", "b"});
    CHECK(rows.next() != nullptr);
    CHECK(rows.file() == "cards.csv");
    CHECK(rows.place().english() == "line 3");
    CHECK(rows.sheet().empty());
    CHECK_FALSE(rows.is_number(0));

    CsvReader broken{"\n\"a\"b;c\n", ';', "cards.csv"};
    CHECK_THROWS_WITH_AS(broken.header(),
                         "cards.csv, line 2: Text follows the double quote that closes a field.", Error);
    CsvReader empty{"", ';', "cards.csv"};
    CHECK(empty.header().empty());
}

TEST_CASE("the delimiter is the one that the header has most of, quoted ones not counted") {
    CHECK(CsvReader::delimiter_of("iccid") == ',');
    CHECK(CsvReader::delimiter_of("iccid,profile") == ',');
    CHECK(CsvReader::delimiter_of("TransatelId;MSISDN;ICCID") == ';');
    CHECK(CsvReader::delimiter_of("a\tb") == '\t');
    CHECK(CsvReader::delimiter_of("\"a,b,c\";d") == ';');
}

TEST_CASE("any number of blanks parts the fields of a table that is lined up with them") {
    CsvReader rows{"  IMSI   ICCID \t ACC  \n\n 1  \"2 a\"  3\r\n4\t\t5\r6 7 8", any_blanks, "file"};
    const auto next = [&] {
        const auto* const fields = rows.next();
        return fields ? std::vector<std::string>(fields->begin(), fields->end()) : std::vector<std::string>{};
    };
    CHECK(next() == std::vector<std::string>{"IMSI", "ICCID", "ACC"});
    CHECK(next() == std::vector<std::string>{"1", "2 a", "3"});
    CHECK(rows.line() == 3);
    CHECK(next() == std::vector<std::string>{"4", "5"});
    CHECK(next() == std::vector<std::string>{"6", "7", "8"});
    CHECK(rows.line() == 5);
    CHECK(next().empty());
}
