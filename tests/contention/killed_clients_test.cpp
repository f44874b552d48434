#include "tests/contention/killed_clients.hpp"

#include "tests/cli/fake_world.hpp"
#include "tests/program/store_content.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

using namespace simprof::program_test;
using simprof::cli::test::TemporaryDirectory;
using simprof::test::Rounds;

namespace {

/// How many were killed.
int let_work_and_die(unsigned seed) {
    const TemporaryDirectory directory;
    const TestedProgram program{directory.path()};
    program.done({"init", "--timezone", "Europe/Paris", "--sample", "-q"});
    constexpr int commands = 230;
    const int kills = kill_clients(program, seed, commands);
    CHECK(content_of(program.store()).integrity == "ok");
    return kills;
}

}  // namespace

TEST_CASE(
    "Of eight clients killed at any instant none loses what it was told is done, and nothing is done twice" *
    doctest::test_suite("soak")) {
    Rounds rounds{"clients killed", "kills"};
    while (rounds.next()) rounds.count(let_work_and_die(rounds.seed()));
}
