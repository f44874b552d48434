#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace simprof::cli::test;
using Json = nlohmann::json;

namespace {

/// A store of the sample that lives by the machine's clock, or by SIMPROF_NOW.
struct Stored {
    explicit Stored(bool rehearsal) {
        outside.environment["SIMPROF_STORE"] = store_in(directory);
        if (rehearsal) replace_clock();
        REQUIRE(outside.run({"init", "--sample", "-q", "--timezone", "Europe/Paris"}).exit == 0);
        outside.environment.erase("SIMPROF_NOW");
    }
    void replace_clock() { outside.environment["SIMPROF_NOW"] = "2026-12-05T10:00:00Z"; }
    Outcome edit(std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"sim", "edit", "8933224000000010003", "--label", "bike"});
        return outside.run(more);
    }

    TemporaryDirectory directory;
    FakeWorld outside;
};

constexpr const char* told = "simprof: note: SIMPROF_NOW stands for the clock: it is 2026-12-05T10:00:00Z.\n";

}  // namespace

TEST_CASE("SCH-4 SIMPROF_NOW looks at a store that lives by the machine's clock and dry-runs, no more") {
    Stored store{false};
    store.replace_clock();
    CHECK(store.outside.run({"sim", "list"}).exit == 0);
    CHECK(store.edit({"--dry-run"}).exit == 0);
    const Outcome refused = store.edit();
    CHECK(refused.exit == 5);
    CHECK(refused.err.find("[SCH-4]") != std::string::npos);
    CHECK(refused.err.find("simprof store rehearse FILE") != std::string::npos);
    CHECK(store.outside.run({"request", "show", "3"}).exit == 4);
}

TEST_CASE("SCH-4 nobody is asked about a change that the clock forbids") {
    Stored store{false};
    store.replace_clock();
    store.outside.err_is_terminal = true;
    store.outside.answers = {"y"};
    CHECK(store.outside.run({"sim", "suspend", "--profile", "lab"}).exit == 5);
    CHECK(store.outside.questions.empty());
}

TEST_CASE("SCH-4 the machine's clock never changes a store that was made under SIMPROF_NOW") {
    Stored store{true};
    store.outside.clock += 400 * 86'400;
    CHECK(store.edit({"--dry-run"}).exit == 0);
    const Outcome refused = store.edit();
    CHECK(refused.exit == 5);
    CHECK(refused.err.find("[SCH-4]") != std::string::npos);
    CHECK(refused.err.find("SIMPROF_NOW=INSTANT") != std::string::npos);
    store.replace_clock();
    const Outcome done = store.edit({"-o", "json"});
    CHECK(done.exit == 0);
    CHECK(Json::parse(done.out)["request"]["rehearsal"] == true);
}

TEST_CASE("SCH-4 an answer for people says once what instant stands for the clock; a document says no more") {
    Stored store{true};
    store.replace_clock();
    CHECK(store.edit().err == told);
    CHECK(store.outside.run({"sim", "list"}).err == told);
    CHECK(store.outside.run({"sim", "show", "nobody"}).err.starts_with(told));
    for (const char* format : {"json", "ndjson", "csv"})
        CHECK(store.outside.run({"sim", "list", "-o", format}).err == "");
    CHECK(store.outside.run({"explain", "SCH-4"}).err == "");
}

TEST_CASE("REQ-1 the sample comes in two requests, the catalogue and its fleet") {
    Stored store{false};
    const Json requests = Json::parse(store.outside.run({"request", "list", "-o", "json"}).out)["requests"];
    REQUIRE(requests.size() == 2);
    CHECK(requests[0]["kind"] == "sim.import");
    CHECK(requests[1]["kind"] == "catalogue.apply");
}
