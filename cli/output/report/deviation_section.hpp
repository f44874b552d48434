#pragma once

#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

namespace simprof::cli {

[[nodiscard]] Markup deviation_section(const DeviationReport& deviations);

}  // namespace simprof::cli
