#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/workbook.hpp"
#include "lib/text/reading/input_limits.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sheets/made_workbook.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

using namespace simprof;
using simprof::test::data_file;
using simprof::test::Parts;
using simprof::test::refusal_text;
using simprof::test::rows_text;
using simprof::test::workbook_with;
using simprof::test::zipped;

namespace {

const std::string first_sheet = "xl/worksheets/sheet1.xml";

std::string refusal_with(const std::string& part, const std::string& text) {
    Parts parts = workbook_with("");
    parts[part] = text;
    return refusal_text(zipped(parts));
}

std::string refusal_of_rows(std::string_view rows) { return refusal_text(zipped(workbook_with(rows))); }

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("a row that breaks the form is a problem, and the rows behind it are read") {
    const std::string text(longest_field + 1, 'x');
    CHECK(rows_text(workbook_with(fmt::format(
              "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>{}</t></is></c><c><v>2</v></c></row>"
              "<row><c t=\"str\"><v>{}</v></c></row><row><c><v>7x</v></c></row><row><c "
              "t=\"s\"><v>2</v></c></row>"
              "<row><c t=\"s\"><v>-1</v></c></row><row><c><f>A1</f></c></row><row><c><v>3</v></c></row>",
              text, text))) ==
          "1: ! Cell B1 is longer than 4 KiB. [1 #]\n"
          "2: ! Cell A2 is longer than 4 KiB.\n"
          "3: ! Cell A3 holds a number that is none.\n"
          "4: ! Cell A4 refers to a text that the file does not have.\n"
          "5: ! Cell A5 refers to a text that the file does not have.\n"
          "6: ! Cell A6 holds a formula, and the file does not have its result.\n"
          "7: [3 #]\n");
    auto parts = workbook_with(fmt::format("<row>{}</row>", repeated("<c t=\"s\"><v>0</v></c>", 17)));
    parts["xl/sharedStrings.xml"] = fmt::format("<sst><si><t>{}</t></si></sst>", text.substr(1));
    CHECK(rows_text(parts).starts_with("1: ! The row is longer than 64 KiB. [xxx"));
    parts["xl/sharedStrings.xml"] = fmt::format("<sst><si><t>{}</t></si></sst>", repeated(text, 100));
    CHECK(rows_text(parts) == "1: ! Cell A1 is longer than 4 KiB.\n");
}

TEST_CASE("a part that is missing or no well-formed XML is named") {
    Parts parts = workbook_with("");
    parts.erase(first_sheet);
    CHECK(refusal_text(zipped(parts)) == "cards.xlsx: the part xl/worksheets/sheet1.xml is missing.");
    CHECK(refusal_with(first_sheet, "<worksheet>\n<sheetData></worksheet>") ==
          "cards.xlsx, part xl/worksheets/sheet1.xml: it is no well-formed XML (line 2: mismatched tag).");
    CHECK(refusal_with("xl/sharedStrings.xml", "") ==
          "cards.xlsx, part xl/sharedStrings.xml: it is no well-formed XML (line 1: no element found).");
    CHECK(refusal_with("xl/workbook.xml", "<workbook><sheets><sheet name=\"A\"/></sheets></workbook>") ==
          "cards.xlsx, part xl/workbook.xml: the part of the sheet “A” is not named.");
}

TEST_CASE("a document type is refused, and with it entities that grow or are read from elsewhere") {
    const std::string refusal =
        "cards.xlsx, part xl/worksheets/sheet1.xml: it declares a document type, as no spreadsheet program "
        "does.";
    CHECK(
        refusal_with(first_sheet,
                     "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet>&b;</worksheet>") ==
        refusal);
    CHECK(refusal_with(first_sheet, "<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\"><worksheet/>") ==
          refusal);
    std::string lol = "<!DOCTYPE a [<!ENTITY a0 \"lol\">";
    for (int i = 1; i < 30; ++i) lol += fmt::format("<!ENTITY a{} \"&a{};&a{};\">", i, i - 1, i - 1);
    CHECK(refusal_with(first_sheet, lol + "]><worksheet>&a29;</worksheet>") == refusal);
    CHECK(refusal_with(first_sheet, "<worksheet>&b;</worksheet>").find("undefined entity") !=
          std::string::npos);
}

TEST_CASE("bombs are refused before they are unpacked") {
    CHECK(refusal_with(first_sheet, std::string(harmless_part + 1000, ' ')) ==
          fmt::format("cards.xlsx, part xl/worksheets/sheet1.xml: it would unpack to {} bytes, more than a "
                      "sheet of SIMs "
                      "has.",
                      harmless_part + 1000));
    CHECK(refusal_with(first_sheet, repeated("<a>", deepest_element + 1)) ==
          "cards.xlsx, part xl/worksheets/sheet1.xml: it is nested too deep.");
    CHECK(refusal_with(first_sheet, "<worksheet a=\"" + std::string(2 * longest_markup, 'x') + "\"/>") ==
          "cards.xlsx, part xl/worksheets/sheet1.xml: it has a tag that does not end.");
    CHECK(refusal_of_rows(repeated("<row><c r=\"XFD\"><v>1</v></c></row>", most_fields / most_columns + 1)) ==
          "cards.xlsx, part xl/worksheets/sheet1.xml: it has more cells than a sheet of SIMs.");
}

TEST_CASE("rows and cells out of order or beyond a sheet are refused") {
    const std::string row =
        "cards.xlsx, part xl/worksheets/sheet1.xml: behind row 3 stands a row that is no next one.";
    CHECK(refusal_of_rows("<row r=\"3\"/><row r=\"3\"/>") == row);
    CHECK(refusal_of_rows("<row r=\"3\"/><row r=\"2\"/>") == row);
    CHECK(refusal_of_rows("<row r=\"3\"/><row r=\"x\"/>") == row);
    CHECK(refusal_of_rows("<row r=\"3\"/><row r=\"1048577\"/>") == row);
    const std::string cell =
        "cards.xlsx, part xl/worksheets/sheet1.xml: row 1 has a cell that does not stand in it, or not in "
        "order.";
    CHECK(refusal_of_rows("<row><c r=\"B1\"/><c r=\"B1\"/></row>") == cell);
    CHECK(refusal_of_rows("<row><c r=\"B1\"/><c r=\"A1\"/></row>") == cell);
    CHECK(refusal_of_rows("<row><c r=\"B2\"/></row>") == cell);
    CHECK(refusal_of_rows("<row><c r=\"XFE1\"/></row>") == cell);
    CHECK(refusal_of_rows("<row><c r=\"XFD1\"/><c/></row>") == cell);
}

TEST_CASE("an archive that is damaged, cut off or encrypted is refused") {
    const std::string bytes = zipped(workbook_with("<row><c><v>1</v></c></row>"));
    CHECK(refusal_text(bytes).empty());
    CHECK(refusal_text(bytes.substr(0, bytes.size() / 2)) ==
          "cards.xlsx: the zip archive is damaged, or was cut off.");
    CHECK(refusal_text("PK\3\4") == "cards.xlsx: the zip archive is damaged, or was cut off.");
    CHECK(refusal_text(zipped(workbook_with(""), true)) == "cards.xlsx is protected by a password.");
    auto twice = workbook_with("");
    twice["XL/Workbook.xml"] = "";
    CHECK(refusal_text(zipped(twice)) == "cards.xlsx: the part xl/workbook.xml is in it twice.");
    std::string wrong_sum = bytes;
    const std::size_t part = wrong_sum.find(first_sheet);
    wrong_sum[part + first_sheet.size() + 60] ^= 1;
    CHECK_FALSE(refusal_text(wrong_sum).empty());
}

TEST_CASE("archives of other kinds are named") {
    CHECK(refusal_text(data_file("sheets/by-libreoffice.ods")) ==
          "cards.xlsx is an OpenDocument spreadsheet (ods).");
    CHECK(refusal_text(zipped({{"a.csv", "iccid"}})) ==
          "cards.xlsx is a zip archive, but no workbook (xlsx).");
    CHECK(refusal_text(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}})) ==
          "cards.xlsx is an OpenDocument file, but no spreadsheet.");
    CHECK(refusal_text(zipped({{"Index/Document.iwa", ""}})) ==
          "cards.xlsx is a document of Numbers or another program of Apple.");
    Parts parts = workbook_with("");
    parts["word/document.xml"] = "";
    CHECK(refusal_text(zipped(parts)) ==
          "cards.xlsx is a document of an office program, but no spreadsheet.");
    std::string& list = parts["_rels/.rels"];
    list.replace(list.find("workbook.xml"), 12, "workbook.bin");
    CHECK(refusal_text(zipped(parts)) == "cards.xlsx is a binary workbook (xlsb).");
}

TEST_CASE("whatever the bytes, a workbook is read or refused") {
    std::mt19937 random{7};
    const auto below = [&](std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random);
    };
    const std::string bytes = data_file("sheets/by-libxlsxwriter.xlsx");
    const std::string xml = workbook_with(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c s=\"1\"><v>46349</v></c>"
        "<c t=\"inlineStr\"><is><r><t>a</t></r></is></c></row>")[first_sheet];
    std::size_t refused = 0;
    for (int i = 0; i < 400; ++i) {
        std::string damaged = i % 2 == 0 ? bytes : xml;
        for (std::size_t n = below(6) + 1; n > 0; --n)
            damaged[below(damaged.size())] = static_cast<char>(below(256));
        Parts parts = workbook_with("");
        parts[first_sheet] = damaged;
        if (!refusal_text(i % 2 == 0 ? damaged : zipped(parts)).empty()) ++refused;
    }
    CHECK(refused > 50);
}
