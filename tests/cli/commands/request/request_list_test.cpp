#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

using namespace simprof::cli::test;

TEST_CASE("A list of requests says what each did in the language of its reader, and in English to programs") {
    TemporaryDirectory directory;
    FakeWorld world;
    world.environment["SIMPROF_STORE"] = store_in(directory);
    CHECK(world.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    const std::string csv = world.run({"request", "list", "-o", "csv"}).out;
    CHECK(world.run({"request", "list"}).out.find("import 100 SIMs") != std::string::npos);
    world.environment["LC_ALL"] = "fr_FR.UTF-8";
    CHECK(world.run({"request", "list"}).out.find("importer 100 SIM") != std::string::npos);
    CHECK(world.run({"request", "list", "--fields", "id,about"}).out.find("importer 100 SIM") !=
          std::string::npos);
    CHECK(world.run({"request", "list", "-o", "csv"}).out == csv);
}

TEST_CASE("An edit that is taken back is told as the edit is, in the language of its reader") {
    TemporaryDirectory directory;
    FakeWorld world;
    world.environment["SIMPROF_STORE"] = store_in(directory);
    REQUIRE(world.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    REQUIRE(world.run({"profile", "edit", "lab", "--set", "data=off", "--yes"}).exit == 0);
    REQUIRE(world.run({"undo", "--yes"}).exit == 0);
    CHECK(world.run({"request", "list"}).out.find("take back lab: data off → on") != std::string::npos);
    world.environment["LC_ALL"] = "fr_FR.UTF-8";
    CHECK(world.run({"request", "list"}).out.find("annuler lab\u00a0: data off → on") != std::string::npos);
}

TEST_CASE("Taking back what changed no SIM is asked about without a number of SIMs") {
    TemporaryDirectory directory;
    FakeWorld world;
    world.environment["SIMPROF_STORE"] = store_in(directory);
    REQUIRE(world.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    REQUIRE(world.run({"profile", "archive", "lab"}).exit == 0);
    world.err_is_terminal = true;
    world.answers = {"n"};
    CHECK(world.run({"undo"}).exit == 9);
    REQUIRE(world.questions.size() == 1);
    CHECK(world.questions.front().find("Take back request 3? (y/N)") != std::string::npos);
}
