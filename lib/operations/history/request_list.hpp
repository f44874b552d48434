#pragma once

#include "lib/store/store.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace simprof {

/// Which requests to list. Values of one filter are alternatives; different filters narrow.
struct RequestSelection {
    RequestFilter filter;
    std::vector<std::string> kinds;     ///< by their words, beside those of the filter
    std::vector<std::string> sims;      ///< those in a SIM's history, edits of its profiles included
    std::vector<std::string> profiles;  ///< those that changed the profile
    std::size_t limit = std::numeric_limits<std::size_t>::max();
};

/// Newest first. Throws Error: a kind, SIM or profile that does not exist (not_found), days the wrong way
/// round (malformed).
[[nodiscard]] std::vector<Request> list_requests(Snapshot& snapshot, const RequestSelection& selection);

}  // namespace simprof
