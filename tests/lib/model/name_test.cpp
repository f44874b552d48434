#include "lib/model/name.hpp"

#include <doctest/doctest.h>

#include <string>

using simprof::folded_case;
using simprof::is_name;

namespace {

std::string repeated(const std::string& character, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += character;
    return result;
}

}  // namespace

TEST_CASE("A name is 1 to 64 characters") {
    CHECK_FALSE(is_name(""));
    CHECK(is_name("a"));
    CHECK(is_name(repeated("a", 64)));
    CHECK_FALSE(is_name(repeated("a", 65)));
}

TEST_CASE("A name's length is counted in characters, not in bytes") {
    CHECK(is_name(repeated("é", 64)));
    CHECK(is_name(repeated("漢", 64)));
    CHECK(is_name(repeated("😀", 64)));
    CHECK_FALSE(is_name(repeated("é", 65)));
}

TEST_CASE("A name has no blank at either end, but may have some inside") {
    CHECK(is_name("tracker EU 100"));
    CHECK_FALSE(is_name(" tracker"));
    CHECK_FALSE(is_name("tracker "));
    CHECK_FALSE(is_name(" "));
}

TEST_CASE("A name has letters, marks, digits, punctuation and symbols of any script") {
    for (const std::string name :
         {"tracker-eu", "Zähler Süd", "счётчик", "メーター", "5G/€ (β)", "e\u0301te\u0301", "data=on"}) {
        CAPTURE(name);
        CHECK(is_name(name));
    }
}

TEST_CASE("A name has no control character and no line end") {
    for (const std::string hidden : {"\t", "\n", "\r", "\x1b", "\x7f", "\u0085", "\u2028", "\u2029"}) {
        CHECK_FALSE(is_name("track" + hidden + "er"));
    }
    CHECK_FALSE(is_name(std::string{"track\0er", 8}));
}

TEST_CASE("A name has no character that turns the direction of text or is invisible") {
    for (const std::string hidden :
         {"\u202A", "\u202E", "\u2066", "\u2069", "\u200E", "\u200F", "\u061C",  // bidi
          "\u200B", "\u200D", "\uFEFF", "\u00AD",                                // format
          "\u00A0", "\u2003", "\u3000",                                          // spaces
          "\uE000", "\uFFFF"}) {                                                 // private, unassigned
        CHECK_FALSE(is_name("track" + hidden + "er"));
        CHECK_FALSE(is_name("tracker" + hidden));
    }
}

TEST_CASE("A name is valid UTF-8") {
    CHECK_FALSE(is_name("caf\xE9"));           // Latin-1
    CHECK_FALSE(is_name("caf\xC3"));           // cut off
    CHECK_FALSE(is_name("\x80meter"));         // begins in the middle of a character
    CHECK_FALSE(is_name("\xC1\xA1"));          // overlong “a”
    CHECK_FALSE(is_name("\xED\xA0\x80"));      // surrogate
    CHECK_FALSE(is_name("\xF4\x90\x80\x80"));  // beyond Unicode
}

TEST_CASE("Names that differ by case only fold to the same text") {
    CHECK(folded_case("Tracker-EU") == "tracker-eu");
    CHECK(folded_case("AZ@[`{09") == "az@[`{09");
    CHECK(folded_case("ZÄHLER") == folded_case("zähler"));
    CHECK(folded_case("СЧЁТЧИК") == folded_case("счётчик"));
    CHECK(folded_case("STRASSE") == folded_case("straße"));
    CHECK(folded_case("ΣΊΣΥΦΟΣ") == folded_case("σίσυφος"));
    CHECK(folded_case("zähler") != folded_case("zahler"));
}

TEST_CASE("A letter with its accent apart folds to the same text as the letter with accent") {
    CHECK(folded_case("E\u0301TE\u0301") == folded_case("\u00E9t\u00E9"));
}
