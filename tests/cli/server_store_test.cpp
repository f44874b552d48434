#include "cli/app.hpp"
#include "cli/world/world.hpp"
#include "lib/store/open.hpp"
#include "lib/text/words/server_location.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// How often a command was handed over to the program for servers.
int handed_over(const std::vector<std::string>& arguments, const std::string& store = {}) {
    FakeWorld outside;
    outside.environment["SIMPROF_STORE"] = store;
    Outcome outcome;
    World world = outside.world(arguments, outcome);
    int times = 0;
    world.hand_over = [&] { ++times; };
    (void)cli::run(world);
    return times;
}

/// A store with the sample fleet on a server.
struct SampleOnServer {
    TemporaryDirectory directory;
    FakeWorld outside;
    std::string location = store_test::test_server().new_database(directory.path());

    SampleOnServer() {
        outside.environment["SIMPROF_STORE"] = location;
        REQUIRE(outside.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    }
    [[nodiscard]] std::string sql(const std::string& statements) const {
        return store_test::test_server().run(location, statements);
    }
    [[nodiscard]] Outcome deviate(const char* wait = "2") {
        const std::string sims = outside.run({"sim", "list", "-o", "csv"}).out;
        const std::string iccid = sims.substr(sims.find("\n89") + 1, 19);
        return outside.run(
            {"--wait", wait, "sim", "deviate", iccid, "--set", "data=off", "--reason", "a test"});
    }
    /// The server lets other transactions go first, so many times.
    void disturb(int times) {
        (void)sql(
            "CREATE SEQUENCE public.attempts; CREATE FUNCTION public.disturb() RETURNS trigger LANGUAGE "
            "plpgsql AS"
            " 'BEGIN IF nextval(''public.attempts'') <= " +
            std::to_string(times) +
            " THEN RAISE serialization_failure; END IF; RETURN NULL; END';"
            " CREATE TRIGGER disturbs BEFORE INSERT ON simprof.sim_entry EXECUTE FUNCTION public.disturb()");
    }
    [[nodiscard]] std::string requests() const { return sql("SELECT count(*) FROM simprof.request"); }
    ~SampleOnServer() {
        (void)sql("DROP FUNCTION IF EXISTS public.disturb CASCADE; DROP SEQUENCE IF EXISTS public.attempts");
    }
};

constexpr const char* nowhere = "postgresql://ada:secret@/sims?host=/nowhere";

}  // namespace

TEST_CASE("Only what may use a store on a server is handed over") {
    CHECK(handed_over({"--store", nowhere, "sim", "list"}) == 1);
    CHECK(handed_over({}, nowhere) == 1);
    CHECK(handed_over({"--help"}, nowhere) == 0);
    CHECK(handed_over({"sim"}, nowhere) == 0);
    CHECK(handed_over({"--store", nowhere, "--version"}) == 0);
    CHECK(handed_over({"--store", "/nowhere/simprof.db", "sim", "list"}) == 0);
    CHECK(handed_over({"sim", "list"}) == 0);
}

TEST_CASE("A password in a location is warned of, and shown nowhere") {
    FakeWorld outside;
    const Outcome typed = outside.run({"--store", nowhere, "sim", "list"});
    CHECK(typed.exit == 10);
    CHECK(mentions(typed.err, "can be seen by other users"));
    CHECK(mentions(typed.err, "postgresql://ada@/sims"));
    outside.environment["SIMPROF_STORE"] = nowhere;
    const Outcome set = outside.run({"config", "list", "--show-origin"});
    CHECK(set.exit == 0);
    CHECK(mentions(set.out, "postgresql://ada@/sims"));
    CHECK(set.err.empty());
    const Outcome looked = outside.run({});
    for (const std::string& text : {typed.err, set.out, looked.out, looked.err})
        CHECK_FALSE(mentions(text, "secret"));
}

TEST_CASE("A location in a configuration file is no path below it") {
    const TemporaryDirectory directory;
    FakeWorld outside;
    outside.system_configuration =
        directory.write("config.toml", "store = \"postgresql:///sims?host=/nowhere\"\n");
    CHECK(mentions(outside.run({"config", "list"}).out, "postgresql:///sims?host=/nowhere"));
    CHECK_FALSE(mentions(outside.run({"config", "list"}).out, directory.path()));
}

TEST_CASE("The commands are the same on a server: a life from init to undo") {
    const TemporaryDirectory directory;
    FakeWorld outside;
    outside.environment["SIMPROF_STORE"] = store_test::test_server().new_database(directory.path());
    const auto done = [&](const std::vector<std::string>& arguments) {
        const Outcome outcome = outside.run(arguments);
        CAPTURE(outcome.err);
        CHECK(outcome.exit == 0);
        return outcome.out;
    };
    CHECK(mentions(done({"init", "--timezone", "Europe/Paris", "--sample"}), "is created"));
    CHECK(outside.run({"init", "--timezone", "Europe/Paris"}).exit == 6);
    const std::string before = done({"sim", "list", "-o", "csv"});
    const std::string iccid = before.substr(before.find("\n89") + 1, 19);
    CHECK(mentions(done({"sim", "deviate", iccid, "--set", "data=off", "--reason", "a test"}), iccid));
    CHECK(mentions(done({"sim", "history", iccid}), "a test"));
    CHECK(mentions(done({"store", "info"}), "PostgreSQL 15"));
    const std::string database = database_in(outside.environment["SIMPROF_STORE"]);
    CHECK(mentions(done({"report", "-"}), "<h1>" + database + "</h1>"));
    (void)done({"undo", "--yes"});
    CHECK(done({"sim", "list", "-o", "csv"}) == before);
    const std::string backup = directory.path() + "/copy.db";
    CHECK(mentions(done({"store", "backup", backup}), backup + " is a backup of postgresql:///"));
    CHECK(mentions(outside.run({"store", "restore", backup}).err, "restores files only"));
    CHECK(done({"sim", "list", "-o", "csv", "--store", backup}) == before);
    CHECK(mentions(done({"store", "backup", directory.path() + "/daily.db", "--keep", "1"}), "daily-2026"));
    CHECK(mentions(done({"store", "check", "--exit-code"}), "is whole"));
    CHECK(mentions(done({"store", "upgrade", "--yes"}), "nothing to do"));
}

TEST_CASE("What the server lets another transaction come before is tried again, and done once") {
    SampleOnServer sample;
    const std::string before = sample.requests();
    sample.disturb(3);
    const Outcome done = sample.deviate();
    CAPTURE(done.err);
    CHECK(done.exit == 0);
    CHECK(std::stoi(sample.requests()) == std::stoi(before) + 1);
    CHECK(sample.sql("SELECT last_value FROM public.attempts") == "4\n");
}

TEST_CASE("What others always come before is given up in the end, and nothing is changed") {
    SampleOnServer sample;
    const std::string before = sample.requests();
    sample.disturb(1'000);
    const Outcome given_up = sample.deviate();
    CHECK(given_up.exit == 7);
    CHECK(mentions(given_up.err, "Another change of the store"));
    CHECK(std::stoi(sample.sql("SELECT last_value FROM public.attempts")) <= 11);
    CHECK(sample.requests() == before);
}

TEST_CASE("Nobody waits for the writer's place to be told that a rule refuses, nor keeps it while judging") {
    SampleOnServer sample;
    const auto other = open_store({sample.location});
    const auto holder = other->write();
    const std::string sim = sample.sql("SELECT min(iccid) FROM simprof.sims WHERE status = 'suspended'");
    REQUIRE(sim.size() > 19);
    const Outcome refused =
        sample.outside.run({"--wait", "0", "sim", "activate", sim.substr(0, sim.size() - 1)});
    CHECK(refused.exit == 5);
    const Outcome waited = sample.deviate();
    CHECK(waited.exit == 7);
    CHECK(mentions(waited.err, "is in use by"));
    const Outcome at_once = sample.deviate("0");
    CHECK(at_once.exit == 7);
    CHECK(mentions(at_once.err, "is in use by"));
}
