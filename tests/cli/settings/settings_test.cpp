#include "cli/settings/settings.hpp"

#include "cli/app.hpp"
#include "lib/model/error.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

/// A world with a user's and a system's configuration file, each with that text (none where empty).
struct Place {
    TemporaryDirectory directory;
    FakeWorld outside;
    GlobalOptions options;
    std::string user_file;

    Place(const std::string& user_text, const std::string& system_text) {
        outside.environment["XDG_CONFIG_HOME"] = directory.path();
        outside.system_configuration = directory.path() + "/etc/config.toml";
        user_file = directory.path() + "/simprof/config.toml";
        if (!user_text.empty()) (void)directory.write("simprof/config.toml", user_text);
        if (!system_text.empty()) (void)directory.write("etc/config.toml", system_text);
    }

    Settings resolve() {
        Outcome outcome;
        const World world = outside.world({}, outcome);
        return resolve_settings(world, options);
    }

    Settings::Shown actor_shown() {
        Outcome outcome;
        const World world = outside.world({}, outcome);
        return actor_of(resolve_settings(world, options), world);
    }
    std::string actor() { return actor_shown().value; }

    std::string origin_of(std::string_view key) {
        for (const auto& shown : resolve().shown) {
            if (shown.key == key) return shown.origin;
        }
        return "not shown";
    }

    /// The fact and hint of what is refused, with the line behind; "accepted" where nothing is.
    std::string refusal() {
        try {
            (void)resolve();
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::malformed);
            return error.message().english() + " | " + error.hint().english() +
                   (error.line() ? " @" + std::to_string(*error.line()) : "");
        }
        return "accepted";
    }
};

}  // namespace

TEST_CASE("Without any setting, everything is built in") {
    Place place{"", ""};
    const Settings settings = place.resolve();
    CHECK(settings.store == "/nowhere/.local/share/simprof/simprof.db");
    CHECK(settings.format == Format::table);
    CHECK(settings.color == Color::automatic);
    CHECK(settings.wait == std::chrono::seconds{5});
    CHECK(settings.type_above == 1000);
    CHECK(place.actor() == "alex");
    CHECK_FALSE(settings.quiet);
    CHECK_FALSE(settings.now);
    CHECK(place.origin_of("store") == "built in");
    CHECK(place.actor_shown().origin == "LOGNAME");
}

TEST_CASE("An option is stronger than the environment, that than the user's file, that than the system's") {
    Place place{"output = \"csv\"\n", "\noutput = \"ndjson\"\nwait = 7\n"};
    place.outside.environment["SIMPROF_OUTPUT"] = "json";
    place.options.output = "table";
    CHECK(place.resolve().format == Format::table);
    CHECK(place.origin_of("output") == "--output");
    place.options.output.reset();
    CHECK(place.resolve().format == Format::json);
    CHECK(place.origin_of("output") == "SIMPROF_OUTPUT");
    place.outside.environment.erase("SIMPROF_OUTPUT");
    CHECK(place.resolve().format == Format::csv);
    CHECK(place.origin_of("output") == place.user_file + ":1");
    (void)place.directory.write("simprof/config.toml", "");
    CHECK(place.resolve().format == Format::ndjson);
    CHECK(place.origin_of("output") == place.outside.system_configuration + ":2");
    CHECK(place.resolve().wait == std::chrono::seconds{7});
}

TEST_CASE("The store is the option, the variable, the file or the data directory") {
    Place place{"store = \"fleet.db\"\n", ""};
    CHECK(place.resolve().store == place.directory.path() + "/simprof/fleet.db");
    (void)place.directory.write("simprof/config.toml", "store = \"~/fleet.db\"\n");
    CHECK(place.resolve().store == "/nowhere/fleet.db");
    (void)place.directory.write("simprof/config.toml", "");
    place.outside.environment["XDG_DATA_HOME"] = "/data";
    CHECK(place.resolve().store == "/data/simprof/simprof.db");
    place.outside.environment["XDG_DATA_HOME"] = "relative";
    CHECK(place.resolve().store == "/nowhere/.local/share/simprof/simprof.db");
    place.outside.environment["SIMPROF_STORE"] = "here.db";
    CHECK(place.resolve().store == "here.db");
    place.options.store = "there.db";
    CHECK(place.resolve().store == "there.db");
}

TEST_CASE("Without HOME the account's home directory is used, and without that there is no store") {
    Place place{"", ""};
    place.outside.environment.erase("HOME");
    CHECK(place.resolve().store.empty());
    Outcome outcome;
    World world = place.outside.world({}, outcome);
    world.account = [] { return std::optional<Account>{{"carol", "/home/carol"}}; };
    CHECK(resolve_settings(world, {}).store == "/home/carol/.local/share/simprof/simprof.db");
}

TEST_CASE("The actor is named by the environment, else by the account, else by number") {
    Place place{"actor = \"noc\"\n", ""};
    CHECK(place.actor() == "noc");
    place.outside.environment["SIMPROF_ACTOR"] = "robot";
    CHECK(place.actor() == "robot");
    Place other{"", ""};
    other.outside.environment = {{"USER", "bob"}};
    CHECK(other.actor() == "bob");
    other.outside.environment = {};
    CHECK(other.actor() == "uid:1000");
    Outcome outcome;
    World world = other.outside.world({}, outcome);
    world.account = [] { return std::optional<Account>{{"carol", "/home/carol"}}; };
    CHECK(actor_of({}, world).value == "carol");
    CHECK(actor_of({}, world).origin == "/etc/passwd");
    other.outside.environment["SIMPROF_ACTOR"] = "a\x1b[31m";
    CHECK(other.refusal().find("cannot be the name of an actor") != std::string::npos);
}

TEST_CASE("The list of accounts is asked for what nothing else names, by those only who need it") {
    const TemporaryDirectory directory;
    FakeWorld outside;
    outside.environment = {{"HOME", directory.path()}, {"SIMPROF_STORE", directory.path() + "/s.db"}};
    int asked = 0;
    const auto run = [&](std::vector<std::string> words) {
        Outcome outcome;
        World world = outside.world(words, outcome);
        world.account = [&asked] {
            ++asked;
            return std::optional<Account>{{"carol", "/home/carol"}};
        };
        CHECK(cli::run(world) == 0);
        return outcome.out;
    };
    CHECK(run({"init", "--timezone", "UTC"}) != "");
    CHECK(run({"--version"}) != "");
    CHECK(run({"help"}) != "");
    CHECK(run({"sim", "list", "-o", "csv"}) != "");
    CHECK(run({"sim", "add", "8933224000000010003", "--dry-run"}) != "");
    CHECK(asked == 0);
    CHECK(run({"sim", "add", "8933224000000010003"}) != "");
    CHECK(asked == 1);
    CHECK(run({"request", "list", "-o", "csv"}).find("carol") != std::string::npos);
    CHECK(asked == 1);
    CHECK(run({"config", "list", "-o", "csv"}).find("actor,carol,/etc/passwd") != std::string::npos);
}

TEST_CASE("NO_COLOR switches colours off, unless an option asks for them") {
    Place place{"color = \"always\"\n", ""};
    CHECK(place.resolve().color == Color::always);
    place.outside.environment["NO_COLOR"] = "1";
    CHECK(place.resolve().color == Color::never);
    CHECK(place.origin_of("color") == "NO_COLOR");
    place.options.color = "auto";
    CHECK(place.resolve().color == Color::automatic);
    place.options.color.reset();
    place.outside.environment["NO_COLOR"] = "";
    CHECK(place.resolve().color == Color::always);
}

TEST_CASE("SIMPROF_NOW stands for the clock, and has to be an instant") {
    Place place{"", ""};
    place.outside.environment["SIMPROF_NOW"] = "2026-12-01T00:00:00+01:00";
    REQUIRE(place.resolve().now);
    CHECK(to_string(*place.resolve().now) == "2026-11-30T23:00:00Z");
    place.outside.environment["SIMPROF_NOW"] = "tomorrow";
    CHECK(place.refusal().starts_with("“tomorrow” is no instant (SIMPROF_NOW)."));
}

TEST_CASE("SIMPROF_NOW lies where the months before and after it have years of four digits") {
    Place place{"", ""};
    for (const char* text : {"9999-12-31T23:59:59Z", "9999-12-01T00:00:00Z", "9999-12-31T23:59:59-12:00",
                             "0000-01-01T00:00:00Z", "0000-01-01T00:00:00+12:00"}) {
        place.outside.environment["SIMPROF_NOW"] = text;
        CHECK(place.refusal().find("is no instant (SIMPROF_NOW).") != std::string::npos);
    }
}

TEST_CASE("Seconds to wait are decimal numbers and nothing else") {
    Place place{"", ""};
    const auto wait = [&place](const char* text) {
        place.options.wait = text;
        return place.resolve().wait.count();
    };
    CHECK(wait("0") == 0);
    CHECK(wait("010") == 10'000);
    CHECK(wait("0.5") == 500);
    CHECK(wait("2.0001") == 2000);
    CHECK(wait("86400") == 86'400'000);
    for (const char* text : {"", "-1", "+1", "1e3", "0x10", "1.", ".5", "1,5", "five", " 1", "1 ", "86401",
                             "nan", "inf", "99999999999999999999", "1.2.3"}) {
        INFO(text);
        place.options.wait = text;
        CHECK(place.refusal().find("is no number of seconds (--wait).") != std::string::npos);
    }
}

TEST_CASE("A value without meaning is refused with where it stands and the nearest word") {
    Place place{"\n\noutput = \"jsn\"\n", ""};
    CHECK(place.refusal() ==
          "“jsn” is no output format (" + place.user_file + ":3). | Did you mean “json”? @3");
    place.options.output = "yaml";
    CHECK(place.refusal() ==
          "“yaml” is no output format (--output). | Possible are table, json, ndjson, csv.");
    place.options.output = "json";
    place.options.color = "sometimes";
    CHECK(place.refusal().starts_with("“sometimes” is no choice of colour (--color)."));
}

TEST_CASE("A configuration file sets every key that it may") {
    Place place{"quiet = true\nwait = 2.5\n[confirm]\ntype_above = 20\n", ""};
    const Settings settings = place.resolve();
    CHECK(settings.quiet);
    CHECK(settings.wait == std::chrono::milliseconds{2500});
    CHECK(settings.type_above == 20);
    CHECK(place.origin_of("confirm.type_above") == place.user_file + ":4");
}

TEST_CASE("An unknown key of a configuration file is refused with file, line, column and the nearest key") {
    Place place{"# mine\noutptu = \"json\"\n", ""};
    CHECK(place.refusal() ==
          place.user_file + ":2:1: The key “outptu” is unknown. | Did you mean “output”? @2");
    (void)place.directory.write("simprof/config.toml", "[confirm]\n  typ_above = 3\n");
    CHECK(place.refusal() == place.user_file +
                                 ":2:3: The key “confirm.typ_above” is unknown. | "
                                 "Did you mean “confirm.type_above”? @2");
    (void)place.directory.write("simprof/config.toml", "[colors]\nred = 1\n");
    CHECK(place.refusal().find(":1:2: The key “colors” is unknown.") != std::string::npos);
}

TEST_CASE("A value of the wrong type in a configuration file is refused with its place") {
    Place place{"wait = \"5\"\n", ""};
    CHECK(place.refusal() == place.user_file +
                                 ":1:8: The value of “wait” has the wrong type. | "
                                 "It has to be a number. @1");
    for (const char* text :
         {"quiet = 1", "output = json", "store = []", "confirm = 3", "confirm.type_above = 1.5", "wait = -1",
          "wait = nan", "confirm.type_above = 0", "actor = 7"}) {
        INFO(text);
        (void)place.directory.write("simprof/config.toml", text);
        CHECK(place.refusal() != "accepted");
    }
}

TEST_CASE("What is no TOML is refused with its line") {
    Place place{"output = \"json\"\nquiet = maybe so\n", ""};
    CHECK(place.refusal() ==
          place.user_file + ":2:9: Error while parsing value: could not determine value type, at “m”. | " +
              "Every text stands between double quotes, such as \"on\"; so does a "
              "name with a dot, a blank or an accent. @2");
    (void)place.directory.write("simprof/config.toml", "a = \"\xff\"\n");
    CHECK(place.refusal() != "accepted");
}

TEST_CASE("A configuration file that is there and cannot be read is an error, not nothing") {
    Place place{"", ""};
    (void)place.directory.write("simprof/config.toml/in_the_way", "");
    CHECK_THROWS_AS((void)place.resolve(), Error);
}

TEST_CASE(
    "A configuration file that is broken stops neither help nor the version nor what a configuration says") {
    Place place{"output = \n", ""};
    CHECK(place.outside.run({"sim", "list"}).exit == 2);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--version"},
                                                  {"sim", "migrate", "--help"},
                                                  {"help"},
                                                  {"config", "list"},
                                                  {"config", "path"}}) {
        const auto outcome = place.outside.run(words);
        CHECK(outcome.exit == 0);
        CHECK_FALSE(outcome.out.empty());
        CHECK(outcome.err.find("config.toml:1") != std::string::npos);
    }
}

TEST_CASE("A directory in the place of a configuration file stops as little, and what to do is said") {
    Place place{"", ""};
    (void)place.directory.write("simprof/config.toml/in_the_way", "");
    const auto listing = place.outside.run({"sim", "list"});
    CHECK(listing.exit == 1);
    CHECK(listing.err.find("hint: Put a file in its place, or remove it.") != std::string::npos);
    const auto version = place.outside.run({"--version"});
    CHECK(version.exit == 0);
    CHECK(version.err.find("Put a file in its place, or remove it.") != std::string::npos);
}

TEST_CASE("A group of settings that does not exist is told with the nearest") {
    Place place{"[confim]\ntype_above = 3\n", ""};
    CHECK(place.refusal() ==
          place.user_file + ":1:2: The key “confim” is unknown. | Did you mean “[confirm]”? @1");
}

TEST_CASE(
    "The configuration that packages install changes nothing, and names every setting with what is built "
    "in") {
    const std::string text =
        text_of_file(std::filesystem::path{SIMPROF_SOURCE_DIR} / "cli" / "settings" / "config.toml");
    const auto shown = [](const std::string& system_text) {
        Place place{"", system_text};
        return place.resolve().shown;
    };
    const auto built_in = shown("");
    const auto as_installed = shown(text);
    const auto taken_up = shown(std::regex_replace(text, std::regex{"(^|\n)#([a-z_]+ = |\\[)"}, "$1$2"));
    for (std::size_t at = 0; at < built_in.size(); ++at) {
        INFO(built_in[at].key);
        CHECK(as_installed[at].origin == "built in");
        CHECK(taken_up[at].origin.find("config.toml:") != std::string::npos);
        if (built_in[at].key != "store") CHECK(taken_up[at].value == built_in[at].value);
    }
    CHECK(taken_up.back().key == "actor");
}
