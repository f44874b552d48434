#include "lib/language/lists.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace simprof;

TEST_CASE("Names are listed as people say them") {
    CHECK(listed(std::vector<std::string>{}).english().empty());
    CHECK(listed(std::vector<std::string>{"data"}).english() == "data");
    CHECK(listed(std::vector<std::string>{"data", "roaming"}).english() == "data and roaming");
    CHECK(listed(std::vector<Sentence>{}).english().empty());
    CHECK(
        listed(std::vector<Sentence>{verbatim("a"), verbatim("b"), verbatim("c"), verbatim("d")}).english() ==
        "a, b, c and d");
    CHECK(in_one_line({}).empty());
    CHECK(in_one_line(std::vector<Sentence>{verbatim("a"), verbatim("b"), verbatim("c")}).english() ==
          "a; b; c");
    CHECK(listed(std::array<std::string_view, 3>{"data", "sms", "voice"}).english() == "data, sms and voice");
}
