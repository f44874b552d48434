#include "cli/output/report/charts.hpp"

#include "cli/language/spoken.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::cli {

namespace {

constexpr double least_shown = 1.5;  // percent: one SIM of a million is seen, and known for a part

std::string percent(double share) { return fmt::format("{:.2f}%", share); }
std::string pixels(double length) { return fmt::format("{:.1f}", length); }

std::string class_of(Shade shade) {
    switch (shade) {
        case Shade::plain:
            return "plain";
        case Shade::striped:
            return "striped";
        case Shade::dotted:
            return "dotted";
        case Shade::hollow:
            return "hollow";
    }
    return "plain";
}

double share_of(std::int64_t count, std::int64_t most) {
    if (count == 0 || most == 0) return 0;
    return std::max(least_shown, 100.0 * static_cast<double>(count) / static_cast<double>(most));
}

/// The parts one behind the other. Where the smallest were widened, all give a little so that they fit.
Markup rectangles(const std::vector<BarPart>& parts, std::int64_t most) {
    double whole = 0;
    for (const BarPart& part : parts) whole += share_of(part.count, most);
    const double fit = whole > 100 ? 100 / whole : 1;
    Markup rectangles;
    double at = 0;
    for (const BarPart& part : parts) {
        const double share = share_of(part.count, most) * fit;
        if (share == 0) continue;
        rectangles += element("rect",
                              {{"class", class_of(part.shade)},
                               {"x", percent(at)},
                               {"width", percent(share)},
                               {"height", "100%"}},
                              "");
        at += share;
    }
    return rectangles;
}

Markup words_of(const ChartWords& words) {
    return element("title", {{"id", words.id + "-title"}}, words.title) +
           element("desc", {{"id", words.id + "-desc"}}, words.description);
}

Attributes image(const ChartWords& words, std::string_view css_class) {
    return {{"class", std::string{css_class}},
            {"role", "img"},
            {"aria-labelledby", words.id + "-title"},
            {"aria-describedby", words.id + "-desc"}};
}

Markup pattern(std::string_view id, std::string_view turn, const Markup& content) {
    return element("pattern",
                   {{"id", std::string{id}},
                    {"width", "6"},
                    {"height", "6"},
                    {"patternUnits", "userSpaceOnUse"},
                    {"patternTransform", std::string{turn}}},
                   content);
}

Markup svg_text(std::string_view x, double y, std::string_view anchor, std::string_view text) {
    return element("text", {{"x", std::string{x}}, {"y", pixels(y)}, {"text-anchor", std::string{anchor}}},
                   text);
}

constexpr double column_top = 20;
constexpr double column_base = 120;

Markup column(const ChartColumn& column, double at, double width, std::int64_t most) {
    const double share =
        static_cast<double>(column.count) / static_cast<double>(std::max<std::int64_t>(most, 1));
    const double height = column.count == 0 ? 0 : std::max(2.0, (column_base - column_top) * share);
    return element("rect",
                   {{"class", "plain"},
                    {"x", percent(at + width * 0.12)},
                    {"y", pixels(column_base - height)},
                    {"width", percent(width * 0.76)},
                    {"height", pixels(height)}},
                   element("title", {}, column.title));
}

/// The count above the highest column, at the side where there is room for it.
Markup count_above(double at, double width, std::int64_t count) {
    const std::string_view anchor = at < 10 ? "start" : at > 90 ? "end" : "middle";
    const double x = at < 10 ? at : at > 90 ? at + width : at + width / 2;
    return svg_text(percent(x), column_top - 5, anchor, readable_number(count));
}

}  // namespace

Markup chart_patterns() {
    const Markup stripes =
        element("rect", {{"class", "ground striped-ground"}, {"width", "6"}, {"height", "6"}}, "") +
        element("rect", {{"class", "ink striped-ink"}, {"width", "3"}, {"height", "6"}}, "");
    const Markup dots =
        element("rect", {{"class", "ground dotted-ground"}, {"width", "6"}, {"height", "6"}}, "") +
        element("circle", {{"class", "ink dotted-ink"}, {"cx", "3"}, {"cy", "3"}, {"r", "1.4"}}, "");
    const Markup lines =
        element("rect", {{"class", "ground hollow-ground"}, {"width", "6"}, {"height", "6"}}, "") +
        element("rect", {{"class", "ink hollow-ink"}, {"width", "6"}, {"height", "1"}}, "");
    const Markup patterns = pattern("stripes", "rotate(45)", stripes) + pattern("dots", "rotate(0)", dots) +
                            pattern("lines", "rotate(-45)", lines);
    return element("svg", {{"class", "patterns"}, {"width", "0"}, {"height", "0"}, {"aria-hidden", "true"}},
                   element("defs", {}, patterns));
}

Markup swatch(Shade shade) {
    return element("svg", {{"class", "swatch"}, {"aria-hidden", "true"}},
                   element("rect", {{"class", class_of(shade)}, {"width", "100%"}, {"height", "100%"}}, ""));
}

Markup bar(const std::vector<BarPart>& parts, std::int64_t most) {
    return element("svg", {{"class", "bar"}, {"aria-hidden", "true"}}, rectangles(parts, most));
}

Markup parted_bar(const std::vector<BarPart>& parts, const ChartWords& words) {
    std::int64_t whole = 0;
    for (const BarPart& part : parts) whole += part.count;
    return element("svg", image(words, "parted"), words_of(words) + rectangles(parts, whole));
}

Markup column_chart(const std::vector<ChartColumn>& columns, const ChartWords& words) {
    const auto highest = std::ranges::max_element(columns, {}, &ChartColumn::count);
    const double width = 100.0 / static_cast<double>(columns.size());
    Markup content = words_of(words);
    for (std::size_t n = 0; n < columns.size(); ++n)
        content += column(columns[n], width * static_cast<double>(n), width, highest->count);
    content += element(
        "line", {{"x1", "0%"}, {"x2", "100%"}, {"y1", pixels(column_base)}, {"y2", pixels(column_base)}}, "");
    if (highest->count > 0)
        content += count_above(width * static_cast<double>(highest - columns.begin()), width, highest->count);
    content += svg_text("0%", column_base + 18, "start", columns.front().label);
    content += svg_text("100%", column_base + 18, "end", columns.back().label);
    return element("svg", image(words, "columns"), content);
}

}  // namespace simprof::cli
