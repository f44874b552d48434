#pragma once

#include "lib/platform/platform_work.hpp"

namespace simprof {

class RunbookPage;

/// The step for one service profile.
void write_profile_step(RunbookPage& page, const ProfileStep& step);

}  // namespace simprof
