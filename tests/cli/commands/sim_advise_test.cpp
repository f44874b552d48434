#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"
#include "tests/lib/operations/random_changes.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <set>

/// Carrying out any way that is advised, by its commands as they are printed, gives the options wanted on the
/// SIMs chosen, and changes exactly the number of others that was announced.

using namespace simprof::cli::test;
using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;
using simprof::operations_test::any_of;
using simprof::operations_test::below;
using simprof::operations_test::Random;

namespace {

/// A store of the sample, changed by commands.
struct Fleet {
    explicit Fleet(const std::string& file) : store(file) {
        world.environment["SIMPROF_STORE"] = store;
        world.environment["SIMPROF_NOW"] = "2026-11-23T09:15:00Z";
    }
    Outcome run(const Words& words) { return world.run(words); }
    Json json(Words words) {
        words.insert(words.end(), {"-o", "json"});
        const Outcome outcome = run(words);
        return Json::parse(outcome.exit == 0 ? outcome.out : outcome.err);
    }
    /// Every SIM by number.
    std::map<std::string, Json> sims() {
        std::map<std::string, Json> result;
        const Json list = json({"sim", "list"});
        for (Json sim : list["sims"]) {
            // Not the SIM's own: an edit of the profile that it left behind changes it.
            if (sim["deviated"] == true) sim["deviation"].erase("differing");
            result[sim["iccid"]] = sim;
        }
        return result;
    }

    std::string store;
    FakeWorld world;
};

Words any_words(Random& random) {
    const Words profiles{"tracker-eu", "tracker-eu-500", "tracker-eu-sms", "lab"};
    const Words options{"voice=on", "voice=off", "sms-mo=on", "radio=5g", "fair-use=1GB"};
    const Words groups{"north", "south"};
    const std::string group = any_of(random, groups);
    switch (below(random, 6)) {
        case 0:
            return {"sim",      "deviate", "--profile", any_of(random, profiles),
                    "--group",  group,     "--set",     any_of(random, options),
                    "--reason", "drawn",   "--yes",     "--keep-going"};
        case 1:
            return {"sim",     "migrate",     "--profile", any_of(random, profiles),
                    "--group", group,         "--to",      any_of(random, profiles),
                    "--yes",   "--keep-going"};
        case 2:
            return {"profile", "edit", any_of(random, profiles), "--set", any_of(random, options), "--yes"};
        case 3:
            return {"sim",     "suspend", "--profile", any_of(random, profiles),
                    "--group", group,     "--yes",     "--keep-going"};
        case 4:
            return {"profile",
                    "clone",
                    any_of(random, profiles),
                    fmt::format("clone {}", below(random, 9)),
                    "--set",
                    any_of(random, options)};
        default:
            return {"profile", "archive", any_of(random, profiles)};
    }
}

/// SIMs by number, by profile, by group, or those deviated.
Words any_selection(Random& random, Fleet& fleet) {
    const Words profiles{"tracker-eu", "tracker-eu-500", "tracker-eu-sms", "lab"};
    switch (below(random, 6)) {
        case 0:
            return {"--profile", any_of(random, profiles)};
        case 1:
            return {"--profile", any_of(random, profiles), "--profile", any_of(random, profiles), "--group",
                    "north"};
        case 2:
            return {"--deviated", "--profile", any_of(random, profiles)};
        case 3:
            return {"--pack", "iot-connect", "--status", "active"};
        default:
            break;
    }
    Words numbers;
    for (const auto& [iccid, sim] : fleet.sims())
        if (sim["pack"] == "iot-connect" && below(random, 30) == 0) numbers.push_back(iccid);
    if (numbers.empty()) numbers.emplace_back("8933224000000010003");
    return numbers;
}

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

struct Check {
    std::set<std::string> chosen;
    std::vector<Words> wanted;  ///< option and value
    int ways = 0;

    void operator()(const Json& way, Fleet& fleet) {
        const auto before = fleet.sims();
        for (const std::string command : way["commands"]) {
            Words words = typed_command(command).words;
            words.erase(words.begin());
            const Outcome outcome = fleet.run(words);
            CAPTURE(command);
            CAPTURE(outcome.err);
            REQUIRE(outcome.exit == 0);
        }
        std::int64_t others = 0;
        for (const auto& [iccid, after] : fleet.sims()) {
            CAPTURE(iccid);
            const Json& was = before.at(iccid);
            if (!chosen.contains(iccid)) {
                others += after == was ? 0 : 1;
                continue;
            }
            Json options = was["options"];
            for (const Words& option : wanted) options[option[0]] = option[1];
            CHECK(after["options"] == options);
            const bool plan_announced = !way["plan"].is_null() || after["plan"] == was["plan"];
            CHECK(plan_announced);
        }
        CHECK(others == way["also_changes"].get<std::int64_t>());
        ++ways;
    }
};

}  // namespace

TEST_CASE("Any way that is advised gives the options wanted and changes as many others as announced") {
    const std::vector<std::vector<Words>> wishes{{{"voice", "on"}},
                                                 {{"voice", "off"}},
                                                 {{"sms-mo", "on"}},
                                                 {{"radio", "all"}},
                                                 {{"sms-mo", "off"}, {"voice", "on"}},
                                                 {{"static-ip", "public"}}};
    std::map<std::string, int> seen;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Random random{seed};
        const TemporaryDirectory directory;
        Fleet fleet{directory.path() + "/fleet.db"};
        REQUIRE(fleet.run({"init", "--sample", "-q"}).exit == 0);
        for (int n = 0; n < 5; ++n) (void)fleet.run(any_words(random));
        Check check;
        check.wanted = any_of(random, wishes);
        const Words selection = any_selection(random, fleet);
        Words line{"sim", "advise"};
        append(line, selection);
        for (const Words& option : check.wanted) append(line, {"--set", option[0] + "=" + option[1]});
        const Json advice = fleet.json(line);
        CAPTURE(fmt::format("{}", fmt::join(line, " ")));
        CAPTURE(seed);
        if (advice.contains("error")) {
            CHECK(advice["error"]["exit"] == 5);
            ++seen["refused"];
            continue;
        }
        Words list{"sim", "list"};
        append(list, selection);
        const Json listed = fleet.json(list);
        for (const Json& sim : listed["sims"]) check.chosen.insert(sim["iccid"]);
        CHECK(advice["sims"] == check.chosen.size());
        CHECK(advice["methods"].empty() == (advice["as_wanted"] == advice["sims"]));
        bool first = true;
        for (const Json& way : advice["methods"]) {
            const bool is_best = std::exchange(first, false);
            CHECK(way["recommended"] == (is_best && way["also_changes"] == 0));
            Fleet copy{directory.path() + "/copy.db"};
            std::filesystem::copy_file(fleet.store, copy.store,
                                       std::filesystem::copy_options::overwrite_existing);
            CAPTURE(way.dump());
            check(way, copy);
            ++seen[way["method"]];
        }
    }
    for (const std::string method : {"migrate", "edit", "create+migrate", "deviate", "realign"}) {
        CAPTURE(method);
        CHECK(seen[method] > 0);
    }
}

TEST_CASE("The commands of an advice name the store that the command line named, and quote what needs it") {
    const TemporaryDirectory directory;
    FakeWorld world;
    const std::string store = directory.path() + "/a store.db";
    REQUIRE(world.run({"--store", store, "init", "--sample", "-q"}).exit == 0);
    const Outcome outcome = world.run({"--store", store, "sim", "advise", "8933224000000010003", "--set",
                                       "voice=on", "--reason", "the customer's wish", "-o", "json"});
    const Json advice = Json::parse(outcome.out);
    const std::string command = advice["methods"].back()["commands"].front();
    CHECK(command ==
          fmt::format("simprof --store '{}' sim deviate 8933224000000010003 --set voice=on --reason "
                      "'the customer'\\''s wish'",
                      store));
    CHECK(typed_command(command).words.back() == "the customer's wish");
}

TEST_CASE("Names that begin with a hyphen stand in an advice so that they can be typed") {
    const TemporaryDirectory directory;
    Fleet fleet{directory.path() + "/fleet.db"};
    const std::string sim = "8933224000000010003";
    REQUIRE(fleet.run({"init", "--sample", "-q"}).exit == 0);
    REQUIRE(fleet.run({"profile", "clone", "tracker-eu", "--", "-x y"}).exit == 0);
    REQUIRE(fleet.run({"sim", "migrate", sim, "--to=-x y"}).exit == 0);
    const Json advice = fleet.json({"sim", "advise", sim, "--set", "voice=on"});
    Check check;
    check.chosen = {sim};
    check.wanted = {{"voice", "on"}};
    for (const Json& way : advice["methods"]) {
        Fleet copy{directory.path() + "/copy.db"};
        std::filesystem::copy_file(fleet.store, copy.store,
                                   std::filesystem::copy_options::overwrite_existing);
        check(way, copy);
    }
    CHECK(check.ways == 3);
}
