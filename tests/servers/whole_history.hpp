#pragma once

#include "lib/store/store.hpp"

namespace simprof::servers_test {

/// Replays the history of a store against two maps: requests have the numbers from 1 on without a gap, what
/// each says it found is what those before it left, and what the last left is what is there. Fails the test
/// where not.
void check_history(Store& store);

}  // namespace simprof::servers_test
