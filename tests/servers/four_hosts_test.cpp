#include "lib/store/open.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/test_server.hpp"
#include "tests/rounds.hpp"
#include "tests/servers/host.hpp"
#include "tests/servers/whole_history.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <thread>

using namespace simprof;
using namespace simprof::servers_test;
using cli::test::TemporaryDirectory;
using program_test::Said;
using program_test::TestedProgram;
using store_test::TestServer;

namespace {

using Seconds = std::chrono::duration<double>;

constexpr int processes = 8;
constexpr int hosts = 4;

/// A server that others reach over the network, with a store of the sample.
struct Network {
    TestServer server{{.is_durable = true, .over_tcp = true}};
    TemporaryDirectory directory{};
    std::string store = server.new_database(directory.path());

    Network() { program().done({"init", "--timezone", "Europe/Paris", "--sample", "-q"}); }

    [[nodiscard]] TestedProgram program() const {
        TestedProgram program{directory.path()};
        program.environment["SIMPROF_STORE"] = server.over_tcp(store);
        program.environment["PGPASSFILE"] = server.password_file();
        program.environment.erase("SIMPROF_NOW");
        return program;
    }
};

/// What happens to a server.
struct Disturbances {
    int killed_sessions = 0;
    int restarts = 0;
    int failures = 0;  ///< that the server stood up from as after a failure of its machine
    [[nodiscard]] int count() const { return killed_sessions + restarts + failures; }
};

/// Until the time is over, and something has happened.
Disturbances disturb(Network& network, unsigned seed, Seconds time) {
    std::mt19937 random{seed};
    Disturbances all;
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end || all.count() < 3) {
        std::this_thread::sleep_for(
            std::chrono::milliseconds{std::uniform_int_distribution<int>{2'000, 6'000}(random)});
        const int what = all.count() % 3;
        if (what == 0) {
            if (network.server.kill_session(network.store, static_cast<unsigned>(random())))
                ++all.killed_sessions;
        } else {
            network.server.stop(what == 1 ? SIGINT : SIGQUIT);
            network.server.start();
            ++(what == 1 ? all.restarts : all.failures);
        }
    }
    return all;
}

/// What the store says that was done, by reference.
using Stored = std::map<std::string, nlohmann::json>;

Stored requests_of(const TestedProgram& program) {
    const auto listed = nlohmann::json::parse(program.done({"request", "list", "-o", "json"}));
    Stored stored;
    for (const auto& request : listed["requests"]) {
        if (request["reference"].is_null()) continue;
        const auto reference = request["reference"].get<std::string>();
        CAPTURE(reference);
        CHECK(stored.emplace(reference, request).second);  // nothing twice
    }
    CHECK(static_cast<std::size_t>(listed["requests"][0]["id"].get<int>()) == listed["requests"].size());
    return stored;
}

struct Counts {
    int given = 0;
    int acknowledged = 0;
    int denied = 0;  ///< that were told not to be done
    int unknown = 0;
    int kills = 0;
};

/// What one was told, held against what is stored.
void check_told(const Told& told, const Stored& stored, Counts& counts) {
    CAPTURE(told.reference);
    CAPTURE(told.words);
    CHECK(told.exit != 70);             // a bug
    CHECK(told.exit != 128 + SIGALRM);  // it hung
    const auto found = stored.find(told.reference);
    const bool is_stored = found != stored.end();
    ++counts.given;
    if (is_stored) CHECK(found->second["kind"] == told.kind);
    if (is_stored && told.request) CHECK(found->second["id"] == *told.request);
    switch (told.said) {
        case Said::done:
            ++counts.acknowledged;
            CHECK(is_stored);
            return;
        case Said::may_be_done:
            ++counts.unknown;
            return;
        default:
            ++counts.denied;
            CHECK_FALSE(is_stored);
    }
}

/// SIMs are there where the import that names them is, and only there.
void check_imported(Store& store, const std::vector<Told>& all, const Stored& stored) {
    const auto view = store.read();
    for (const Told& told : all) {
        if (told.imported.empty()) continue;
        CAPTURE(told.reference);
        std::vector<Iccid> named;
        for (const std::string& digits : told.imported) named.push_back(*Iccid::from_digits(digits));
        CHECK(view->find(named).size() == (stored.contains(told.reference) ? named.size() : 0));
    }
}

/// One process gives its commands one after the other, and so they are stored.
void check_order(const std::vector<Told>& all) {
    int last = 0;
    for (const Told& told : all) {
        if (!told.request) continue;
        CHECK(*told.request > last);
        last = *told.request;
    }
}

std::vector<Host> all_hosts(const Network& network, unsigned seed) {
    std::vector<Host> all;
    all.reserve(processes);
    for (int n = 0; n < processes; ++n)
        all.emplace_back(network.program(), fmt::format("host-{}", n % hosts), n,
                         seed * processes + static_cast<unsigned>(n));
    return all;
}

/// Lets them work while the server is disturbed; from the thread that the server ends with.
Disturbances let_work(Network& network, std::vector<Host>& all, unsigned seed, Seconds time) {
    std::atomic<bool> stop = false;
    std::vector<std::thread> threads;
    threads.reserve(all.size());
    for (Host& host : all) threads.emplace_back([&] { host.work(stop); });
    const Disturbances disturbances = disturb(network, seed, time);
    stop = true;
    for (std::thread& thread : threads) thread.join();
    return disturbances;
}

Counts check_all(const Network& network, const std::vector<Host>& all) {
    const Stored stored = requests_of(network.program());
    const auto store = open_store({network.store});
    check_history(*store);
    CHECK(network.program().run({"store", "check", "--exit-code"}).exit == 0);
    Counts counts;
    for (const Host& host : all) {
        for (const Told& told : host.told()) check_told(told, stored, counts);
        check_imported(*store, host.told(), stored);
        check_order(host.told());
        counts.kills += host.kills();
    }
    return counts;
}

void live(test::Rounds& rounds) {
    Network network;
    std::vector<Host> all = all_hosts(network, rounds.seed());
    const Disturbances server =
        let_work(network, all, rounds.seed(), Seconds{rounds.is_soak() ? 120.0 : 12.0});
    const Counts counts = check_all(network, all);
    CHECK(counts.acknowledged > processes);
    CHECK(counts.kills > processes);
    MESSAGE(
        fmt::format("{} commands: {} acknowledged, {} not done, {} killed or unsure; {} clients and {} "
                    "sessions killed, {} restarts, {} recoveries",
                    counts.given, counts.acknowledged, counts.denied, counts.unknown, counts.kills,
                    server.killed_sessions, server.restarts, server.failures));
    rounds.count(counts.acknowledged);
}

}  // namespace

TEST_CASE(
    "Eight processes on four hosts, some killed, at a server that is killed and restarted: nothing "
    "acknowledged is lost, and nothing is done twice" *
    doctest::test_suite("soak")) {
    test::Rounds rounds{"four hosts", "acknowledged changes"};
    while (rounds.next()) live(rounds);
}
