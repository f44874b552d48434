#include "lib/text/reading/file_kind.hpp"

#include "lib/text/reading/text_source.hpp"
#include "lib/text/reading/text_window.hpp"
#include "tests/lib/formats/data_file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace simprof;
using namespace std::string_literals;

namespace {

/// What refuses the file as a text; empty where it is one as far as can be seen.
std::string refusal_of_text(const std::string& bytes) {
    TextInMemory source{bytes};
    try {
        const TextWindow window{source, "cards.csv"};
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        CHECK_FALSE(error.hint().english().empty());
        return error.message().english();
    }
    return {};
}

std::string wide_word(std::string_view word) {
    std::string bytes;
    for (const char c : word) (bytes += c) += '\0';
    return bytes;
}

}  // namespace

TEST_CASE("a file that is no text is refused as what it is by its first bytes") {
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(100, '\0');
    const std::vector<std::pair<std::string, std::string>> files{
        {test::data_file("sheets/by-libreoffice.xls"), "is a workbook of Excel's old kind (xls)"},
        {test::data_file("sheets/by-libreoffice.ods"), "is an OpenDocument spreadsheet (ods)"},
        {test::data_file("sheets/by-libreoffice.xlsx"), "is a zip archive or a workbook"},
        {compound + wide_word("EncryptedPackage"), "is protected by a password"},
        {compound + wide_word("WordDocument"), "is a text of a word processor (doc)"},
        {"\x1F\x8B\x08\0"s, "is packed by gzip"},
        {"BZh91AY&SYx", "is packed by bzip2"},
        {"\xFD"
         "7zXZ\0\0"s,
         "is packed by xz"},
        {"\x28\xB5\x2F\xFD\1", "is packed by zstd"},
        {"7z\xBC\xAF\x27\x1C", "is a 7z archive"},
        {"Rar!\x1A\x07\1", "is a RAR archive"},
        {"PK\5\6"s, "is a zip archive with nothing in it"},
        {"%PDF-1.7\n", "is a PDF"},
        {"{\\rtf1", "is a text of a word processor (RTF)"},
        {"\x89PNG\r\n", "is a picture"},
        {"SQLite format 3\0"s, "is a database of SQLite"},
        {"\xFF\xFE"
         "a\0"s,
         "is text in UTF-16"},
        {"\xFF\xFE\0\0a\0\0\0"s, "is text in UTF-32"},
        {"\r\n <!DOCTYPE HTML>\n<html>", "is a page of HTML, whatever it is called"},
        {"\xEF\xBB\xBF<TABLE><tr><td>ICCID</td></tr>", "is a page of HTML, whatever it is called"},
        {"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
         "is a spreadsheet in XML (Excel 2003)"},
        {"<?xml version=\"1.0\"?><sims><sim/></sims>", "is XML, which is not read"},
        {"<sims><sim/></sims>", "is XML, which is not read"},
        {wide_word("iccid;status"), "looks like text in UTF-16 without the mark in front"},
    };
    for (const auto& [bytes, what] : files) CHECK(refusal_of_text(bytes) == "cards.csv " + what + ".");
}

TEST_CASE("what begins like another kind of file and is none is text") {
    for (const char* text :
         {"BZh9;iccid", "PK;iccid", "<5 MB;iccid", "<iccid;group", "{\"a\":1}", "%PDF", "7z;iccid", "GIF;a"})
        CHECK_MESSAGE(refusal_of_text(text).empty(), text);
}
