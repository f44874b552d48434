#pragma once

#include "tests/lib/operations/fleet.hpp"

#include <functional>
#include <random>
#include <string>
#include <vector>

/// Changes of a fleet drawn by chance, for tests that hold whatever was done before.
namespace simprof::operations_test {

using Random = std::mt19937;
using Sims = std::vector<std::string>;
using Operation = std::function<Change(Snapshot&, const Selection&, Day)>;

[[nodiscard]] std::size_t below(Random& random, std::size_t end);

template <typename Things>
const auto& any_of(Random& random, const Things& things) {
    return things[below(random, things.size())];
}

/// A change of SIMs: migration, deviation, realignment, or a step of the life cycle.
[[nodiscard]] Operation any_operation(Random& random);
/// A sixth of the fleet, in any order.
[[nodiscard]] Sims any_sims(Random& random, Fleet& fleet);

/// Everything about all SIMs but who asked and when.
[[nodiscard]] std::string picture(Fleet& fleet);

/// Instants around the ends of months, in order.
inline const std::vector<std::string> instants{"2026-11-23T09:00:00Z", "2026-11-30T22:30:00Z",
                                               "2026-11-30T23:30:00Z", "2026-12-31T12:00:00Z",
                                               "2027-02-01T00:00:00Z"};

}  // namespace simprof::operations_test
