#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace simprof::cli::test;

namespace {

/// The sample, whose requests 1 and 2 brought the catalogue and the fleet.
struct Sample {
    Sample() {
        world.environment["SIMPROF_STORE"] = store_in(directory);
        REQUIRE(world.run({"init", "--sample", "-q"}).exit == 0);
    }
    std::string shown(const std::string& request) {
        const Outcome outcome = world.run({"request", "show", request});
        CHECK(outcome.exit == 0);
        return outcome.out;
    }

    TemporaryDirectory directory;
    FakeWorld world;
    int last = 2;  ///< request
};

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("REQ-4 a request that is never taken back says so, and names no command that would try") {
    Sample sample;
    const std::string catalogue = sample.shown("1");
    CHECK(says(catalogue, "There is no way back. A catalogue that was applied cannot be taken back"));
    CHECK_FALSE(says(catalogue, "request revert"));
    const std::string arrivals = sample.shown("2");
    CHECK(says(arrivals, "There is no way back. The request brought the SIM into the store"));
    CHECK_FALSE(says(arrivals, "request revert"));
    REQUIRE(sample.world.run({"sim", "terminate", "8933224000000010003", "--yes"}).exit == 0);
    CHECK(says(sample.shown("3"), "There is no way back"));
    sample.world.clock -= 86'400;
    REQUIRE(sample.world.run({"store", "clock", "--accept", "--reason", "It was wrong."}).exit == 0);
    const std::string clock = sample.shown("4");
    CHECK(says(clock, "There is no way back. A clock that was accepted cannot be taken back"));
    CHECK_FALSE(says(clock, "request revert"));
}

TEST_CASE("REQ-4 a request that is taken back in part says for how many SIMs it never is") {
    Sample sample;
    const std::string file = sample.directory.write(
        "fleet.csv",
        "iccid,label\n8933224000000010003,bike\n8933224000000099990,new\n8933224000000099982,new\n");
    REQUIRE(sample.world.run({"sim", "import", file, "--update", "--yes"}).exit == 0);
    const std::string shown = sample.shown("3");
    CHECK(says(shown, "For 2 SIMs there is no way back. The request brought the SIM into the store"));
    CHECK(says(shown, "request revert 3 --dry-run"));
}

TEST_CASE("request list tells in csv what it tells in json") {
    Sample sample;
    REQUIRE(sample.world.run({"sim", "suspend", "8933224000000010003"}).exit == 0);
    REQUIRE(sample.world.run({"request", "revert", "3"}).exit == 0);
    const std::string csv = sample.world.run({"request", "list", "-o", "csv"}).out;
    const std::string header = csv.substr(0, csv.find("\r\n"));
    CHECK(header.ends_with(",version,uid,reverts,rehearsal,gave_up,about"));
    const std::string newest =
        csv.substr(header.size() + 2, csv.find("\r\n", header.size() + 2) - header.size() - 2);
    CHECK(newest.ends_with(",1000,3,false,0,take back request 3"));
}

TEST_CASE("STA-3 a terminated SIM that gives a number up is told and counted apart, then and later") {
    Sample sample;
    const std::string giver = "8933224000000010003";
    const std::string taker = "8933224000000010078";
    REQUIRE(sample.world.run({"sim", "terminate", giver, "--yes"}).exit == 0);
    const auto json = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"-o", "json"});
        return nlohmann::json::parse(sample.world.run(words).out);
    };
    const nlohmann::json given = {{{"iccid", giver}, {"msisdn", "882470400300000"}, {"to", taker}}};
    const auto made = json({"sim", "edit", taker, "--msisdn", "882470400300000"});
    CHECK(made["gave_up"] == given);
    CHECK(made["summary"]["changed"] == 1);
    const auto told = json({"request", "show", "4"});
    CHECK(told["gave_up"] == given);
    CHECK(told["request"]["gave_up"] == 1);
    CHECK(told["request"]["sims"] == 1);
    CHECK(told["summary"]["changed"] == 1);
    REQUIRE(told["sims"].size() == 1);
    CHECK(told["sims"][0]["iccid"] == taker);
    REQUIRE(told["effect"]["profiles"].size() == 1);
    CHECK(told["effect"]["profiles"][0]["changed"] == 1);
    const std::string text = sample.shown("4");
    CHECK(says(text, "SIM " + taker + " changed."));
    CHECK(says(text, giver + ": MSISDN 882470400300000 to SIM " + taker));
    CHECK_FALSE(says(text, "msisdn 882470400300000 → none"));
    CHECK(json({"request", "list"})["requests"][0]["sims"] == 1);
    CHECK(json({"request", "list"})["requests"][0]["gave_up"] == 1);
}

TEST_CASE(
    "STA-3 a terminated SIM whose label changes as it gives its number up is counted, and told apart, too") {
    Sample sample;
    REQUIRE(sample.world.run({"sim", "terminate", "8933224000000010003", "--yes"}).exit == 0);
    const std::string file = sample.directory.write(
        "swap.csv", "iccid,msisdn,label\n8933224000000099990,882470400300000,\n8933224000000010003,,scrap\n");
    REQUIRE(sample.world.run({"sim", "import", file, "--update", "--yes"}).exit == 0);
    const auto told = nlohmann::json::parse(sample.world.run({"request", "show", "4", "-o", "json"}).out);
    CHECK(told["summary"]["changed"] == 2);
    CHECK(told["sims"].size() == 2);
    REQUIRE(told["gave_up"].size() == 1);
    CHECK(told["gave_up"][0]["to"] == "8933224000000099990");
    CHECK(told["request"]["gave_up"] == 0);
}

TEST_CASE("REQ-2 Who made a request is told with the user that the system knew, where that is another") {
    Sample sample;
    const auto told = [&sample](const std::string& actor, std::map<std::int64_t, std::string> accounts) {
        sample.world.environment["SIMPROF_ACTOR"] = actor;
        sample.world.accounts = std::move(accounts);
        REQUIRE(sample.world.run({"sim", "edit", "8933224000000010003", "--label", actor}).exit == 0);
        const std::string number = std::to_string(++sample.last);
        const std::string history = sample.world.run({"sim", "history", "8933224000000010003"}).out;
        const std::string card = sample.shown(number);
        const std::string by =
            card.substr(card.find("By"), card.find('\n', card.find("By")) - card.find("By"));
        const std::string who = by.substr(by.find_first_not_of(" ", 2));
        CHECK(says(history, who));
        return who;
    };
    CHECK(told("boss", {{1000, "alex"}}) == "boss (uid 1000, alex) (cli)");
    CHECK(told("alex", {{1000, "alex"}}) == "alex (cli)");
    CHECK(told("boss", {{4711, "eve"}}) == "boss (uid 1000) (cli)");
    CHECK(told("uid:1000", {{4711, "eve"}}) == "uid:1000 (cli)");
}

TEST_CASE("A reason that the history cannot hold is refused before anything is read") {
    Sample sample;
    for (const std::string& text : {std::string{"\x1b[31m"}, std::string{"\xff"}, std::string(5'000, 'x')}) {
        for (const char* option : {"--reason", "--reference"}) {
            const Outcome outcome = sample.world.run({"sim", "suspend", "8933224000000010003", option, text});
            CHECK(outcome.exit == 2);
            CHECK(says(outcome.err, option));
        }
        CHECK(sample.world.run({"store", "clock", "--accept", "--reason", text}).exit == 2);
    }
    CHECK(sample.world.run({"sim", "suspend", "8933224000000010003", "--reason", "à 10\u00a0h ✓"}).exit == 0);
}
