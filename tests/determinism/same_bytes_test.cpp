#include "tests/lib/operations/random_lives.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// The store of a fleet that lived for months.
std::string bytes_after_life(unsigned seed) {
    RandomLives lives{seed};
    std::ifstream file{(*lives.fleet).facts().location, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("The same changes by the same clock make a store of the same bytes" * doctest::test_suite("soak")) {
    test::Rounds rounds{"determinism", "pairs of stores"};
    while (rounds.next()) {
        const std::string bytes = bytes_after_life(rounds.seed());
        REQUIRE(bytes.size() > 100'000);
        CHECK((bytes_after_life(rounds.seed()) == bytes));
        CHECK((bytes_after_life(rounds.seed() + 1) != bytes));
        rounds.count();
    }
}
