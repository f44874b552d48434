#pragma once

#include "lib/operations/look/schedule_views.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

class Session;

/// The plan changes to come in the format asked for: the SIMs; in a table and in JSON also their sums and the
/// fleet. `before`: the title over the fleet as it is before the first of the days.
void print_schedule(Session& session, const ScheduleView& schedule, const std::string& billing_zone,
                    std::string_view before);

}  // namespace simprof::cli
