#include "tests/crash/deeds.hpp"
#include "tests/crash/starved_process.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::crash_test;

namespace {

/// In the suite some of the points, each as likely as another; in the soak all.
Starvation starvation_of(const Deed& deed, Allocator allocator, bool lasts, const test::Rounds& rounds) {
    const std::int64_t step = rounds.is_soak() ? 1 : 1 + times_asked(deed, allocator) / 40;
    return {allocator, lasts, 1 + rounds.seed() % step, step};
}

void starve_all(Allocator allocator, std::string_view name) {
    test::Rounds rounds{name, "points"};
    for (const Deed& deed : deeds()) {
        for (const bool lasts : {false, true}) {
            CAPTURE(deed.name);
            CAPTURE(lasts);
            const StarvedDeeds result = starved(deed, starvation_of(deed, allocator, lasts, rounds));
            CHECK(result.points > 10);
            CHECK(result.torn_at == 0);
            CHECK(result.slandered_at == 0);
            CHECK(result.died_at == 0);
            CHECK(result.ended == 0);
            CHECK_FALSE(result.has_leaked);
            rounds.count(result.points);
        }
    }
}

}  // namespace

TEST_CASE("Where the program gets no memory, whenever that is, the store is as before or as after" *
          doctest::test_suite("soak")) {
    starve_all(Allocator::program, "no memory for the program");
}

TEST_CASE("Where SQLite gets no memory, whenever that is, the store is as before or as after" *
          doctest::test_suite("soak")) {
    REQUIRE(sqlite_memory_is_ours());
    starve_all(Allocator::sqlite, "no memory for SQLite");
}
