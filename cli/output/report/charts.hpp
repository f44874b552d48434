#pragma once

#include "cli/output/report/markup.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Charts as SVG inside the page. Widths are shares of the place they stand in and heights are pixels, so
/// that a chart fits any screen while its letters keep their size. Each shade has a pattern of its own and is
/// told apart without colours.

namespace simprof::cli {

enum class Shade { plain, striped, dotted, hollow };

struct BarPart {
    std::int64_t count = 0;
    Shade shade = Shade::plain;
};

/// The patterns that the charts of a page refer to: to stand in it once, before them.
[[nodiscard]] Markup chart_patterns();

/// A sample of a shade, for a legend.
[[nodiscard]] Markup swatch(Shade shade);

/// A bar beside numbers that say the same, so that it has no words. `most`: what a bar of full width stands
/// for.
[[nodiscard]] Markup bar(const std::vector<BarPart>& parts, std::int64_t most);

/// What a chart is called and what it says, for those who hear it.
struct ChartWords {
    std::string id;  ///< unique in the page
    std::string title;
    std::string description;
};

/// One bar of full width that is parted.
[[nodiscard]] Markup parted_bar(const std::vector<BarPart>& parts, const ChartWords& words);

struct ChartColumn {
    std::string label;
    std::string title;  ///< all about it, where a pointer rests
    std::int64_t count = 0;
};

/// Columns side by side; the first and the last have their labels below, the highest its count above.
[[nodiscard]] Markup column_chart(const std::vector<ChartColumn>& columns, const ChartWords& words);

}  // namespace simprof::cli
