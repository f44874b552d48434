#include "lib/text/words/joined.hpp"

#include <doctest/doctest.h>

#include <vector>

using simprof::joined;

TEST_CASE("Texts are joined with a separator between each two of them") {
    CHECK(joined(std::vector<std::string>{}, ", ").empty());
    CHECK(joined(std::vector<std::string>{"on"}, ", ") == "on");
    CHECK(joined(std::vector<std::string>{"", "on", "", "off"}, ", ") == ", on, , off");
    CHECK(joined(std::vector<std::string_view>{"on", "off"}, " && ") == "on && off");
    CHECK(joined(std::set<std::string>{"on", "off"}, " ") == "off on");
}
