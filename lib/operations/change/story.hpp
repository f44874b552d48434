#pragma once

#include "lib/operations/change/change_report.hpp"

#include <string>

namespace simprof {

/// What a change is about, in words for a list of requests: `lab → tracker-eu, plan from 2026-12-01`,
/// `voice off → on`. Empty where its kind and its number of SIMs say all.
[[nodiscard]] std::string story_of(const ChangeReport& report);

}  // namespace simprof
