#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/test_server.hpp"
#include "tests/program/said.hpp"
#include "tests/servers/relay.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace simprof;
using namespace simprof::servers_test;
using namespace simprof::cli::test;
using program_test::Said;
using program_test::said_by;
using store_test::test_server;

namespace {

using Words = std::vector<std::string>;

constexpr auto sim = "8933224000000010003";

/// A store of the sample on a server, reached in two ways.
struct CutStore {
    TemporaryDirectory directory{};
    std::string location = test_server().new_database(directory.path());
    Relay relay{test_server().directory()};
    FakeWorld straight{};
    FakeWorld through{};

    CutStore() {
        straight.environment["SIMPROF_STORE"] = location;
        through.environment["SIMPROF_STORE"] = relay.through(location);
        REQUIRE(straight.run({"init", "--timezone", "Europe/Paris", "--sample", "-q"}).exit == 0);
    }

    /// How many requests have that reference.
    [[nodiscard]] std::size_t requests_with(const std::string& reference) {
        const Outcome listed = straight.run({"request", "list", "--reference", reference, "-o", "json"});
        REQUIRE(listed.exit == 0);
        return nlohmann::json::parse(listed.out)["requests"].size();
    }
};

/// A change that is another one each time.
using Deed = std::function<Words(const CutStore&, int time)>;

const std::vector<Deed>& deeds() {
    static const std::vector<Deed> all{
        [](const CutStore&, int time) {
            return Words{"sim", "edit", sim, "--label", fmt::format("unit {}", time)};
        },
        [](const CutStore&, int time) {
            return Words{"sim",   "deviate",  sim,     "--set", time % 2 == 0 ? "data=on" : "data=off",
                         "--yes", "--reason", "a test"};
        },
        [](const CutStore&, int time) {
            return Words{"sim",
                         "migrate",
                         "--profile",
                         "tracker-*",
                         "--yes",
                         "--to",
                         time % 2 == 0 ? "tracker-eu" : "tracker-eu-sms"};
        },
        [](const CutStore&, int time) {
            return Words{"profile", "edit",  "lab",
                         "--yes",   "--set", time % 2 == 0 ? "voice=on" : "voice=off"};
        },
        [](const CutStore& store, int time) {
            return Words{"sim", "import", "--yes",
                         store.directory.write(
                             "new.csv", fmt::format("iccid,status,profile\n893322409{:010},active,lab\n"
                                                    "893322408{:010},active,meter\n",
                                                    time, time))};
        }};
    return all;
}

Outcome run_waiting(FakeWorld& world, Words words, const char* seconds) {
    words.insert(words.end(), {"--wait", seconds});
    return world.run(words);
}

/// What is said has to be so, now and when the same command is given again.
void check_said(CutStore& store, const Words& words, const std::string& reference, Relay::Cut cut) {
    const bool is_for_good = cut == Relay::Cut::lasting;
    const Outcome outcome = run_waiting(store.through, words, is_for_good ? "0" : "10");
    CAPTURE(outcome.exit);
    CAPTURE(outcome.err);
    const Said said = said_by(outcome.exit, outcome.out, outcome.err);
    const std::size_t stored = store.requests_with(reference);
    CHECK(outcome.exit != 70);
    CHECK(said != Said::nothing_to_do);
    if (said == Said::done) CHECK(stored == 1);
    if (said == Said::not_done) CHECK(stored == 0);
    CHECK((is_for_good || said != Said::may_be_done));
    // The server may not have missed who was cut off yet.
    CHECK(run_waiting(store.straight, words, "20").exit == 0);
    CHECK(store.requests_with(reference) == 1);
}

/// Cuts the connection at each piece of the conversation until the command comes through; how many there are.
/// The deed is done once before, uncut, where it is not done already: so each time after that it is another.
int cut_everywhere(CutStore& store, int& time, const Deed& deed, Relay::Cut cut) {
    ++time;
    (void)run_waiting(store.straight, deed(store, time), "20");
    for (int piece = 1; piece < 200; ++piece) {
        const std::string reference = fmt::format("T-{}", ++time);
        Words words = deed(store, time);
        words.insert(words.end(), {"--reference", reference, "-o", "json"});
        CAPTURE(piece);
        CAPTURE(words[1]);
        store.relay.cut_at(piece, cut);
        check_said(store, words, reference, cut);
        if (!store.relay.has_cut()) return piece;
    }
    return 0;
}

void check_cuts(Relay::Cut cut, std::size_t of_deeds) {
    CutStore store;
    int time = 0;
    int pieces = 0;
    for (std::size_t n = 0; n < of_deeds; ++n) {
        const int of_deed = cut_everywhere(store, time, deeds()[n], cut);
        CHECK(of_deed > 5);
        pieces += of_deed;
    }
    MESSAGE(fmt::format("connections cut: {} points", pieces));
}

}  // namespace

TEST_CASE("Wherever the connection to a server is cut, the command says whether its change is done") {
    check_cuts(Relay::Cut::once, deeds().size());
}

TEST_CASE("Wherever a server is gone for good, the command says no more than it knows") {
    check_cuts(Relay::Cut::lasting, 2);
}
