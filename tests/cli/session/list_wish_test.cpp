#include "cli/session/list_wish.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof::cli;
using simprof::store_test::error_of;

namespace {

std::vector<std::string> sorted(const std::vector<std::string>& cells, bool descending = false) {
    std::vector<std::string> result;
    for (const std::size_t place : ordered(cells, descending)) result.push_back(cells[place]);
    return result;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("A list is sorted by value: numbers as numbers, texts behind them, nothing last either way") {
    CHECK(sorted({"10", "9", "", "b", "a"}) == Cells{"9", "10", "a", "b", ""});
    CHECK(sorted({"10", "9", "", "b", "a"}, true) == Cells{"b", "a", "10", "9", ""});
    CHECK(ordered({"x", "x", "x"}, true) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("A field that a list does not have is refused with the nearest, or with all") {
    const Cells known{"label", "plan"};
    const auto near = error_of([&] { throw_unknown_field("lable", known); });
    REQUIRE(near);
    CHECK(near->kind() == simprof::ErrorKind::malformed);
    CHECK(near->message().english() == "There is no field “lable” in this list.");
    CHECK(near->hint().english() == "Did you mean label?");
    CHECK(error_of([&] { throw_unknown_field("temperature", known); })->hint().english() ==
          "Its fields are label, plan.");
}
