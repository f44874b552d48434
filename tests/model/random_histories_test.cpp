#include "tests/model/random_histories.hpp"

#include "tests/rounds.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::model_test;

namespace {

/// Two halves, so that two processors share them.
void check_half(unsigned half) {
    constexpr int histories = 5000;
    DiskGround ground;
    test::Rounds rounds{"model", "histories"};
    while (rounds.next()) {
        CAPTURE(rounds.seed());
        check_histories(ground, rounds.seed() * 2 + half, histories);
        rounds.count(histories);
    }
}

}  // namespace

TEST_CASE("What the library makes of any history is what the rules say, power cuts included: first half" *
          doctest::test_suite("soak")) {
    check_half(0);
}

TEST_CASE("What the library makes of any history is what the rules say, power cuts included: second half" *
          doctest::test_suite("soak")) {
    check_half(1);
}
