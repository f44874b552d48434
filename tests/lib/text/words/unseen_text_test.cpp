#include "lib/text/words/unseen_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

TEST_CASE("IDN-3 blanks of every kind and characters of format go from around a name, and none from inside") {
    for (const std::string around : {" ", "\t", "\r\n", "\u00A0", "\u202F", "\u2003", "\u3000", "\uFEFF",
                                     "\u200B", "\u200D", "\u2060", "\u00AD", "\u202A", "\u200E", "\u2066"}) {
        CAPTURE(around);
        CHECK(without_unseen_around(around + "lab" + around) == "lab");
        CHECK(without_unseen_around(around + around + "é") == "é");
        CHECK(without_unseen_around(around).empty());
    }
    CHECK(without_unseen_around("lab\u00A0north") == "lab\u00A0north");
    CHECK(without_unseen_around("").empty());
    CHECK(without_unseen_around("\xff lab \xff") == "\xff lab \xff");
    CHECK(without_unseen_around(" \xff ") == "\xff");
}

TEST_CASE("What cannot be seen is told apart from what can") {
    for (const char32_t c : {U'\0', U'\t', U'\x1b', U'\x7f', U'\u0085', U'\u00A0', U'\u00AD', U'\u200E',
                             U'\u2028', U'\u202E', U'\u2800', U'\u3164', U'\uFEFF', U'\U000E0001'})
        CHECK(is_unseen(c));
    for (const char32_t c : {U' ', U'a', U'é', U'日', U'\u0301', U'\u2013', U'\U0001F4F6'})
        CHECK_FALSE(is_unseen(c));
}
