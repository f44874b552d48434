#pragma once

#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

namespace simprof::cli {

/// The requests of the last days; by day as a chart, unless there are few such days.
[[nodiscard]] Markup request_section(const FleetReport& report);

/// Requests by month; nothing where there are too few months for a trend.
[[nodiscard]] Markup month_section(const RequestActivity& activity);
[[nodiscard]] bool has_trend(const RequestActivity& activity);

}  // namespace simprof::cli
