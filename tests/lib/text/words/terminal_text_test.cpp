#include "lib/text/words/terminal_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace simprof;

TEST_CASE("Controls, bidirectional controls and bytes that are no UTF-8 are shown escaped") {
    CHECK(shown_safely("plain, \xc3\xa9t\xc3\xa9, 日本") == "plain, \xc3\xa9t\xc3\xa9, 日本");
    CHECK(shown_safely(std::string_view{"a\0b", 3}) == "a\\x00b");
    CHECK(shown_safely("\x1b]0;x\x07") == "\\x1b]0;x\\x07");
    CHECK(shown_safely("\x7f") == "\\x7f");
    CHECK(shown_safely("\xc2\x9b") == "\\x9b");
    CHECK(shown_safely("a\tb\r\n") == "a\\tb\\r\\n");
    CHECK(shown_safely("\xe2\x80\xae") == "\\u202e");
    CHECK(shown_safely("\xe2\x81\xa6\xe2\x81\xa9") == "\\u2066\\u2069");
    CHECK(shown_safely("\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c") == "\\u200e\\u200f\\u061c");
    CHECK(shown_safely("\xe2\x80\xa8") == "\\u2028");
    CHECK(shown_safely("a\u00A0b\u200Bc\u2003d\uFEFF") == "a\\xa0b\\u200bc\\u2003d\\ufeff");
    CHECK(shown_safely("\u200C\u200D\u2060\u00AD\u3164\uFE0F") == "\\u200c\\u200d\\u2060\\xad\\u3164\\ufe0f");
    CHECK(shown_safely("\U000E0041") == "\\U000e0041");
    CHECK(shown_safely("\xff\xc3(") == "\\xff\\xc3(");
    CHECK(shown_safely("\xc3") == "\\xc3");
    CHECK(shown_safely("\xed\xa0\x80") == "\\xed\\xa0\\x80");
}

TEST_CASE("No byte below 32 and no 127 ever comes out, and escaping twice changes nothing") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string text{static_cast<char>(first), static_cast<char>(second), 'x'};
            const std::string shown = shown_safely(text);
            const bool harmless = std::ranges::all_of(shown, [](char c) {
                return static_cast<unsigned char>(c) >= 32 && static_cast<unsigned char>(c) != 127;
            });
            REQUIRE(harmless);
            REQUIRE(shown_safely(shown) == shown);
        }
    }
}

TEST_CASE("Text is wrapped at blanks, behind an indent, and a long word keeps whole") {
    CHECK(wrapped("one two three", 7) == "one two\nthree");
    CHECK(wrapped("one two three", 0) == "one two three");
    CHECK(wrapped("one two three", 9, 2) == "  one two\n  three");
    CHECK(wrapped("a 8933224000000001002 b", 5) == "a\n8933224000000001002\nb");
    CHECK(wrapped("", 10).empty());
    CHECK(wrapped("see `a b c` now", 10) == "see\n`a b c`\nnow");  // a command is not broken
    CHECK(wrapped("see `a b`, now", 12) == "see `a b`,\nnow");
    CHECK(wrapped("a `bbb ccc`", 6) == "a\n`bbb ccc`");  // not even where no line has room for it
    CHECK(wrapped("a ` b c d", 5) == "a ` b\nc d");
    CHECK(wrapped("  a   b ", 10) == "a   b");  // names may hold several blanks
}

TEST_CASE("Of several lines each is wrapped by itself, behind the blanks that it begins with") {
    CHECK(wrapped_lines("one two three\n  four five\n", 9) == "one two\nthree\n  four\n  five\n");
    CHECK(wrapped_lines("one two\n\nthree", 0) == "one two\n\nthree\n");
    CHECK(wrapped_lines("", 9).empty());
}
