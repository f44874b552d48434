#pragma once

#include "lib/model/error.hpp"
#include "lib/store/chain/sim_replay.hpp"
#include "lib/store/store_check.hpp"

#include <optional>
#include <string>

/// What is found in a history, in the words that every kind of store has for it. `hint` says what to do.
namespace simprof {

[[nodiscard]] StoreFindings findings_of_faults(const HistoryFaults& faults, const Sentence& hint);

/// A chain that was cut at its end, or made anew as a whole, shows only against a head that was kept
/// elsewhere. `stored` is the hash of the request that the anchor names, where there is one.
[[nodiscard]] StoreFindings findings_of_anchor(const std::optional<std::string>& stored,
                                               const ChainHead& anchor, const Sentence& hint);

/// SCH-4: of the requests that this schema recorded none was made under a clock that the store does not live
/// by. A copy to rehearse in has real ones from before it was made. `rehearsed` is the first request that was
/// made under another clock than the machine's.
[[nodiscard]] StoreFindings findings_of_clock(Clock clock, const std::optional<std::int64_t>& rehearsed,
                                              const Sentence& hint);

/// An upgrade would make what was altered look as if it had always been so.
[[nodiscard]] Error altered_before_upgrade(const std::string& location, const Sentence& fault);

}  // namespace simprof
