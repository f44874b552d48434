#pragma once

#include "lib/operations/report/fleet_report.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

/// The fleet as one page of HTML that needs nothing else: nothing is fetched, and no script runs. The same
/// report gives the same bytes. `version`: of the program.
[[nodiscard]] std::string report_page(const FleetReport& report, std::string_view version);

/// True for the beginning of such a page.
[[nodiscard]] bool is_report_page(std::string_view beginning);

}  // namespace simprof::cli
