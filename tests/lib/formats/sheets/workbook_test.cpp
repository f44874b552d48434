#include "lib/formats/sheets/workbook.hpp"

#include "lib/formats/sheets/cell_place.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sheets/made_workbook.hpp"
#include "tests/lib/formats/text_in_pieces.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::test::data_file;
using simprof::test::rows_text;
using simprof::test::workbook_with;

namespace {

/// Names of sheets, each in brackets; a `-` before one that is hidden.
std::string sheets_text(const std::string& bytes) {
    TextInMemory source{bytes};
    const Workbook workbook{source, "cards.xlsx"};
    std::string text;
    for (const Workbook::Sheet& sheet : workbook.sheets())
        text += (sheet.is_hidden ? "-[" : "[") + sheet.name + "]";
    return text;
}

}  // namespace

TEST_CASE(
    "a workbook by openpyxl is read: absolute targets, all kinds of cells, sheets that are charts left out") {
    const std::string bytes = data_file("sheets/by-openpyxl.xlsx");
    CHECK(sheets_text(bytes) == "[Cover][Cartes & co]-[Secret]");
    CHECK(rows_text(bytes) == "2: [] [Cards of a made-up fleet]\n");
    CHECK(rows_text(bytes, 1) ==
          "1: [ICCID] [IMSI] [Status] [Since] [At] [Ok] [Label]\n"
          "2: [8933224000000010003] [208010000000001] [active] [2026-11-23] [2026-11-23T14:30:00] [TRUE] "
          "[Zoé]\n"
          "3: [8.93322400000001e+18 #] [208010000000002 #] [suspended] [1900-01-31] [08:15:00] [FALSE] [12.5 "
          "#]\n"
          "5: ! Cell C5 holds a formula, and the file does not have its result. [8.93322e+18 #] [33700000001 "
          "#]\n"
          "7: [8933224000000010029] [] [] [] [] [#N/A] [A & <tag>]\n");
}

TEST_CASE("a workbook whose days count from 1904 has the same days") {
    CHECK(rows_text(data_file("sheets/by-openpyxl-1904.xlsx")) ==
          "1: [ICCID] [Since]\n2: [8933224000000010003] [2026-11-23]\n");
}

TEST_CASE(
    "a workbook by libxlsxwriter is read: shared and rich texts, results of formulas, empty cells with a "
    "colour") {
    CHECK(rows_text(data_file("sheets/by-libxlsxwriter.xlsx")) ==
          "1: [ICCID] [MSISDN] [Since] [Label]\n"
          "2: [8933224000000010003] [33700000001 #] [2026-11-23] [Pump 7 (north)]\n"
          "4: [8.93322400000001E+18 #] [TRUE] [] [8933224000000010003]\n"
          "6: [https://example.com/]\n");
    CHECK(rows_text(data_file("sheets/by-libxlsxwriter-inline.xlsx")) ==
          "1: [ICCID] [Status]\n3: [8933224000000010003] [active]\n");
}

TEST_CASE("a workbook by LibreOffice is read") {
    CHECK(rows_text(data_file("sheets/by-libreoffice.xlsx")) ==
          "1: [ICCID] [Status] [Since] [At] [Label] [MSISDN]\n"
          "2: [8933224000000010003] [active] [2026-11-23] [2026-11-23T14:30:00] [Pompe été, nord] "
          "[33700000001 #]\n"
          "3: ['8933224000000010011] [suspended] [2026-02-01] [] [a \"b\" <c>] [33700000002 #]\n"
          "4: [8933224000000010029] [active]\n");
    const std::string again = data_file("sheets/by-libreoffice-again.xlsx");
    CHECK(sheets_text(again) == "[Cover][Cartes & co]-[Secret][Chart]");
    CHECK(rows_text(again, 1) ==
          "1: [ICCID] [IMSI] [Status] [Since] [At] [Ok] [Label]\n"
          "2: [8933224000000010003] [208010000000001] [active] [2026-11-23] [2026-11-23T14:30:00] [TRUE] "
          "[Zoé]\n"
          "3: [8.93322400000001E+018 #] [208010000000002 #] [suspended] [1900-01-31] [08:15:00] [FALSE] "
          "[12.5 #]\n"
          "5: [8.93322E+018 #] [33700000001 #] [ACTIVE]\n"
          "7: [8933224000000010029] [] [] [] [] [#N/A] [_x0041_ & <tag>]\n");
}

TEST_CASE("rows and fields of a sheet say where they are, and can be read again") {
    const std::string bytes = data_file("sheets/by-openpyxl.xlsx");
    test::TextInPieces source{bytes, 100};
    const Workbook workbook{source, "cards.xlsx"};
    for (int i = 0; i < 2; ++i) {
        const auto rows = workbook.rows(1);
        CHECK(rows->header().front() == "ICCID");
        while (rows->next() != nullptr) {
        }
        CHECK(rows->file() == "cards.xlsx");
        CHECK(rows->line() == 7);
        CHECK(rows->place().english() == "row 7 of 'Cartes & co'");
        CHECK(rows->sheet() == "Cartes & co");
        CHECK(rows->hidden_rows() == 1);
        CHECK(rows->next() == nullptr);
    }
    CHECK(Workbook::may_be(bytes));
    CHECK_FALSE(Workbook::may_be("iccid"));
}

TEST_CASE("rows and cells that do not say where they are stand behind each other; gaps are empty") {
    CHECK(rows_text(
              workbook_with("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>"
                            "<row r=\"4\"><c r=\"C4\"><v>7</v></c><c><v>8</v></c><c r=\"G4\" s=\"1\"/></row>"
                            "<row/><row><c t=\"s\"><v>1</v></c></row>")) ==
          "1: [ICCID] [x]\n4: [] [] [7 #] [8 #]\n6: [8933224000000010003]\n");
}

TEST_CASE("texts in runs are joined, how they are read aloud is left out, escapes are resolved") {
    auto parts = workbook_with(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
        "<row><c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>never</t></rPh></is></c><c t=\"str\"><v>_x263A__xD800_</v></c></row>");
    parts["xl/sharedStrings.xml"] =
        "<sst><si><r><t>na</t></r><r><t>me</t></r><rPh sb=\"0\" eb=\"1\"><t>never</t></rPh><phoneticPr/></si>"
        "<si/><si><t><![CDATA[<&>]]>&#233;_x000a_x_x0000__x12_</t></si></sst>";
    CHECK(rows_text(parts) == "1: [name] [] [<&>é\nx_x0000__x12_]\n2: [a b] [☺_xD800_]\n");
}

TEST_CASE("parts are found by relative, absolute and winding targets, whatever their case and slashes") {
    auto parts = workbook_with("<row><c><v>1</v></c></row>");
    const auto moved = [&](const std::string& target, const std::string& part) {
        auto copy = parts;
        auto node = copy.extract("xl/worksheets/sheet1.xml");
        node.key() = part;
        copy.insert(std::move(node));
        std::string& list = copy["xl/_rels/workbook.xml.rels"];
        list.replace(list.find("worksheets/sheet1.xml"), 21, target);
        return rows_text(copy);
    };
    CHECK(moved("/xl/worksheets/a.xml", "xl/worksheets/a.xml") == "1: [1 #]\n");
    CHECK(moved("../data/./a.xml", "data/a.xml") == "1: [1 #]\n");
    CHECK(moved("Worksheets/A.xml", "xl\\worksheets\\a.XML") == "1: [1 #]\n");
    CHECK(moved("../../../a.xml", "a.xml") == "1: [1 #]\n");
}

TEST_CASE("elements go by their names, whatever prefix and namespace they have, and parts may be in UTF-16") {
    auto parts = workbook_with("");
    parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet "
        "xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c><x:v>1</x:v>"
        "</x:c></x:row></x:sheetData><x:extLst><row><c><v>2</v></c></row></x:extLst></x:worksheet>";
    CHECK(rows_text(parts) == "1: [1 #]\n");
    std::string wide = "\xFF\xFE";
    for (const char c : parts["xl/worksheets/sheet1.xml"]) (wide += c) += '\0';
    parts["xl/worksheets/sheet1.xml"] = wide;
    CHECK(rows_text(parts) == "1: [1 #]\n");
}

TEST_CASE("places in a sheet are written as a spreadsheet writes them") {
    CHECK(row_in_sheet("Cards", 7).english() == "row 7 of Cards");
    CHECK(cell_in_sheet("Cards", {1, 7}) == "Cards!B7");
    CHECK(cell_in_sheet("Été", {27, 7}) == "Été!AB7");
    CHECK(cell_in_sheet("Zoé's cards", {0, 1}) == "'Zoé''s cards'!A1");
    CHECK(cell_in_sheet("2026", {0, 1}) == "'2026'!A1");
    CHECK(cell_in_sheet("SIM1", {0, 1}) == "'SIM1'!A1");
    CHECK(cell_in_sheet("SIM", {0, 1}) == "SIM!A1");
}
