#include "tests/cli/fake_world.hpp"
#include "tests/cli/transcript.hpp"
#include "tests/lib/operations/random_changes.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

/// Carrying out any method that is advised, by its commands as they are printed, gives the options wanted on
/// the SIMs of the group, and changes exactly the number of others that was announced. A deviation lacks its
/// reason: as printed it is refused (DEV-3).

using namespace simprof::cli::test;
using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;
using simprof::operations_test::any_of;
using simprof::operations_test::below;
using simprof::operations_test::Random;
using simprof::store_test::kind_under_test;
using simprof::store_test::StoreKind;

namespace {

/// A store of the sample, changed by commands.
struct Fleet {
    explicit Fleet(const std::string& file) : store(file) {
        world.environment["SIMPROF_STORE"] = store;
        world.environment["SIMPROF_NOW"] = "2026-11-23T09:15:00Z";
    }
    Outcome run(const Words& words) { return world.run(words); }
    /// The same fleet at another place.
    [[nodiscard]] Fleet copied_into(const TemporaryDirectory& directory) const {
        Fleet copy{store_in(directory, "copy.db")};
        if (kind_under_test() == StoreKind::sqlite)
            std::filesystem::copy_file(store, copy.store);
        else
            REQUIRE(copy.run({"store", "copy", store, copy.store, "-q"}).exit == 0);
        return copy;
    }
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
    std::set<std::string> chosen;  ///< SIMs of the group
    std::vector<Words> wanted;     ///< option and value
    int methods = 0;

    void operator()(const Json& method, Fleet& fleet) {
        const auto before = fleet.sims();
        for (const std::string command : method["commands"]) run(command, fleet);
        std::int64_t others = 0;
        for (const auto& [number, after] : fleet.sims()) {
            const std::string& iccid = number;
            CAPTURE(iccid);
            const Json& was = before.at(iccid);
            if (!chosen.contains(iccid)) {
                others += after == was ? 0 : 1;
                continue;
            }
            Json options = was["options"];
            for (const Words& option : wanted) options[option[0]] = option[1];
            CHECK(after["options"] == options);
            const bool plan_announced = !method["plan"].is_null() || after["plan"] == was["plan"];
            CHECK(plan_announced);
        }
        CHECK(others == method["also_changes"].get<std::int64_t>());
        ++methods;
    }

private:
    static void run(const std::string& command, Fleet& fleet) {
        Words words = typed_command(command).words;
        words.erase(words.begin());
        CAPTURE(command);
        if (command.ends_with(" --reason \"…\"")) {
            const Outcome refused = fleet.run(words);
            CHECK(refused.exit == 5);
            CHECK(refused.err.find("[DEV-3]") != std::string::npos);
            words.back() = "a test";
        }
        const Outcome outcome = fleet.run(words);
        CAPTURE(outcome.err);
        REQUIRE(outcome.exit == 0);
    }
};

/// A command takes ten times as long on a server.
unsigned most_seeds() { return kind_under_test() == StoreKind::sqlite ? 60 : 12; }

/// The SIMs selected by the words, each by the group that it is in or "left out".
std::map<std::string, std::set<std::string>> sims_by_group(Fleet& fleet, const Words& selection,
                                                           const std::vector<Words>& wanted) {
    Words list{"sim", "list"};
    append(list, selection);
    std::map<std::string, std::set<std::string>> groups;
    const Json listed = fleet.json(list);
    for (const Json& sim : listed["sims"]) {
        bool as_wanted = true;
        for (const Words& option : wanted) as_wanted &= sim["options"].value(option[0], "") == option[1];
        const std::set<std::string> reached{"preactivated", "test", "active", "suspended"};
        if (!reached.contains(sim["status"].get<std::string>()))
            groups["left out"].insert(sim["iccid"]);
        else
            groups[fmt::format("{} {} {}", sim["profile"].get<std::string>(), sim["deviated"].get<bool>(),
                               as_wanted)]
                .insert(sim["iccid"]);
    }
    return groups;
}

}  // namespace

TEST_CASE("Any method that is advised gives the options wanted and changes as many others as announced") {
    const std::vector<std::vector<Words>> wishes{{{"voice", "on"}},
                                                 {{"voice", "off"}},
                                                 {{"sms-mo", "on"}},
                                                 {{"radio", "all"}},
                                                 {{"sms-mo", "off"}, {"voice", "on"}},
                                                 {{"static-ip", "public"}}};
    std::map<std::string, int> seen;
    for (unsigned seed = 1; seed <= most_seeds(); ++seed) {
        Random random{seed};
        const TemporaryDirectory directory;
        Fleet fleet{store_in(directory)};
        REQUIRE(fleet.run({"init", "--sample", "-q"}).exit == 0);
        for (int n = 0; n < 5; ++n) (void)fleet.run(any_words(random));
        const std::vector<Words> wanted = any_of(random, wishes);
        const Words selection = any_selection(random, fleet);
        Words line{"sim", "advise"};
        append(line, selection);
        for (const Words& option : wanted) append(line, {"--set", option[0] + "=" + option[1]});
        const Json advice = fleet.json(line);
        CAPTURE(fmt::format("{}", fmt::join(line, " ")));
        CAPTURE(seed);
        if (advice.contains("error")) {
            CHECK(advice["error"]["exit"] == 5);
            ++seen["refused"];
            continue;
        }
        auto sims = sims_by_group(fleet, selection, wanted);
        std::size_t left = advice["left_out_total"].get<std::size_t>();
        std::size_t grouped = 0;
        for (const Json& group : advice["groups"]) {
            const bool as_wanted = group["methods"].empty();
            const auto& chosen = sims[fmt::format("{} {} {}", group["profile"].get<std::string>(),
                                                  group["deviated"].get<bool>(), as_wanted)];
            CAPTURE(group.dump());
            CHECK(group["sims"] == chosen.size());
            CHECK(group["iccids"].size() == std::min<std::size_t>(chosen.size(), 10));
            grouped += chosen.size();
            bool first = true;
            for (const Json& method : group["methods"]) {
                const bool is_best = std::exchange(first, false);
                CHECK(method["recommended"] == (is_best && method["also_changes"] == 0));
                const TemporaryDirectory other;
                Fleet copy = fleet.copied_into(other);
                CAPTURE(method.dump());
                Check check{chosen, wanted};
                check(method, copy);
                ++seen[method["method"]];
            }
        }
        CHECK(advice["sims"] == grouped + left);
        CHECK(sims["left out"].size() <= left);
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
    const std::string command = advice["groups"].front()["methods"].back()["commands"].front();
    CHECK(command ==
          fmt::format("simprof --store '{}' sim deviate 8933224000000010003 --set voice=on --reason "
                      "'the customer'\\''s wish'",
                      store));
    CHECK(typed_command(command).words.back() == "the customer's wish");
}

TEST_CASE("IDN-3 a SIM that was typed with blanks stands in an advice as it was understood") {
    const TemporaryDirectory directory;
    Fleet fleet{store_in(directory)};
    REQUIRE(fleet.run({"init", "--sample", "-q"}).exit == 0);
    const Json advice =
        fleet.json({"sim", "advise", "8933 2240 0000 0010 003", "+88 2470400300001", "--range",
                    "8933224000000010144..8933224000000010359", "--set", "sms-mo=on"});
    const std::string command = advice["groups"].front()["methods"].front()["commands"].front();
    CHECK(command ==
          "simprof sim migrate 8933224000000010003 +882470400300001 --range "
          "8933224000000010144..8933224000000010359 --to tracker-eu-sms --expect 6");
}

TEST_CASE("Names that begin with a hyphen stand in an advice so that they can be typed") {
    const TemporaryDirectory directory;
    Fleet fleet{store_in(directory)};
    const std::string sim = "8933224000000010003";
    REQUIRE(fleet.run({"init", "--sample", "-q"}).exit == 0);
    REQUIRE(fleet.run({"profile", "clone", "tracker-eu", "--", "-x y"}).exit == 0);
    REQUIRE(fleet.run({"sim", "migrate", sim, "--to=-x y"}).exit == 0);
    const Json advice = fleet.json({"sim", "advise", sim, "--set", "voice=on"});
    Check check{{sim}, {{"voice", "on"}}};
    for (const Json& method : advice["groups"].front()["methods"]) {
        const TemporaryDirectory other;
        Fleet copy = fleet.copied_into(other);
        check(method, copy);
    }
    CHECK(check.methods == 3);
}
