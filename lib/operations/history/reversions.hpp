#pragma once

#include "lib/store/store.hpp"

#include <functional>
#include <map>
#include <vector>

namespace simprof {

/// The requests that took a request back, those that took one of these back, and so on; newest first.
[[nodiscard]] std::vector<Request> reversions_of(Snapshot& snapshot, RequestNumber request);

/// The one of its reversions that took a request back and was not taken back itself; none where there is
/// none. `undoes`: whether a reversion counts, for the SIM, the profile or the whole that is asked about.
[[nodiscard]] RequestNumber taken_back_by(const std::vector<Request>& reversions, RequestNumber request,
                                          const std::function<bool(const Request&)>& undoes);

/// The request that took this one back, in whole or in part, and was not taken back whole itself; none where
/// there is none.
[[nodiscard]] RequestNumber taken_back_by(Snapshot& snapshot, RequestNumber request);

/// The same of every request that was taken back, beside the one that did it.
[[nodiscard]] std::map<RequestNumber, RequestNumber> taken_back(Snapshot& snapshot);

}  // namespace simprof
