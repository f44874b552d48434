#include "lib/formats/sheets/cell_text.hpp"

#include "lib/formats/sheets/cell_forms.hpp"
#include "lib/formats/sheets/cell_place.hpp"
#include "tests/lib/formats/sheets/made_workbook.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace simprof;
using simprof::test::rows_text;
using simprof::test::workbook_with;

TEST_CASE("IDN-3: a whole number of a cell is its digits below 2^53, and as it is stored from there on") {
    const std::vector<std::pair<std::string, std::string>> numbers{
        {"33700000001", "33700000001"},
        {"33700000001.0", "33700000001"},
        {"3.3700000001E10", "33700000001"},
        {"3.37E+10", "33700000000"},
        {"9007199254740991", "9007199254740991"},
        {"9007199254740992", "9007199254740992"},
        {"9.007199254740992E+15", "9.007199254740992E+15"},
        {"8.93322E+18", "8.93322E+18"},
        {"8933224000000010003", "8933224000000010003"},
        {"0", "0"},
        {"-0", "0"},
        {"-12.0", "-12"},
        {"0.1", "0.1"},
        {"0.10000000000000001", "0.1"},
        {"1.5", "1.5"},
    };
    for (const auto& number : numbers) CHECK(number_text(number.first) == number.second);
    for (const char* stored : {"", "x", "1x", "+1", " 1", "1e999", "nan", "inf", "0x10", "1,5"}) {
        CAPTURE(stored);
        CHECK_FALSE(number_text(stored));
    }
}

TEST_CASE("a number shown as a date is its day, with the time where it has one, in both systems") {
    const auto from_1900 = [](std::string_view stored) { return date_text(stored, DateSystem::from_1900); };
    CHECK(from_1900("1") == "1900-01-01");
    CHECK(from_1900("59") == "1900-02-28");
    CHECK(from_1900("61") == "1900-03-01");
    CHECK(from_1900("46349") == "2026-11-23");
    CHECK(from_1900("46349.604166666664") == "2026-11-23T14:30:00");
    CHECK(from_1900("46349.999999") == "2026-11-24");
    CHECK(from_1900("0.5") == "12:00:00");
    CHECK(from_1900("0.9999999") == "23:59:59");
    CHECK(from_1900("2958465") == "9999-12-31");
    CHECK_FALSE(from_1900("2958466"));
    CHECK_FALSE(from_1900("-1"));
    CHECK_FALSE(from_1900("8.93322E+18"));
    CHECK(date_text("44887", DateSystem::from_1904) == "2026-11-23");
    CHECK(date_text("2957003", DateSystem::from_1904) == "9999-12-31");
    CHECK_FALSE(date_text("2957004", DateSystem::from_1904));
}

TEST_CASE("a date that a cell holds as text loses its midnight alone") {
    CHECK(without_midnight("2026-11-23T00:00:00") == "2026-11-23");
    CHECK(without_midnight("2026-11-23T00:00:00.000Z") == "2026-11-23");
    CHECK(without_midnight("2026-11-23T00:30:00") == "2026-11-23T00:30:00");
    CHECK(without_midnight("2026-11-23") == "2026-11-23");
}

TEST_CASE("codes of dates are told from those of numbers and of lengths of time") {
    for (const char* code :
         {"dd/mm/yyyy", "YYYY-MM-DD", "[$-409]d-mmm-yy;@", "h:mm AM/PM", "mm:ss", "\"le \"d\\ mmmm"})
        CHECK_MESSAGE(is_date_code(code), code);
    for (const char* code : {"General", "0", "#,##0.00", "0.00E+00", "@", "[Red]0", "0\" days\"", "\\d0",
                             "[h]:mm:ss", "[mm]:ss", "0;yyyy", "_d0", "\"open", "[open", ""})
        CHECK_MESSAGE(!is_date_code(code), code);
}

TEST_CASE("cells are read by type and form") {
    CHECK(rows_text(workbook_with(
              "<row><c s=\"1\"><v>46349</v></c><c s=\"2\"><v>46349.5</v></c><c s=\"0\"><v>46349</v></c>"
              "<c s=\"9\"><v>46349</v></c><c s=\"1\"><v>8.93322E+18</v></c></row>"
              "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c>"
              "<c t=\"d\"><v>2026-11-23T00:00:00</v></c><c t=\"str\"><f>A1</f><v></v></c><c t=\"n\"><v> 7 "
              "</v></c>"
              "</row>")) ==
          "1: [2026-11-23] [2026-11-23T12:00:00] [46349 #] [46349 #] [8.93322E+18 #]\n"
          "2: [TRUE] [FALSE] [#REF!] [2026-11-23] [] [7 #]\n");
}

TEST_CASE("places of cells are read and written") {
    CHECK(read_cell_place("A1")->column == 0);
    CHECK(read_cell_place("XFD1048576")->column == 16383);
    CHECK(read_cell_place("XFD1048576")->row == 1'048'576);
    CHECK(read_cell_place("AB")->column == 27);
    for (const char* place :
         {"", "1", "a1", "A0", "XFE1", "A1048577", "A1B", "A-1", "AAAAAAAAAAAAAAAAAAAAAAAAAA1"})
        CHECK_MESSAGE(!read_cell_place(place), place);
    for (const std::size_t column : {0U, 25U, 26U, 701U, 702U, 16383U})
        CHECK(read_cell_place(column_name(column))->column == column);
    CHECK(column_name(16383) == "XFD");
}
