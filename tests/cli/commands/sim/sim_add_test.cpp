#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

using namespace simprof::cli::test;

TEST_CASE("A SIM that is there already is not added otherwise, and the ways to change it are named") {
    const TemporaryDirectory directory;
    FakeWorld world;
    world.environment["SIMPROF_STORE"] = store_in(directory);
    REQUIRE(world.run({"init", "--sample", "-q"}).exit == 0);
    const Outcome outcome = world.run({"sim", "add", "8933224000000010003", "--label", "bike"});
    CHECK(outcome.exit == 5);
    CHECK(outcome.err.find("simprof sim edit") != std::string::npos);
    for (const char* of_files : {"--update", " row", " file"})
        CHECK(outcome.err.find(of_files) == std::string::npos);
}
