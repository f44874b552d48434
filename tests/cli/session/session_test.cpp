#include "cli/session/session.hpp"

#include "lib/model/error.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

/// A session in a world that the test can change beforehand.
struct Place {
    FakeWorld outside;
    Settings settings;
    test::Outcome outcome;
    World world;

    Session open() {
        world = outside.world({}, outcome);
        return Session{world, settings, "simprof sim list"};
    }
};

}  // namespace

TEST_CASE("A question is asked on the terminal only, and never under --no-input") {
    Place place;
    CHECK_FALSE(place.open().can_ask());
    CHECK_FALSE(place.open().ask("Go on?"));
    place.outside.err_is_terminal = true;
    place.outside.answers = {"y"};
    place.settings.no_input = true;
    CHECK_FALSE(place.open().can_ask());
    CHECK_FALSE(place.open().ask("Go on?"));
    CHECK(place.outside.questions.empty());
    place.settings.no_input = false;
    CHECK(place.open().can_ask());
    CHECK(place.open().ask("Go on?") == "y");
    CHECK(place.outside.questions == std::vector<std::string>{"Go on?"});
}

TEST_CASE("A terminal that gives no answer gives none") {
    Place place;
    place.outside.err_is_terminal = true;
    CHECK_FALSE(place.open().ask("Go on?"));
}

TEST_CASE("Data is kept until the command is done, and then written in one piece") {
    Place place;
    int writes = 0;
    place.outside.before_output = [&writes] { ++writes; };
    Session session = place.open();
    const std::string line(999, 'x');
    for (int i = 0; i < 3000; ++i) session.print(line + "\n");
    CHECK(writes == 0);
    session.flush();
    session.flush();
    CHECK(place.outcome.out.size() == 3'000'000);
    CHECK(writes == 1);
}

TEST_CASE("What could not be written once is not written again") {
    Place place;
    place.outside.before_output = [] { throw ClosedPipe{}; };
    Session session = place.open();
    session.print("x");
    CHECK_THROWS_AS(session.flush(), ClosedPipe);
    CHECK_NOTHROW(session.flush());
}

TEST_CASE("A table may be as wide as the terminal, as COLUMNS says, or without end where there is none") {
    Place place;
    place.outside.terminal_width = 132;
    CHECK(place.open().width() == 0);
    place.outside.out_is_terminal = true;
    CHECK(place.open().width() == 132);
    place.outside.environment["COLUMNS"] = "60";
    CHECK(place.open().width() == 60);
    for (const char* text : {"", "0", "-3", "many", "60x", "99999999999"}) {
        place.outside.environment["COLUMNS"] = text;
        CHECK(place.open().width() == 132);
    }
    place.outside.terminal_width = 0;
    CHECK(place.open().width() == 80);
}

TEST_CASE("Colours are for terminals, unless they are asked for or forbidden") {
    Place place;
    CHECK_FALSE(place.open().color());
    place.outside.out_is_terminal = true;
    CHECK(place.open().color());
    place.outside.environment["TERM"] = "dumb";
    CHECK_FALSE(place.open().color());
    place.settings.color = Color::always;
    CHECK(place.open().color());
    place.settings.color = Color::never;
    CHECK_FALSE(place.open().color());
}

TEST_CASE("The clock is that of the world, or SIMPROF_NOW, which is a rehearsal") {
    Place place;
    CHECK(to_string(place.open().now()) == "2026-11-23T09:15:00Z");
    CHECK_FALSE(place.open().request_context(Origin::cli).rehearsal);
    place.settings.now = parse_instant("2027-01-01T00:00:00Z");
    CHECK(to_string(place.open().now()) == "2027-01-01T00:00:00Z");
    CHECK(place.open().request_context(Origin::cli).rehearsal);
}

TEST_CASE("A request says who asks, with which words and which program") {
    Place place;
    place.settings.actor = "alex";
    const RequestContext context = place.open().request_context(Origin::import);
    CHECK(context.actor == "alex");
    CHECK(context.uid == 1000);
    CHECK(context.origin == Origin::import);
    CHECK(context.command == "simprof sim list");
    CHECK_FALSE(context.version.empty());
}

TEST_CASE("A file is read whole, and a hyphen is standard input") {
    const TemporaryDirectory directory;
    Place place;
    place.outside.standard_input = "from the pipe";
    const std::string big(3'000'000, 'x');
    CHECK(place.open().read_file("-") == "from the pipe");
    CHECK(place.open().read_file(directory.write("big", big)) == big);
    CHECK(place.open().read_file(directory.write("empty", "")).empty());
}

TEST_CASE(
    "A file that is read whole may be in UTF-16, and one that is no text is named by what people call it") {
    const TemporaryDirectory directory;
    Place place;
    const std::string wide{
        "\xFF\xFE"
        "a\0\xE9\0",
        6};
    CHECK(place.open().read_file(directory.write("wide", wide)) ==
          "\xEF\xBB\xBF"
          "a\u00E9");
    place.outside.standard_input = "%PDF-1.7";
    CHECK_THROWS_WITH_AS((void)place.open().read_file("-"), "standard input is a PDF.", Error);
}

TEST_CASE("A file that is missing is not found, and one that cannot be read fails") {
    const TemporaryDirectory directory;
    Place place;
    const Session session = place.open();
    const auto kind = [&session](const std::string& path) -> std::optional<ErrorKind> {
        try {
            (void)session.read_file(path);
        } catch (const Error& error) {
            return error.kind();
        }
        return {};
    };
    CHECK(kind(directory.path() + "/none") == ErrorKind::not_found);
    CHECK(kind("") == ErrorKind::not_found);
    CHECK(kind(directory.path()) == ErrorKind::input_output);
}

TEST_CASE("Without a place for the store, opening it says so") {
    Place place;
    place.settings.store.clear();
    Session session = place.open();
    CHECK_THROWS_AS((void)session.store(), Error);
}

TEST_CASE(
    "What is warned of for programs is one document at the end, and people who are asked see it before") {
    Place place;
    place.settings.format = Format::json;
    place.settings.color = Color::never;
    place.outside.err_is_terminal = true;
    place.outside.answers = {"y", "y"};
    Session session = place.open();
    session.warn({verbatim("Mind."), "BAT-2"});
    session.note(verbatim("By the way."));
    CHECK(place.outcome.err.empty());
    CHECK(session.ask("Go on?") == "y");
    CHECK(session.ask("Really?") == "y");
    CHECK(place.outside.questions == std::vector<std::string>{"simprof: warning: Mind. [BAT-2]\n"
                                                              "simprof: note: By the way.\nGo on?",
                                                              "Really?"});
    session.flush_warnings();
    session.flush_warnings();
    const auto document = nlohmann::json::parse(place.outcome.err);
    CHECK(document["warnings"].size() == 2);
    CHECK(document["warnings"][0]["rule"] == "BAT-2");
    CHECK(document["warnings"][1]["message"] == "By the way.");
}

TEST_CASE("Nothing is warned of under --quiet, in any format") {
    for (const Format format : {Format::table, Format::json}) {
        Place place;
        place.settings.quiet = true;
        place.settings.format = format;
        Session session = place.open();
        session.warn({verbatim("Mind.")});
        session.flush_warnings();
        CHECK(place.outcome.err.empty());
    }
}
