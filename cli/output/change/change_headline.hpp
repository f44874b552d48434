#pragma once

#include "lib/operations/change/change_report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace simprof::cli {

/// What a change did, or would do, in one sentence or two: which request it takes back, and how many SIMs or
/// which profile it changes. `arrivals`: SIMs that are new to the store; `to_come`: it is not made yet.
[[nodiscard]] std::vector<std::string> headlines(const ChangeReport& report, std::int64_t arrivals,
                                                 bool to_come);

}  // namespace simprof::cli
