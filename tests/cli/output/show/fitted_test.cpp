#include "cli/output/show/fitted.hpp"

#include <doctest/doctest.h>

using simprof::cli::fitted;

TEST_CASE("Lines wider than the terminal are broken at blanks, indented as they are") {
    CHECK(fitted("short\n\n  one two three four\n", 12) == "short\n\n  one two\n  three four\n");
    CHECK(fitted("one two three four", 0) == "one two three four\n");
    CHECK(fitted("", 10).empty());
}

TEST_CASE("A command between backticks is not broken") {
    CHECK(fitted("See `simprof sim show 1` now, please.", 24) == "See\n`simprof sim show 1`\nnow, please.\n");
    CHECK(fitted("See `simprof sim show 1` now.", 80) == "See `simprof sim show 1` now.\n");
}
