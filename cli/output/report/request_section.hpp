#pragma once

#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

namespace simprof::cli {

[[nodiscard]] Markup request_section(const FleetReport& report);

}  // namespace simprof::cli
