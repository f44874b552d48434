#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof::cli::test;

namespace {

/// Commands that read the sample, and what they tell in words of their own.
const std::vector<std::vector<std::string>> telling{
    {"profile", "find", "--set", "voice=on", "--set", "sms-mo=off"},
    {"profile", "history", "lab"},
    {"request", "list"},
    {"request", "show", "3"},
    {"sim", "history", "8933224000000010078"},
    {"sim", "advise", "8933224000000010078", "--set", "voice=on"},
    {"sim", "diff", "8933224000000010078"},
    {"schedule", "list"},
    {"report", "-"},
    {"store", "info"},
    {"store", "clock"},
    {"plan", "show", "EU-100MB"},
    {"config", "list"},
    {"demo"}};

std::string without_directories(std::string text) {
    constexpr std::string_view demo = "simprof-demo-";
    for (std::size_t at = text.find(demo); at != std::string::npos; at = text.find(demo, at))
        text.erase(at, demo.size() + 6);
    return text;
}

/// The same world, in French.
FakeWorld in_french(FakeWorld outside) {
    outside.environment["LC_ALL"] = "fr_FR.UTF-8";
    return outside;
}

}  // namespace

TEST_CASE("Programs are told the same whatever the language, and people in theirs") {
    FakeWorld outside;
    const TemporaryDirectory directory;
    outside.environment["SIMPROF_STORE"] = store_in(directory);
    REQUIRE(outside.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    REQUIRE(
        outside
            .run({"sim", "deviate", "8933224000000010078", "--set", "radio=5g", "--reason", "antenna test"})
            .exit == 0);
    REQUIRE(outside.run({"sim", "migrate", "8933224000000010003", "--to", "tracker-eu-500"}).exit == 0);
    FakeWorld french = in_french(outside);
    for (std::vector<std::string> line : telling) {
        INFO(line[0] << " " << line.back());
        CHECK(french.run(line).out != outside.run(line).out);
        line.emplace_back("-o");
        for (const char* const format : {"json", "csv"}) {
            line.emplace_back(format);
            CHECK(without_directories(french.run(line).out) == without_directories(outside.run(line).out));
            line.pop_back();
        }
    }
}
