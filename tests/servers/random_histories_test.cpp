#include "tests/model/random_histories.hpp"

#include "tests/lib/operations/random_lives.hpp"
#include "tests/rounds.hpp"
#include "tests/servers/server_ground.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::servers_test;
using operations_test::RandomLives;
using store_test::StoreKind;

namespace {

/// Two halves, so that two processors share them.
void check_half_on_server(unsigned half) {
    constexpr int histories = 100;
    ServerGround ground;
    test::Rounds rounds{"model on a server", "histories"};
    while (rounds.next()) {
        CAPTURE(rounds.seed());
        model_test::check_histories(ground, rounds.seed() * 2 + half, histories);
        rounds.count(histories);
    }
}

}  // namespace

TEST_CASE(
    "What comes of any history on a server is what the rules say, lost connections included: first half" *
    doctest::test_suite("soak")) {
    check_half_on_server(0);
}

TEST_CASE(
    "What comes of any history on a server is what the rules say, lost connections included: second half" *
    doctest::test_suite("soak")) {
    check_half_on_server(1);
}

TEST_CASE("The same lives by the same clock are told alike in a file and on a server, by the same chain" *
          doctest::test_suite("soak")) {
    test::Rounds rounds{"lives on both kinds", "pairs of stores"};
    while (rounds.next()) {
        CAPTURE(rounds.seed());
        RandomLives in_file{rounds.seed(), true, StoreKind::sqlite};
        RandomLives on_server{rounds.seed(), true, StoreKind::postgresql};
        CHECK(on_server.pictures == in_file.pictures);
        for (Day day = RandomLives::first_day(); day <= RandomLives::last_day();
             day = operations_test::day_after(day))
            CHECK(on_server.picture(day) == in_file.picture(day));
        CHECK((*on_server.fleet).facts().chain_head == (*in_file.fleet).facts().chain_head);
        rounds.count();
    }
}
