#pragma once

#include "tests/crash/memory.hpp"

#include <cstdint>

namespace simprof::crash_test {

struct Deed;

/// At which of its askings for memory a deed gets none.
struct Starvation {
    Allocator allocator{};
    bool lasts = false;
    std::int64_t first = 1;
    std::int64_t step = 1;
};

/// What became of a deed without memory.
struct StarvedDeeds {
    std::int64_t points = 0;
    std::int64_t ended = 0;    ///< the program ended at once, as std::terminate does
    std::int64_t torn_at = 0;  ///< the last point after which the store was neither as before nor as after
    std::int64_t slandered_at = 0;  ///< the last point at which the store was called damaged
    std::int64_t died_at = 0;       ///< the last point at which a signal ended the program
    bool has_leaked = false;
};

/// Tries all of these points in processes of their own, so that one that ends leaves the others.
[[nodiscard]] StarvedDeeds starved(const Deed& deed, const Starvation& starvation);
/// How often the deed asks for memory.
[[nodiscard]] std::int64_t times_asked(const Deed& deed, Allocator allocator);

}  // namespace simprof::crash_test
