#include "cli/world/world.hpp"
#include "lib/model/error.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <new>
#include <stdexcept>
#include <string>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;
using nlohmann::json;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Without a word the program shows its commands and ends well") {
    FakeWorld outside;
    const Outcome outcome = outside.run({});
    CHECK(outcome.exit == 0);
    CHECK(contains(outcome.out, "sim migrate"));
    CHECK(outcome.err.empty());
    CHECK(outside.run({"sim"}).exit == 0);
    CHECK(contains(outside.run({"sim"}).out, "Usage: simprof sim VERB"));
    CHECK(contains(outside.run({"sim", "migrate", "--help"}).out, "Usage: simprof sim migrate"));
}

TEST_CASE("The version names the engine, for people and for programs") {
    FakeWorld outside;
    CHECK(contains(outside.run({"--version"}).out, " (SQLite 3."));
    const json document = json::parse(outside.run({"--version", "-o", "json"}).out);
    CHECK(contains(document["version"].get<std::string>(), "."));
    CHECK(document["sqlite"].get<std::string>().starts_with("3."));
}

TEST_CASE("A malformed line ends with 2 and is told in the format that it asks for, wherever that stands") {
    FakeWorld outside;
    CHECK(outside.run({"nonsense"}).exit == 2);
    CHECK(outside.run({"nonsense"}).out.empty());
    CHECK(outside.run({"nonsense"}).err.starts_with("simprof: error: There is no command “nonsense”.\n"));
    for (const auto& line : {std::vector<std::string>{"-o", "json", "nonsense"},
                             {"nonsense", "--output=json"},
                             {"config", "list", "--nonsense", "-ojson"}}) {
        const Outcome outcome = outside.run(line);
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
        CHECK(json::parse(outcome.err)["error"]["exit"] == 2);
    }
    outside.environment["SIMPROF_OUTPUT"] = "ndjson";
    CHECK(json::parse(outside.run({"nonsense"}).err)["error"]["code"] == "malformed");
    CHECK(outside.run({"-o", "csv", "nonsense"})
              .err.starts_with("code,exit,message,hint,sim,line\r\nmalformed,2,"));
}

TEST_CASE("An output format that does not exist is told to people") {
    FakeWorld outside;
    const Outcome outcome = outside.run({"config", "list", "-o", "xml"});
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.starts_with("simprof: error: “xml” is no output format (--output).\n"));
}

TEST_CASE("A malformed configuration file ends with 2, in the format asked for") {
    const TemporaryDirectory directory;
    FakeWorld outside;
    outside.system_configuration = directory.write("config.toml", "\nsomething = 1\n");
    const Outcome outcome = outside.run({"sim", "list", "-o", "json"});
    CHECK(outcome.exit == 2);
    const json error = json::parse(outcome.err)["error"];
    CHECK(error["line"] == 2);
    CHECK(contains(error["message"].get<std::string>(), outside.system_configuration + ":2:1:"));
}

TEST_CASE("A closed pipe ends quietly with 141") {
    FakeWorld outside;
    outside.before_output = [] { throw ClosedPipe{}; };
    const Outcome outcome = outside.run({"help"});
    CHECK(outcome.exit == 141);
    CHECK(outcome.err.empty());
}

TEST_CASE("Output that cannot be written ends with 1") {
    FakeWorld outside;
    outside.before_output = [] {
        throw Error{ErrorKind::input_output, verbatim("Standard output cannot be written: full.")};
    };
    const Outcome outcome = outside.run({"help"});
    CHECK(outcome.exit == 1);
    CHECK(outcome.err.starts_with("simprof: error: Standard output cannot be written: full.\n"));
}

TEST_CASE("A change that is done is reported as done where its answer cannot be printed") {
    const TemporaryDirectory directory;
    FakeWorld outside;
    outside.environment["SIMPROF_STORE"] = store_in(directory);
    REQUIRE(outside.run({"init", "--timezone", "UTC", "--sample"}).exit == 0);
    outside.before_output = [] {
        throw Error{ErrorKind::input_output, verbatim("Standard output cannot be written: full.")};
    };
    const Outcome outcome =
        outside.run({"profile", "create", "twin", "--pack", "iot-connect", "--plan", "EU-PPU"});
    CHECK(outcome.exit == 1);
    CHECK(contains(outcome.err,
                   " is done, but the answer could not be printed: Standard output cannot be written"));
    CHECK(contains(outcome.err, "simprof: hint: `simprof request show "));
    outside.before_output = nullptr;
    CHECK(outside.run({"profile", "show", "twin"}).exit == 0);
}

TEST_CASE("Memory that ran out ends with 1, and what nobody expected with 70") {
    FakeWorld outside;
    outside.before_output = [] { throw std::bad_alloc{}; };
    CHECK(outside.run({"help"}).exit == 1);
    outside.before_output = [] { throw std::logic_error{"a map has no such key"}; };
    const Outcome outcome = outside.run({"help"});
    CHECK(outcome.exit == 70);
    CHECK(outcome.err.starts_with("simprof: error: This is a bug in simprof: a map has no such key.\n"));
    CHECK(contains(outcome.err, "simprof: hint: Report it"));
}

TEST_CASE("An interrupted run ends with 130") {
    FakeWorld outside;
    outside.before_output = [] { throw interruption(); };
    CHECK(outside.run({"help"}).exit == 130);
}

TEST_CASE("A malformed setting is told in the format that was asked for") {
    FakeWorld outside;
    const auto is_document = [](const Outcome& outcome) {
        return outcome.exit == 2 && outcome.err.starts_with("{");
    };
    CHECK(is_document(outside.run({"help", "-o", "ndjson", "--color", "pink"})));
    CHECK(is_document(outside.run({"help", "-o", "json", "--wait", "long"})));
    outside.environment["SIMPROF_NOW"] = "tomorrow";
    CHECK(is_document(outside.run({"help", "-o", "ndjson"})));
    outside.environment["SIMPROF_OUTPUT"] = "json";
    CHECK(is_document(outside.run({"help"})));
}

TEST_CASE("Quiet keeps errors") {
    FakeWorld outside;
    CHECK_FALSE(outside.run({"-q", "nonsense"}).err.empty());
}

TEST_CASE("Colours of errors follow --color also where the line is malformed") {
    FakeWorld outside;
    outside.err_is_terminal = true;
    CHECK(contains(outside.run({"nonsense"}).err, "\x1b["));
    CHECK_FALSE(contains(outside.run({"nonsense", "--color", "never"}).err, "\x1b["));
    CHECK_FALSE(contains(outside.run({"nonsense", "--color=never"}).err, "\x1b["));
    outside.environment["NO_COLOR"] = "1";
    CHECK_FALSE(contains(outside.run({"nonsense"}).err, "\x1b["));
}
