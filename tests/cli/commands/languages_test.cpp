#include "lib/text/words/terminal_text.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
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
    {"form", "list"},
    {"store", "check"},
    {"demo"}};

std::string without_directories(std::string text) {
    constexpr std::string_view demo = "simprof-demo-";
    for (std::size_t at = text.find(demo); at != std::string::npos; at = text.find(demo, at))
        text.erase(at, demo.size() + 6);
    return text;
}

/// A hash, or the path of a file.
bool holds_what_cannot_be_broken(const std::string& line) {
    std::istringstream words{line};
    for (std::string word; words >> word;)
        if (word.size() > 40) return true;
    return false;
}

/// Lines that do not fit, but for those that are typed as they stand.
std::string lines_wider_than(int width, const std::string& text) {
    std::string wide;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        const std::string words = line.substr(std::min(line.find_first_not_of(' '), line.size()));
        const bool is_typed = words.starts_with("simprof ") || words.starts_with("$ ");
        if (simprof::display_width(line) > width && !is_typed && !holds_what_cannot_be_broken(line))
            wide += "\n" + line;
    }
    return wide;
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

TEST_CASE("Settings are listed as they are typed, in every language") {
    FakeWorld outside;
    CHECK(outside.run({"config", "list", "--fields", "key,value"}).out.find("quiet               false") !=
          std::string::npos);
    CHECK(in_french(outside).run({"config", "list"}).out.find("quiet               false") !=
          std::string::npos);
}

TEST_CASE("What is told fits the terminal in every language, but for what is typed as it stands") {
    FakeWorld outside;
    const TemporaryDirectory directory;
    outside.environment["SIMPROF_STORE"] = directory.path() + "/fleet-of-trackers-and-meters.db";
    REQUIRE(outside.run({"init", "--timezone", "America/Argentina/Buenos_Aires", "--sample"}).exit == 0);
    REQUIRE(outside.run({"sim", "migrate", "8933224000000010003", "--to", "tracker-eu-500"}).exit == 0);
    std::vector<std::vector<std::string>> lines = telling;
    std::erase(lines, std::vector<std::string>{"report", "-"});  // a page, whatever the terminal
    lines.push_back({"sim", "show", "8933224000000010003"});
    lines.push_back({"sim", "list", "--scheduled"});
    lines.push_back({"store", "backup", directory.path() + "/fleet-20261123T091500Z.db"});
    lines.push_back({"store", "restore", directory.path() + "/fleet-20261123T091500Z.db", "--dry-run"});
    lines.push_back({"store", "copy", directory.path() + "/fleet-of-trackers-and-meters.db",
                     directory.path() + "/copy.db"});
    outside.out_is_terminal = true;
    outside.terminal_width = 80;
    outside.environment["NO_COLOR"] = "1";
    FakeWorld french = in_french(outside);
    for (const std::vector<std::string>& line : lines) {
        INFO(line[0] << " " << line.back());
        CHECK(lines_wider_than(80, french.run(line).out) == "");
        CHECK(lines_wider_than(80, outside.run(line).out) == "");
    }
}

TEST_CASE("What is refused, and what to do about each of it, fits the terminal in every language") {
    FakeWorld outside;
    const TemporaryDirectory directory;
    outside.environment["SIMPROF_STORE"] = store_in(directory);
    REQUIRE(outside.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    outside.err_is_terminal = true;
    outside.terminal_width = 80;
    outside.environment["NO_COLOR"] = "1";
    FakeWorld french = in_french(outside);
    const std::vector<std::vector<std::string>> refused{
        {"sim", "migrate", "--group", "south", "--to", "tracker-eu-500", "--dry-run"},
        {"sim", "suspend", "--group", "north", "--dry-run"},
        {"request", "revert", "2", "--dry-run"},
        {"sim", "migrate", "unit 6", "8933", "--to", "lab"},
        {"sim", "migrate", "--plan", "EU-500MB"},
    };
    for (const std::vector<std::string>& line : refused) {
        INFO(line[0] << " " << line[1]);
        for (FakeWorld* world : {&outside, &french}) {
            const Outcome outcome = world->run(line);
            CHECK(outcome.exit != 0);
            CHECK(outcome.err.find("simprof: ") != std::string::npos);
            CHECK(lines_wider_than(80, outcome.err) == "");
        }
    }
}
