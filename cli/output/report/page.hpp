#pragma once

#include "cli/output/report/overview.hpp"
#include "lib/operations/report/fleet_report.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

/// The fleet as one page of HTML that needs nothing else: nothing is fetched, and no script runs. The same
/// report gives the same bytes.
[[nodiscard]] std::string report_page(const FleetReport& report, const PageWords& words);

/// True for the beginning of such a page.
[[nodiscard]] bool is_report_page(std::string_view beginning);

}  // namespace simprof::cli
