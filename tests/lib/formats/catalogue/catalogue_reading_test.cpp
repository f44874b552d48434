#include "lib/formats/catalogue/catalogue_reading.hpp"

#include "tests/lib/formats/data_file.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <vector>

using namespace simprof;
using simprof::test::data_file;

namespace {

/// Each mistake as `LINE:COLUMN MESSAGE / HINT`.
std::vector<std::string> mistakes_in(std::string_view text) {
    std::vector<std::string> result;
    for (const FileMistake& mistake : read_catalogue(text).mistakes) {
        result.push_back(fmt::format("{}:{} {} / {}", mistake.position.line, mistake.position.column,
                                     mistake.message.english(), mistake.hint.english()));
    }
    return result;
}

using Mistakes = std::vector<std::string>;

}  // namespace

TEST_CASE("the sample catalogue is read in the order of the file") {
    const CatalogueReading reading = read_catalogue(data_file("catalogue.toml"));
    CHECK(reading.mistakes.empty());
    const CatalogueFile& file = reading.file;
    REQUIRE(file.packs.size() == 2);
    const ServicePack& pack = file.packs[0].pack;
    CHECK(pack.name == "iot-connect");
    CHECK(pack.title == "IoT Connect");
    REQUIRE(pack.options.size() == 9);
    CHECK(pack.options[0] == OptionDefinition{"data", "Data", {"on", "off"}, "on"});
    CHECK(pack.options[8].name == "imei-lock");
    REQUIRE(pack.conflicts.size() == 1);
    CHECK(pack.conflicts[0] == Conflict{"static-ip",
                                        "public",
                                        "fair-use",
                                        {"250MB", "500MB", "1GB", "2GB"},
                                        "a public static IP address does not work on a throttled SIM"});
    CHECK(pack.platform.at("data=off") == "M2M_TSL_BAR_DATA");
    CHECK(file.packs[0].option_positions.at("sms-mo") == FilePosition{9, 1});
    CHECK(file.packs[0].conflict_positions == std::vector<FilePosition>{{18, 1}});
    REQUIRE(file.plans.size() == 4);
    CHECK(file.plans[1].name == "EU-100MB");
    CHECK(file.plans[1].packs == std::vector<std::string>{"iot-connect", "metering"});
    CHECK(file.plans[3].pricing == "pooled");
    REQUIRE(file.forbidden_plan_changes.size() == 2);
    CHECK(file.forbidden_plan_changes[1].change.from_pricing == "capped");
    REQUIRE(file.profiles.size() == 6);
    CHECK(file.profiles[0].name == "tracker-eu");
    CHECK(file.profiles[0].options == OptionChanges{{"voice", "off"}, {"sms-mo", "off"}});
    CHECK(file.profiles[4].options.empty());
    CHECK_FALSE(file.profiles[0].archived);
}

TEST_CASE("every mistake of a catalogue is named with its line and column") {
    const Mistakes expected{
        "2:1 The pack \"iot\" has no key \"titel\". / Did you mean \"title\"?",
        "5:41 The option \"data\" of the pack \"iot\": \"default\" must be a text. / Put it between double "
        "quotes: \"5\".",
        "7:8 The plan \"EU\" lacks the key \"packs\". / Add it: packs = …",
    };
    CHECK(mistakes_in("[packs.iot]\n"
                      "titel = \"IoT\"\n"
                      "\n"
                      "[packs.iot.options]\n"
                      "data = { values = [\"5\", \"6\"], default = 5 }\n"
                      "\n"
                      "[plans.EU]\n"
                      "pricing = \"capped\"\n") == expected);
}

TEST_CASE("values without quotes are told to be quoted") {
    const Mistakes expected{
        "2:14 Each of The option \"a\" of the pack \"p\": \"values\" must be a text. / Put it between double "
        "quotes: \"true\".",
        "2:20 Each of The option \"a\" of the pack \"p\": \"values\" must be a text. / Put it between double "
        "quotes: \"2\".",
    };
    CHECK(mistakes_in("[packs.p.options]\na = {values=[true, 2], default=\"x\"}\n") == expected);
}

TEST_CASE("tables and lists that are something else are mistakes, and reading goes on") {
    CHECK(mistakes_in("packs = 1\nplans = []\nforbidden-plan-changes = {}\nprofiles = \"x\"\ncolour = 2\n")
              .size() == 5);
    CHECK(mistakes_in("[packs]\na = 1\n[plans]\nb = \"x\"\n[profiles]\nc = []\n").size() == 3);
    CHECK(mistakes_in("[packs.p]\noptions = []\nconflicts = 1\nplatform = \"x\"\ntitle = []\n").size() == 4);
    CHECK(mistakes_in("forbidden-plan-changes = [1, {from=\"a\", to=\"b\", because=\"c\"}]\n").size() == 1);
}

TEST_CASE("a pack needs options, an option needs values and a default") {
    CHECK(mistakes_in("[packs.p]\n") ==
          Mistakes{"1:8 The pack \"p\" lacks the key \"options\". / Add it: options = …"});
    CHECK(
        mistakes_in("[packs.p.options]\na = {}\nb = { values = [], default = \"x\" }\n") ==
        Mistakes{"2:1 The option \"a\" of the pack \"p\" lacks the key \"values\". / Add it: values = …",
                 "2:1 The option \"a\" of the pack \"p\" lacks the key \"default\". / Add it: default = …",
                 "3:16 The option \"b\" of the pack \"p\": \"values\" must be a list of at least one text. / "
                 "Write texts between brackets: [\"on\", \"off\"]."});
}

TEST_CASE("a conflict needs an option, a value, what it excludes, and the reason") {
    CHECK(mistakes_in("[packs.p.options]\n[[packs.p.conflicts]]\n").size() == 4);
    const std::string begin =
        "[packs.p.options]\n[[packs.p.conflicts]]\noption=\"a\"\nvalue=\"b\"\nbecause=\"c\"\n";
    CHECK(mistakes_in(begin + "excludes = {}\n").size() == 1);
    CHECK(mistakes_in(begin + "excludes = { x = [] }\n").size() == 1);
    CHECK(mistakes_in(begin + "excludes = { x = \"on\" }\n").size() == 1);
    CHECK(mistakes_in(begin + "excludes = [\"on\"]\n").size() == 1);
}

TEST_CASE("a table that excludes values of two options is two conflicts") {
    const auto reading = read_catalogue(
        "[packs.p.options]\n[[packs.p.conflicts]]\noption=\"a\"\nvalue=\"b\"\nbecause=\"c\"\n"
        "excludes = { z = [\"1\"], y = [\"2\", \"3\"] }\n");
    REQUIRE(reading.mistakes.empty());
    const auto& conflicts = reading.file.packs[0].pack.conflicts;
    REQUIRE(conflicts.size() == 2);
    CHECK(conflicts[0].excluded_option == "z");
    CHECK(conflicts[1].excluded_values == std::vector<std::string>{"2", "3"});
    CHECK(reading.file.packs[0].conflict_positions.size() == 2);
}

TEST_CASE("a profile needs a pack and a plan; archived is true or false") {
    CHECK(mistakes_in("[profiles.a]\narchived = \"yes\"\noptions = { x = 1 }\n").size() == 4);
    CHECK(read_catalogue("[profiles.a]\npack=\"p\"\nplan=\"q\"\narchived=true\n").file.profiles[0].archived);
}

TEST_CASE("a syntax error of TOML is one mistake with its place") {
    const auto mistakes = read_catalogue("[packs.a]\ntitle = \"x\ny = 1\n").mistakes;
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].position.line == 2);
    CHECK(read_catalogue("a = \xFF").mistakes.size() == 1);
    CHECK(read_catalogue("a = 1\na = 2\n").mistakes[0].position.line == 2);
}
