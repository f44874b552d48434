#pragma once

#include "cli/session/list_wish.hpp"
#include "lib/operations/look/schedule_views.hpp"

#include <string>

namespace simprof::cli {

class Session;

/// How a schedule is to be shown.
struct SchedulePage {
    std::string billing_zone;
    std::string before;  ///< the title over the fleet as it is before the first of the days
    ListWish wish;       ///< about the SIMs
};

/// The plan changes to come in the format asked for: the SIMs; in a table and in JSON also their sums and the
/// fleet, whatever of the SIMs is listed.
void print_schedule(Session& session, const ScheduleView& schedule, const SchedulePage& page);

}  // namespace simprof::cli
