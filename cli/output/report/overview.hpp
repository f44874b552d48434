#pragma once

#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

/// A fleet in one sentence.
[[nodiscard]] std::string headline(const FleetTotals& totals);

/// The head of the page: what it is about, and the fleet in a few numbers.
[[nodiscard]] Markup overview(const FleetReport& report, std::string_view version);

}  // namespace simprof::cli
