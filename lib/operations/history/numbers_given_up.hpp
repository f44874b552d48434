#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/store/store.hpp"

#include <set>
#include <vector>

namespace simprof {

/// STA-3: what terminated SIMs gave up in a request of the past.
struct NumbersGivenUp {
    std::vector<GivenUpNumber> numbers;  ///< by number of who gave
    std::set<Iccid> only_givers;         ///< SIMs that the request is not about: it did nothing else to them
};

/// `entries` and `edits`: all that the request did to SIMs and to identities, by number.
[[nodiscard]] NumbersGivenUp numbers_given_up(Snapshot& snapshot, const Request& request,
                                              const std::vector<SimEntry>& entries,
                                              const std::vector<IdentityEntry>& edits);

}  // namespace simprof
