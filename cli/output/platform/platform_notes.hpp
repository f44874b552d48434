#pragma once

#include "lib/model/day.hpp"
#include "lib/platform/platform_work.hpp"

namespace simprof::cli {

class Session;

/// Warns where the request was taken back, and of plan changes whose day has come.
void tell_of_age(Session& session, const PlatformWork& work, Day today);
/// Says what the calls do not bring to the platform, and what they say in words that it may not know.
void tell_of_calls(Session& session, const PlatformWork& work);
/// Says for which SIMs there is no list, and what a list alone does not do.
void tell_of_lists(Session& session, const PlatformWork& work);

}  // namespace simprof::cli
