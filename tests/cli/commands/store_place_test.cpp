#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using simprof::cli::test::FakeWorld;
using simprof::cli::test::Outcome;
using simprof::cli::test::TemporaryDirectory;

namespace {

void check_not_made(const TemporaryDirectory& directory, const Outcome& outcome) {
    CHECK(outcome.exit == 4);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("There is no directory " + directory.path() + "/no such/dir for the store.") !=
          std::string::npos);
    CHECK(outcome.err.find("mkdir -p '" + directory.path() + "/no such/dir'") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(directory.path() + "/no such"));
}

}  // namespace

TEST_CASE("No directory is made on the way to a store that somebody named") {
    TemporaryDirectory directory;
    const std::string place = directory.path() + "/no such/dir/x.db";
    FakeWorld world;
    check_not_made(directory, world.run({"--store", place, "init"}));
    check_not_made(directory, world.run({"--store", place, "store", "restore", "backup.db", "--yes"}));
    FakeWorld by_variable;
    by_variable.environment["SIMPROF_STORE"] = place;
    check_not_made(directory, by_variable.run({"init"}));
    FakeWorld by_file;
    by_file.system_configuration = directory.write("config.toml", "store = \"" + place + "\"\n");
    check_not_made(directory, by_file.run({"init"}));
}

TEST_CASE("The way to the usual place of the store is made with it") {
    TemporaryDirectory directory;
    FakeWorld world;
    world.environment["XDG_DATA_HOME"] = directory.path() + "/not/there/yet";
    CHECK(world.run({"init"}).exit == 0);
    CHECK(std::filesystem::exists(directory.path() + "/not/there/yet/simprof/simprof.db"));
}

TEST_CASE("A relative name of a store needs no directory but the one at hand") {
    TemporaryDirectory directory;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(directory.path());
    FakeWorld world;
    CHECK(world.run({"--store", "x.db", "init"}).exit == 0);
    CHECK(world.run({"--store", "below/x.db", "init"}).exit == 4);
    std::filesystem::current_path(before);
}
