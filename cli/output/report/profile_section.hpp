#pragma once

#include "cli/output/report/links.hpp"
#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

namespace simprof::cli {

/// Profiles with SIMs row by row, and the names of the others.
[[nodiscard]] Markup profile_section(const FleetReport& report, const ReportLinks& links);

}  // namespace simprof::cli
