#include "tests/crash/deeds.hpp"
#include "tests/crash/disk.hpp"
#include "tests/crash/stored_content.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::crash_test;

namespace {

/// What a power cut leaves, and by which of the seeds of a round; the first two leave nothing to chance.
struct Leaving {
    Damage damage;
    unsigned seed;
};
constexpr unsigned seeds = 3;
constexpr Leaving leavings[]{{Damage::lost, 0},      {Damage::kept, 0},      {Damage::scattered, 0},
                             {Damage::garbled, 0},   {Damage::scattered, 1}, {Damage::garbled, 1},
                             {Damage::scattered, 2}, {Damage::garbled, 2}};

/// A deed, and what the store holds before and after it.
struct CutDeed {
    explicit CutDeed(const Deed& cut) : deed(cut) {
        disk.reset(crash_test::before(deed));
        before = stored_content();
        disk.cut_power_at(0, Damage::lost, 0);
        act(deed);
        operations = disk.operations();
        after = stored_content();
    }

    /// Cuts the power at that operation, or after the last one; true where the deed was there afterwards.
    bool is_there_after_cut(std::int64_t at, Damage damage, unsigned seed) {
        disk.reset(crash_test::before(deed));
        disk.cut_power_at(at, damage, seed);
        const bool was_done = tried(deed);
        if (at > operations) disk.cut_power();
        REQUIRE(disk.switch_on());
        const std::string now = stored_content();
        if (was_done || now != before) CHECK(now == after);
        return now == after;
    }

    const Deed& deed;
    Disk& disk = Disk::get();
    std::string before;
    std::string after;
    std::int64_t operations = 0;
};

/// The power cut at each operation of a deed, with every damage and, where it is by chance, three seeds.
void cut_everywhere(const Deed& deed, test::Rounds& rounds) {
    CutDeed cut{deed};
    CHECK(cut.before != cut.after);
    REQUIRE(cut.operations > 5);
    int done = 0;
    int undone = 0;
    for (std::int64_t at = 1; at <= cut.operations + 1; ++at) {
        for (const Leaving& leaving : leavings) {
            const unsigned seed = rounds.seed() * seeds + leaving.seed;
            INFO("at operation " << at << ", damage " << static_cast<int>(leaving.damage) << ", seed "
                                 << seed);
            ++(cut.is_there_after_cut(at, leaving.damage, seed) ? done : undone);
            rounds.count();
        }
    }
    CHECK(done > 0);
    CHECK(undone > 0);
}

}  // namespace

TEST_CASE(
    "A power cut at any operation of any change leaves the store before it or after it, and after it "
    "what was reported done" *
    doctest::test_suite("soak")) {
    test::Rounds rounds{"power cuts", "points"};
    while (rounds.next()) {
        CAPTURE(rounds.seed());
        for (const Deed& deed : deeds()) {
            CAPTURE(deed.name);
            cut_everywhere(deed, rounds);
        }
    }
}
