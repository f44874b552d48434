#include "cli/output/table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace simprof::cli;

namespace {

const std::string iccid = "8933224000000001002";

Table fleet() {
    Table table{{{"ICCID"}, {"PROFILE", true}, {"LABEL", true}, {"SIMS", false, true}}};
    table.add({iccid, "tracker-eu", "pump", "7"});
    table.add({"8933224000000001010", "a profile with quite a long name, longer than most",
               std::string(60, 'x'), "1284"});
    return table;
}

int widest_line(const std::string& text) {
    int widest = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        widest = std::max(widest, display_width(text.substr(start, end - start)));
        start = end + 1;
    }
    return widest;
}

}  // namespace

TEST_CASE("A table that is not for a terminal is as wide as it needs and cuts nothing") {
    const std::string text = fleet().render(0);
    CHECK(text.find(std::string(60, 'x')) != std::string::npos);
    CHECK(text.starts_with("ICCID                PROFILE "));
    CHECK(text.find("…") == std::string::npos);
}

TEST_CASE("A table fits 80 columns, cuts only what may be cut, and never an ICCID") {
    const std::string text = fleet().render(80);
    CHECK(widest_line(text) <= 80);
    CHECK(text.find(iccid) != std::string::npos);
    CHECK(text.find("8933224000000001010") != std::string::npos);
    CHECK(text.find("…") != std::string::npos);
    CHECK(text.find("1284") != std::string::npos);
}

TEST_CASE("No width of terminal makes a table cut an ICCID") {
    for (int width = 1; width <= 200; ++width) {
        INFO(width);
        const std::string text = fleet().render(width);
        CHECK(text.find(iccid) != std::string::npos);
        CHECK(text.find("8933224000000001010") != std::string::npos);
    }
}

TEST_CASE("A table too wide for its terminal becomes lines of title and value") {
    Table table{{{"ICCID"}, {"IMSI"}}};
    table.add({iccid, "208220000001000"});
    table.add({"8933224000000001010", "208220000001001"});
    CHECK(table.render(30) ==
          "ICCID: 8933224000000001002\nIMSI: 208220000001000\n\n"
          "ICCID: 8933224000000001010\nIMSI: 208220000001001\n");
}

TEST_CASE("Columns line up where characters are wide, narrow or combined") {
    Table table{{{"NAME"}, {"N", false, true}}};
    table.add({"日本", "1"});
    table.add({"e\xcc\x81t\xc3\xa9", "22"});
    table.add({"abcd", "3"});
    CHECK(table.render(0) == "NAME   N\n日本   1\ne\xcc\x81t\xc3\xa9   22\nabcd   3\n");
    CHECK(display_width("日本") == 4);
    CHECK(display_width("e\xcc\x81t\xc3\xa9") == 3);
}

TEST_CASE("A wide character is never cut in half") {
    Table table{{{"NAME", true}, {"X"}}};
    table.add({"日本日本日本日本", "y"});
    for (int width = 11; width < 20; ++width) {
        INFO(width);
        CHECK(widest_line(table.render(width)) <= width);
    }
}

TEST_CASE("Titles stand out in colour only where that is wanted") {
    Table table{{{"A"}}};
    table.add({"1"});
    CHECK(table.render(0, true) == "\x1b[1mA\x1b[0m\n1\n");
    CHECK(table.render(0, false) == "A\n1\n");
}

TEST_CASE("A cell never acts on the terminal") {
    Table table{{{"A"}}};
    table.add({"\x1b[2J\n"});
    CHECK(table.render(0) == "A\n\\x1b[2J\\n\n");
}

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
    CHECK(wrapped("  a   b ", 10) == "a   b");  // names may hold several blanks
}
