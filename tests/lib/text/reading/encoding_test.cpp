#include "lib/text/reading/encoding.hpp"

#include "lib/model/error.hpp"
#include "lib/text/reading/likely_encoding.hpp"
#include "tests/lib/formats/text_in_pieces.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <memory>
#include <string>

using namespace simprof;
using namespace std::string_literals;
using simprof::test::TextInPieces;

namespace {

const std::string mark = "\xEF\xBB\xBF";

/// The text as UTF-8, read in pieces of this many bytes by readers that take so many at a time; twice, as
/// from its beginning.
std::string decoded_text(const std::string& bytes, Encoding encoding, std::size_t piece, std::size_t taken) {
    const auto source = decoded(std::make_unique<TextInPieces>(bytes, piece), encoding, "cards.csv");
    std::string text;
    std::string buffer(taken, ' ');
    for (int i = 0; i < 2; ++i) {
        source->rewind();
        text.clear();
        for (std::size_t count = source->read(buffer); count != 0; count = source->read(buffer))
            text.append(buffer, 0, count);
    }
    return text;
}

std::string decoded_text(const std::string& bytes, Encoding encoding) {
    std::string text = decoded_text(bytes, encoding, 1000, 1000);
    for (const std::size_t piece : {1U, 2U, 3U, 7U})
        for (const std::size_t taken : {1U, 5U, 100U})
            CHECK(decoded_text(bytes, encoding, piece, taken) == text);
    return text;
}

std::string refusal_text(const std::string& bytes, Encoding encoding) {
    try {
        (void)decoded_text(bytes, encoding, 100, 100);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        CHECK(error.line());
        return error.message().english();
    }
    return {};
}

std::string wide(const std::u16string& text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const std::array halves{static_cast<char>(unit & 0xFFU), static_cast<char>(unit >> 8U)};
        (bytes += halves.at(big ? 1 : 0)) += halves.at(big ? 0 : 1);
    }
    return bytes;
}

}  // namespace

TEST_CASE("a text in UTF-8 passes as it is, with its mark and without") {
    for (const std::string& text : {""s, "a"s, "iccid\n89\n"s, mark + "é", mark, "\xE9"s, "\0\1"s})
        CHECK(decoded_text(text, Encoding::utf_8) == text);
}

TEST_CASE("a text in UTF-16 is known by its mark, whatever was named") {
    const std::u16string text = u"\uFEFFiccid;été\r\n\U0001F4F6€\n" + std::u16string(100, u'é');
    const std::string right = mark + "iccid;été\r\n📶€\n" + [] {
        std::string letters;
        for (int i = 0; i < 100; ++i) letters += "é";
        return letters;
    }();
    for (const Encoding named : {Encoding::utf_8, Encoding::windows_1252, Encoding::utf_16be}) {
        CHECK(decoded_text(wide(text, false), named) == right);
        CHECK(decoded_text(wide(text, true), named) == right);
    }
    CHECK(decoded_text(wide(text.substr(1), false), Encoding::utf_16le) == right);
    CHECK(decoded_text(wide(text.substr(1), true), Encoding::utf_16be) == right);
}

TEST_CASE("a text that is none in UTF-16 is refused with its line") {
    const std::u16string begun = u"\uFEFFa\nb\n";
    CHECK(refusal_text(wide(begun + u'\xD83D', false), Encoding::utf_8) ==
          "cards.csv, line 3: the text is not UTF-16.");
    CHECK(refusal_text(wide(begun + u'\xDC00' + u"a", true), Encoding::utf_8) ==
          "cards.csv, line 3: the text is not UTF-16.");
    CHECK(refusal_text(wide(begun, false) + "a", Encoding::utf_8) ==
          "cards.csv, line 3: the text is not UTF-16.");
    CHECK(refusal_text(wide(std::u16string(5000, u'\n') + u'\xDC00', true), Encoding::utf_16be) ==
          "cards.csv, line 5001: the text is not UTF-16.");
}

TEST_CASE("a text in Windows-1252 is decoded, with the mark of UTF-8 in front of what is given on") {
    CHECK(decoded_text("N\xB0;\xC9t\xE9 \x80 \x9C\x92\n", Encoding::windows_1252) == mark + "N°;Été € œ’\n");
    CHECK(decoded_text("iccid\n", Encoding::windows_1252) == mark + "iccid\n");
    CHECK(decoded_text("", Encoding::windows_1252).empty());
    CHECK(decoded_text(mark + "é", Encoding::windows_1252) == mark + "é");
    CHECK(decoded_text("PK\3\4\xE9", Encoding::windows_1252) == "PK\3\4\xE9");
    CHECK(refusal_text("a\n\x81", Encoding::windows_1252) ==
          "cards.csv, line 2: the text is not Windows-1252.");
}

TEST_CASE("a text in UTF-8 that is named Windows-1252 is refused, not spoiled") {
    CHECK(refusal_text("label\nété\n", Encoding::windows_1252) ==
          "cards.csv, line 2: the text is not Windows-1252.");
    CHECK(refusal_text(std::string(100, 'x') + "\n1 €", Encoding::windows_1252) ==
          "cards.csv, line 2: the text is not Windows-1252.");
    CHECK(decoded_text("\xC9t\xE9\nCAF\xC9\xBB\n", Encoding::windows_1252) == mark + "Été\nCAFÉ»\n");
}

TEST_CASE("an encoding is known by its names, and the nearest is told for another") {
    for (const char* name : {"utf-8", "UTF8", "utf_8", "utf-16"})
        CHECK(read_encoding(name) == Encoding::utf_8);
    CHECK(read_encoding("UTF-16LE") == Encoding::utf_16le);
    CHECK(read_encoding("utf-16be") == Encoding::utf_16be);
    for (const char* name : {"windows-1252", "Windows 1252", "cp1252", "latin1", "ISO-8859-1"})
        CHECK(read_encoding(name) == Encoding::windows_1252);
    const auto hint_of = [](std::string_view name) {
        try {
            (void)read_encoding(name);
        } catch (const Error& error) {
            return error.message().english() + ' ' + error.hint().english();
        }
        return ""s;
    };
    CHECK(hint_of("windows-1251") == "There is no encoding “windows-1251”. Did you mean windows-1252?");
    CHECK(hint_of("ebcdic") ==
          "There is no encoding “ebcdic”. Name one of utf-8, utf-16le, utf-16be, windows-1252.");
}

TEST_CASE("lines that read well as Windows-1252 are told from others that are not UTF-8") {
    for (const char* line : {"caf\xE9", "\xC9t\xE9", "N\xB0 de carte", "5 \x80", "Libell\xE9;Fran\xE7ois",
                             "\xE0 l\x92"
                             "est",
                             "Stra\xDF"
                             "e",
                             "1\xA0"
                             "000",
                             "\xAB oui \xBB\r"})
        CHECK_MESSAGE(reads_as_windows_1252(line), line);
    for (const char* line : {"\xC0\xAF", "\xFF", "caf\xC3", "\x81", "a\xE9\x01", "\xEF\xF0\xE8\xE2\xE5\xF2",
                             "1\xE9"
                             "1",
                             "", "voil\x85\x8A"})
        CHECK_MESSAGE(!reads_as_windows_1252(line), line);
    CHECK(line_around("a\nbc\nd", 2) == "bc");
    CHECK(line_around("a\nbc\nd", 5) == "d");
    CHECK(line_around("a", 0) == "a");
}

TEST_CASE("a text in UTF-16 without a mark is known by its NUL bytes") {
    CHECK(option_for_utf_16(wide(u"iccid;été\n", false)) == "--encoding utf-16le");
    CHECK(option_for_utf_16(wide(u"iccid;été\n", true)) == "--encoding utf-16be");
    CHECK(option_for_utf_16("iccid\0\0\0\0"s).empty());
    CHECK(option_for_utf_16(std::string(100, '\0')).empty());
    CHECK(option_for_utf_16("a\0"s).empty());
}
