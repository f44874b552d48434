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

TEST_CASE("A signal while the answer of a change waits for its reader leaves the change done, and says so") {
    const std::string prepared =
        "d=$(mktemp -d) && export SIMPROF_STORE=\"$d/s.db\" && \"$P\" init --timezone UTC --sample -q && "
        "mkfifo \"$d/p\" && exec 3<>\"$d/p\" && head -c 65536 /dev/zero >&3 && ";
    const std::string change =
        "{ env --default-signal=INT \"$P\" sim suspend --status active --yes >&3 2>\"$d/said\" & } && "
        "pid=$! && until \"$P\" request show 3 >/dev/null 2>&1; do sleep 0.05; done && sleep 0.2 && ";
    CHECK(
        exit_of(prepared + change +
                "kill -INT $pid && { wait $pid; [ $? = 130 ]; } && "
                "grep -q 'Request 3 is done, but the answer could not be printed, because it was "
                "interrupted' \"$d/said\" && ! grep -q 'nothing was changed' \"$d/said\" && rm -r \"$d\"") ==
        0);
}

TEST_CASE("A signal before a change is made leaves everything as it was") {
    CHECK(
        exit_of(
            "d=$(mktemp -d) && export SIMPROF_STORE=\"$d/s.db\" && \"$P\" init --timezone UTC --sample -q && "
            "mkfifo \"$d/p\" && { env --default-signal=INT \"$P\" sim suspend --from \"$d/p\" --yes "
            "2>\"$d/said\" & } && pid=$! && sleep 0.3 && kill -INT $pid && { wait $pid; [ $? = 130 ]; } && "
            "grep -q 'Interrupted: nothing was changed' \"$d/said\" && ! \"$P\" request show 3 2>/dev/null "
            "&& "
            "rm -r \"$d\"") == 0);
}

TEST_CASE("A file that may not grow so far is told of, and nothing of it is left") {
    CHECK(
        exit_of(
            "d=$(mktemp -d) && export SIMPROF_STORE=\"$d/s.db\" && \"$P\" init --timezone UTC --sample -q && "
            "( ulimit -f 8; \"$P\" report \"$d/r.html\" 2>\"$d/said\" ); [ $? = 1 ] && "
            "grep -q 'File too large' \"$d/said\" && [ -z \"$(ls \"$d\" | grep r.html)\" ] && "
            "rm -r \"$d\"") == 0);
}

TEST_CASE("A pipe in the place of a configuration file is not waited for") {
    CHECK(exit_of("d=$(mktemp -d) && mkdir \"$d/simprof\" && mkfifo \"$d/simprof/config.toml\" && "
                  "XDG_CONFIG_HOME=\"$d\" timeout 5 \"$P\" help >/dev/null 2>\"$d/said\"; [ $? = 0 ] && "
                  "grep -q 'is a pipe' \"$d/said\" && rm -r \"$d\"") == 0);
}

TEST_CASE("Another directory of time zones does not move the first of the month") {
    CHECK(
        exit_of("d=$(mktemp -d) && mkdir \"$d/zones\" && TZDIR=\"$d/zones\" \"$P\" --store \"$d/s.db\" init "
                "--timezone Europe/Paris -q && rm -r \"$d\"") == 0);
}
