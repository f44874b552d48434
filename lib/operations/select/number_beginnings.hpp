#pragma once

#include "lib/store/store.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a store has for somebody who has typed the beginning of it. A few steps each, however many SIMs
/// there are.
namespace simprof {

/// The SIMs whose ICCIDs begin with the digits, by number. Of more than `most`, some of each length: the
/// first ones and the very last, so that what those share is what all share.
[[nodiscard]] std::vector<KnownSim> sims_that_begin(Snapshot& snapshot, std::string_view digits,
                                                    std::size_t most);
/// The same of MSISDNs, without a +.
[[nodiscard]] std::vector<std::pair<Msisdn, Iccid>> msisdns_that_begin(Snapshot& snapshot,
                                                                       std::string_view digits,
                                                                       std::size_t most);

/// Groups that SIMs are in, by name: all of a store of some thousand SIMs; of a larger one those that a look
/// at as many finds, spread over all numbers.
[[nodiscard]] std::vector<std::string> some_groups(Snapshot& snapshot);

}  // namespace simprof
