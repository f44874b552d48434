#include "cli/commands/program/demo_steps.hpp"
#include "lib/text/words/terminal_text.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using simprof::cli::as_typed;
using simprof::cli::demo_steps;
using simprof::cli::test::FakeWorld;
using simprof::cli::test::Outcome;

namespace {

Outcome demo_at(int width) {
    FakeWorld world;
    world.out_is_terminal = world.err_is_terminal = true;
    world.terminal_width = width;
    world.environment["NO_COLOR"] = "1";
    return world.run({"demo"});
}

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t times = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
    return times;
}

}  // namespace

TEST_CASE("The demonstration fits the terminal, has a heading a step and says how to go on") {
    for (const int width : {60, 80, 120}) {
        const Outcome demo = demo_at(width);
        CHECK(demo.exit == 0);
        CHECK(demo.err.empty());
        std::istringstream lines{demo.out};
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(simprof::display_width(line) <= width);
        }
        CHECK(times(demo.out, "\n$ simprof ") == demo_steps().size());
        CHECK(demo.out.starts_with("# 1 of 15  A store\n"));
        CHECK(times(demo.out, " of 15  ") == 15);
        CHECK(demo.out.find("# How to go on\n") != std::string::npos);
        CHECK(demo.out.find("\n  simprof init --sample\n") != std::string::npos);
    }
}

TEST_CASE("Every step of the demonstration ends as it is meant to, and all of it is there for programs") {
    FakeWorld world;
    std::istringstream lines{world.run({"demo", "-o", "ndjson"}).out};
    std::size_t steps = 0;
    for (std::string line; std::getline(lines, line); ++steps) {
        INFO(line);
        REQUIRE(steps < demo_steps().size());
        const std::string title{demo_steps()[steps].title};
        CHECK(line.find("\"title\":\"" + title + "\"") != std::string::npos);
        CHECK(line.find(title == "A refusal" ? "\"exit\":5" : "\"exit\":0") != std::string::npos);
    }
    CHECK(steps == demo_steps().size());
}

TEST_CASE("Who has a store already is told how to go on with it") {
    simprof::cli::test::TemporaryDirectory directory;
    FakeWorld world;
    world.environment["SIMPROF_STORE"] = store_in(directory);
    CHECK(world.run({"demo"}).out.find("simprof init --sample\n      a store") != std::string::npos);
    CHECK(world.run({"init", "-q"}).exit == 0);
    const std::string demo = world.run({"demo"}).out;
    CHECK(demo.find("simprof init --sample\n      a store") == std::string::npos);
    CHECK(demo.find("\n  simprof\n      how your own store stands\n") != std::string::npos);
}

TEST_CASE("A command of the demonstration that is too long is typed in lines that a shell joins") {
    const auto& step = demo_steps()[5];
    CHECK(as_typed(step) ==
          "simprof sim migrate 8933224000000010425 --to tracker-eu-500 --reason 'needs more data'");
    CHECK(as_typed(step, 80) ==
          "simprof sim migrate 8933224000000010425 --to tracker-eu-500 --reason \\\n    'needs more data'");
}
