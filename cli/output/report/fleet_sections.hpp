#pragma once

#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

namespace simprof::cli {

[[nodiscard]] Markup schedule_section(const FleetReport& report);
[[nodiscard]] Markup status_section(const FleetReport& report);
[[nodiscard]] Markup profile_section(const FleetReport& report);
[[nodiscard]] Markup plan_section(const FleetReport& report);

}  // namespace simprof::cli
