#include "lib/model/digits.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>

using namespace simprof;

TEST_CASE("A whole number is decimal digits without a leading zero, and nothing else") {
    CHECK(whole_number("0") == 0);
    CHECK(whole_number("7") == 7);
    CHECK(whole_number("1024") == 1024);
    for (const char* text :
         {"", "+1", "-1", "-0", "00", "007", " 1", "1 ", "1.0", "1e3", "0x1", "1,000", "one", "٣"}) {
        CHECK(whole_number(text) == std::nullopt);
    }
}

TEST_CASE("A whole number that is too large is none") {
    CHECK(whole_number("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
    CHECK(whole_number("9223372036854775808") == std::nullopt);
    CHECK(whole_number("99999999999999999999999999") == std::nullopt);
    CHECK(whole_number("60", 60) == 60);
    CHECK(whole_number("61", 60) == std::nullopt);
}

TEST_CASE("Only the ten digits of ASCII are digits") {
    CHECK(all_digits("0123456789"));
    CHECK_FALSE(all_digits(""));
    CHECK_FALSE(all_digits("12a"));
    CHECK_FALSE(all_digits("²"));
    CHECK_FALSE(is_digit('/'));
    CHECK_FALSE(is_digit(':'));
}
