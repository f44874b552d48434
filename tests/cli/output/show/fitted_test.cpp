#include "cli/output/show/fitted.hpp"

#include <doctest/doctest.h>

#include <string>

using simprof::cli::fitted;

TEST_CASE("Lines wider than the terminal are broken at blanks, indented as they are") {
    CHECK(fitted("short\n\n  one two three four\n", 12) == "short\n\n  one two\n  three four\n");
    CHECK(fitted("one two three four", 0) == "one two three four\n");
    CHECK(fitted("", 10).empty());
}

TEST_CASE("A command between backticks is not broken") {
    CHECK(fitted("See `simprof sim show 1` now, please.", 22) == "See\n`simprof sim show 1`\nnow, please.\n");
    CHECK(fitted("See `simprof sim show 1` now.", 80) == "See `simprof sim show 1` now.\n");
}

TEST_CASE("A line that is a command is broken so that a shell reads it as one") {
    CHECK(fitted("  simprof sim migrate 1 --to lab\n", 24) == "  simprof sim migrate \\\n  1 --to lab\n");
    CHECK(fitted("simprof: note: one two three", 20) == "simprof: note: one\ntwo three\n");
}

TEST_CASE("The noun and the verb of a command in a sentence stay with it") {
    CHECK(fitted("It is there. Try: simprof profile list now", 24) ==
          "It is there. Try:\nsimprof profile list now\n");
}

TEST_CASE("Colours take no room") {
    const std::string bold = "\x1b[1mone two\x1b[0m";
    CHECK(fitted(bold, 7) == bold + "\n");
}
