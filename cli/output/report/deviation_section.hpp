#pragma once

#include "cli/output/report/links.hpp"
#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

namespace simprof::cli {

/// Who deviates longest; of more SIMs than a few also how many do so in which way, and by which requests.
[[nodiscard]] Markup deviation_section(const FleetReport& report, const ReportLinks& links);

}  // namespace simprof::cli
