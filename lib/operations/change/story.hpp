#pragma once

#include "lib/operations/change/change_report.hpp"

namespace simprof {

/// What a change is about, in words for a list of requests: `lab → tracker-eu, plan from 2026-12-01`,
/// `voice off → on`. Empty where its kind and its number of SIMs say all.
[[nodiscard]] Sentence story_of(const ChangeReport& report);

/// What a request that takes another one back is about: `request 7, lab via lab-twin`.
[[nodiscard]] Sentence story_of_reversion(RequestNumber number, const std::string& passages);

/// What the store keeps of the story of a request, in words for its reader: kept are the English ones.
[[nodiscard]] Sentence kept_story(const Request& request);

}  // namespace simprof
