#pragma once

#include "cli/output/report/markup.hpp"
#include "lib/operations/report/fleet_report.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

/// What the page says of itself.
struct PageWords {
    std::string title;    ///< whose fleet it is; empty: nobody said
    std::string version;  ///< of the program
};

/// A fleet in one sentence.
[[nodiscard]] std::string headline(const FleetTotals& totals);

/// "SIM fleet on 2026-11-23".
[[nodiscard]] std::string subject_of(const FleetReport& report);

/// The head of the page: what it is about, the fleet in a few numbers, and the way to its parts.
[[nodiscard]] Markup overview(const FleetReport& report, const PageWords& words);

}  // namespace simprof::cli
