#include "tests/contention/killed_clients.hpp"

#include "lib/store/open.hpp"
#include "tests/rounds.hpp"
#include "tests/servers/served_store.hpp"
#include "tests/servers/whole_history.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace simprof;
using namespace simprof::servers_test;

namespace {

constexpr int commands = 100;  // of each client, in one round

}  // namespace

TEST_CASE(
    "Of eight clients of a server killed at any instant none loses what it was told is done, and nothing is "
    "done twice" *
    doctest::test_suite("soak")) {
    test::Rounds rounds{"clients of a server killed", "kills"};
    while (rounds.next()) {
        const ServedStore store;
        rounds.count(program_test::kill_clients(store.program, rounds.seed(), commands));
        check_history(*open_store({store.location}));
    }
}

TEST_CASE(
    "Where sessions of a server are killed, too, and it recovers, nothing that was told as done is lost, and "
    "nothing is done twice" *
    doctest::test_suite("soak")) {
    test::Rounds rounds{"sessions killed", "kills"};
    while (rounds.next()) {
        const ServedStore store;
        unsigned tries = 0;
        int sessions = 0;
        (void)program_test::kill_clients(store.program, rounds.seed(), commands, [&] {
            const bool is_killed = store.server.kill_session(store.location, ++tries);
            if (is_killed) ++sessions;
            std::this_thread::sleep_for(std::chrono::milliseconds{is_killed ? 1'000 : 20});
        });
        CHECK(sessions > 0);
        rounds.count(sessions);
        check_history(*open_store({store.location}));
    }
}
