#pragma once

#include "lib/operations/change/change.hpp"

#include <string>

/// The parts that changes of profiles are made of.

namespace simprof {

/// A change of that profile in which nothing is written yet.
[[nodiscard]] Change start_profile_change(Snapshot& snapshot, RequestKind kind, const std::string& profile,
                                          ProfileEvent event, Day today);

/// The profile gets these options, at once for every SIM that follows it (PRO-5); those deviated are counted
/// and left alone (PRO-6). Where it has them already nothing is written (PRO-8).
[[nodiscard]] Change change_profile_options(Snapshot& snapshot, RequestKind kind,
                                            const ServiceProfile& profile, const OptionSet& options,
                                            Day today);

/// The profile gets the marks (archived, deleted) of `after`. Where it has them already nothing is written.
[[nodiscard]] Change mark_profile(Snapshot& snapshot, RequestKind kind, ServiceProfile after,
                                  ProfileEvent event, Day today);

/// What a step of a profile's history was. `request`: the step's; `is_first`: of all its steps.
[[nodiscard]] ProfileEvent event_of(const ProfileEntry& change, const Request& request, bool is_first);

}  // namespace simprof
