#include "cli/commands/zone_name.hpp"

#include "lib/model/error.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::cli::read_zone;
using simprof::cli::test::FakeWorld;
using simprof::cli::test::TemporaryDirectory;

namespace {

std::string hint_for(const std::string& name) {
    try {
        return read_zone(name).name();
    } catch (const Error& error) {
        return error.hint().english();
    }
}

}  // namespace

TEST_CASE("A time zone is found whatever its case, and the store gets its own name") {
    CHECK(hint_for("europe/paris") == "Europe/Paris");
    CHECK(hint_for("EUROPE/PARIS") == "Europe/Paris");
    CHECK(hint_for("utc") == "UTC");
}

TEST_CASE(
    "A time zone that is not known is answered with the nearest, also by its city, and with none that is "
    "far") {
    CHECK(hint_for("Pariss") == "Did you mean Europe/Paris?");
    CHECK(hint_for("Europe/Pari") == "Did you mean Europe/Paris?");
    CHECK(hint_for("Paris") == "Did you mean Europe/Paris?");
    CHECK(hint_for("Europe/Pariss") == "Did you mean Europe/Paris?");
    CHECK(hint_for("America/NewYork") == "Did you mean America/New_York?");
    CHECK(hint_for("Mars/Olympus") == "Say --timezone with a name such as Europe/Paris or UTC.");
}

TEST_CASE("A TZ that names no zone is told where the system's zone is taken") {
    TemporaryDirectory directory;
    FakeWorld world;
    world.environment["SIMPROF_STORE"] = store_in(directory);
    world.environment["TZ"] = "Nowhere/Land";
    const auto outcome = world.run({"init"});
    CHECK(outcome.exit == 0);
    CHECK(outcome.err.find(
              "TZ says “Nowhere/Land”, which is no time zone of this computer; Europe/Paris is taken.") !=
          std::string::npos);
    world.environment["SIMPROF_STORE"] = store_in(directory, "other.db");
    CHECK(world.run({"init", "--timezone", "utc"}).err.empty());
}

TEST_CASE(
    "UTC that nobody asked for is warned of when a store is made, by whatever name and for programs, too") {
    TemporaryDirectory directory;
    FakeWorld world;
    const auto made = [&](const std::string& store, const std::vector<std::string>& words) {
        std::vector<std::string> all{"--store", directory.path() + "/" + store, "init"};
        all.insert(all.end(), words.begin(), words.end());
        return world.run(all);
    };
    CHECK(made("paris.db", {}).err.empty());
    for (const char* name : {"UTC", "Etc/UTC", "Zulu", "Etc/Universal"}) {
        INFO(name);
        world.zone = name;
        const auto outcome = made(std::string(1, name[0]) + std::to_string(std::string{name}.size()), {});
        CHECK(outcome.exit == 0);
        CHECK(outcome.err.find(std::string{"warning: The billing zone is "} + name +
                               ", as this computer's is.") != std::string::npos);
        CHECK(outcome.err.find("--timezone") != std::string::npos);
    }
    CHECK(made("asked.db", {"--timezone", "UTC"}).err.empty());
    CHECK(made("quiet.db", {"-q"}).err.empty());
    const std::string document = made("json.db", {"-o", "ndjson"}).err;
    CHECK(document.starts_with("{\"warnings\":[{"));
    CHECK(document.find('\n') == document.size() - 1);
    world.zone = "Etc/GMT-2";
    CHECK(made("two.db", {}).err.empty());
}
