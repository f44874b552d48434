#pragma once

#include "lib/store/store.hpp"
#include "lib/store/store_check.hpp"

namespace simprof {

/// The rules of the domain that do not hold for what a store has now, whatever kind of store it is: the
/// catalogue and its profiles, the states that SIMs are in, the SIMs, the requests. simprof never leaves a
/// store so: something else wrote it. The first few of each rule.
[[nodiscard]] StoreFindings broken_rules(Snapshot& snapshot);

}  // namespace simprof
