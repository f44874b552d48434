#pragma once

#include "cli/output/report/links.hpp"
#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

namespace simprof::cli {

/// Of a fleet with a plan to come.
[[nodiscard]] Markup schedule_section(const FleetReport& report, const ReportLinks& links);
[[nodiscard]] Markup status_section(const FleetReport& report);
[[nodiscard]] Markup plan_section(const FleetReport& report, const ReportLinks& links);

}  // namespace simprof::cli
