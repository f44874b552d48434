#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <string>

namespace {

/// The exit code of a line of the shell in which $P is the program.
int exit_of(const std::string& line) {
    const std::string command = "P='" SIMPROF_PROGRAM "'; export HOME=/nonexistent; " + line;
    const int status =
        std::system(command.c_str());  // NOLINT(cert-env33-c): the program as a shell starts it
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("The program ends with 1 where standard output is full or closed, and says so") {
    CHECK(exit_of("\"$P\" help >/dev/full 2>/dev/null") == 1);
    CHECK(exit_of("\"$P\" help >&- 2>/dev/null") == 1);
    CHECK(exit_of("\"$P\" help 2>&1 >/dev/full | grep -q 'Standard output cannot be written'") == 0);
}

TEST_CASE("The program ends with 141 and without a word where nobody reads its output") {
    CHECK(exit_of("code=$( { { sleep 0.2; \"$P\" help 2>&1; echo $? >&4; } | true; } 4>&1 ); [ \"$code\" = "
                  "141 ]") == 0);
}

TEST_CASE("Standard input and standard error may be closed") {
    CHECK(exit_of("\"$P\" help <&- >/dev/null 2>&-") == 0);
    CHECK(exit_of("\"$P\" nonsense <&- 2>&-") == 2);
}

TEST_CASE("The program keeps what it creates to its owner") {
    CHECK(exit_of("d=$(mktemp -d) && \"$P\" --store \"$d/s.db\" init --timezone UTC >/dev/null && "
                  "[ \"$(stat -c %a \"$d/s.db\")\" = 600 ] && rm -r \"$d\"") == 0);
}
