#include "cli/app.hpp"
#include "lib/text/words/shell_word.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace simprof::cli::test;
using Document = nlohmann::json;

namespace {

bool says(const Outcome& outcome, std::string_view part) {
    return outcome.err.find(part) != std::string::npos;
}

struct CopyingPerson {
    CopyingPerson() {
        REQUIRE(run({"init", "--timezone", "Europe/Paris", "--sample", "--store", store}).exit == 0);
    }
    Outcome run(const std::vector<std::string>& words) { return person.run(words); }

    TemporaryDirectory directory;
    TemporaryDirectory other;
    std::string store = store_in(directory, "fleet.db");
    std::string copy = store_in(other, "copy.db");
    FakeWorld person;
};

}  // namespace

TEST_CASE("store copy makes the same store at another place, whatever --store says, and tells of it") {
    CopyingPerson desk;
    desk.person.environment["SIMPROF_STORE"] = desk.directory.path() + "/none.db";
    const Outcome copied = desk.run({"store", "copy", desk.store, desk.copy, "-o", "json"});
    REQUIRE(copied.exit == 0);
    const Document report = Document::parse(copied.out);
    CHECK(report["from"] == desk.store);
    CHECK(report["to"] == desk.copy);
    CHECK(report["sims"] == 100);
    CHECK(report["went_on"] == false);
    const auto list = [&](const std::string& store) {
        return desk.run({"sim", "list", "-o", "csv", "--store", store}).out;
    };
    CHECK(list(desk.copy) == list(desk.store));
    const Outcome checked = desk.run({"store", "check", "--store", desk.copy, "--exit-code", "-o", "json"});
    CHECK(checked.exit == 0);
    CHECK(Document::parse(checked.out)["head"] == report["head"]);
    CHECK(desk.run({"store", "copy", desk.store, desk.copy}).exit == 6);
    CHECK(desk.run({"store", "copy", desk.directory.path() + "/none.db", desk.copy + "2"}).exit == 10);
    CHECK(desk.run({"store", "copy", desk.store}).exit == 2);
}

TEST_CASE("A copy that is interrupted is no store, and every command says how to go on with it") {
    CopyingPerson desk;
    Outcome interrupted;
    simprof::cli::World world = desk.person.world({"store", "copy", desk.store, desk.copy}, interrupted);
    int asked = 0;
    world.interrupted = [&] { return ++asked > 2; };
    REQUIRE(simprof::cli::run(world) == 130);
    const std::string command =
        "simprof store copy " + simprof::shell_word(desk.store) + " " + simprof::shell_word(desk.copy);
    CHECK(says(interrupted, "is not finished"));
    CHECK(says(interrupted, command));
    for (const std::vector<std::string>& words : {std::vector<std::string>{"sim", "list"},
                                                  {"store", "check"},
                                                  {"store", "info"},
                                                  {"store", "backup", "b.db"}}) {
        std::vector<std::string> whole = words;
        whole.insert(whole.end(), {"--store", desk.copy});
        const Outcome refused = desk.run(whole);
        CHECK(refused.exit == 10);
        CHECK(says(refused, command));
    }
    const Outcome copied = desk.run({"store", "copy", desk.store, desk.copy});
    CHECK(copied.exit == 0);
    CHECK(copied.out.find("It went on with one that was begun before.") != std::string::npos);
}

TEST_CASE("A password in a place of store copy is warned of, and shown nowhere") {
    CopyingPerson desk;
    const Outcome refused =
        desk.run({"store", "copy", desk.store, "postgresql://ada:secret@/sims?host=/nowhere"});
    CHECK(refused.exit == 10);
    CHECK(says(refused, "can be seen by other users"));
    CHECK(says(refused, "postgresql://ada@/sims"));
    CHECK_FALSE(says(refused, "secret"));
}
