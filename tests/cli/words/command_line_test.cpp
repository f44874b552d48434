#include "cli/words/command_line.hpp"

#include "lib/text/words/shell_word.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof::cli;
using simprof::shell_word;

TEST_CASE("A command is written down so that a shell reads the same words again") {
    CHECK(command_as_typed({"sim", "edit", "+33700", "--label", "pump 12", "--set=a=b"}) ==
          "simprof sim edit +33700 --label 'pump 12' --set=a=b");
    CHECK(shell_word("") == "''");
    CHECK(shell_word("it's") == "'it'\\''s'");
    CHECK(shell_word("a\\b") == "'a'\\\\'b'");
    CHECK(shell_word("x\\'; touch y; #") == "'x'\\\\''\\''; touch y; #'");
    CHECK(shell_word("=ls") == "'=ls'");
    CHECK(shell_word("a=b") == "a=b");
    CHECK(shell_word("a;b") == "'a;b'");
    CHECK(shell_word("$(x)") == "'$(x)'");
    CHECK(shell_word("~") == "'~'");
    CHECK(shell_word("\xc3\xa9") == "'\xc3\xa9'");
}
