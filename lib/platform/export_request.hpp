#pragma once

#include "lib/platform/platform_work.hpp"
#include "lib/store/store.hpp"

namespace simprof {

/// What a request did, as the work that brings the platform to the same. An import tells what the platform
/// has already, so it makes no work; neither does what the platform does not know (labels, groups, numbers).
/// A catalogue makes work for its profiles only. Throws Error (not_found).
[[nodiscard]] PlatformWork platform_work(Snapshot& snapshot, RequestNumber number);

/// The API knows single SIMs only: throws Error (refused) where the request changed profiles, and names the
/// way out.
void refuse_calls_for_profiles(const PlatformWork& work);
/// Likewise for list uploads, where the request changed nothing but profiles.
void refuse_lists_for_profiles(const PlatformWork& work);

}  // namespace simprof
