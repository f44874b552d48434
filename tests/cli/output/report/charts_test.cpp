#include "cli/output/report/charts.hpp"

#include "tests/cli/output/report/markup_checks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

const ChartWords words{"chart", "A chart", "What it says."};

/// The widths of rectangles, in percent.
std::vector<double> widths(const Markup& chart) {
    std::vector<double> widths;
    for (const std::string& width : values_of(chart.html(), "width")) widths.push_back(std::stod(width));
    return widths;
}

double sum(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number;
    return sum;
}

}  // namespace

TEST_CASE("A bar is as wide as its share, and its parts stand one behind the other") {
    const Markup chart = bar({{25, Shade::plain}, {0, Shade::dotted}, {50, Shade::striped}}, 100);
    CHECK(values_of(chart.html(), "x") == std::vector<std::string>{"0.00%", "25.00%"});
    CHECK(widths(chart) == std::vector{25.0, 50.0});
    CHECK(values_of(chart.html(), "aria-hidden") == std::vector<std::string>{"true"});
    CHECK(why_malformed(chart.html()) == "");
}

TEST_CASE("One SIM of a million is seen, and the parts still fit") {
    const Markup chart = parted_bar({{999'999, Shade::plain}, {1, Shade::striped}}, words);
    REQUIRE(widths(chart).size() == 2);
    CHECK(widths(chart)[1] > 1.4);  // enough to be known for a part
    CHECK(sum(widths(chart)) <= 100.01);
}

TEST_CASE("A bar of nothing has no parts") {
    CHECK(widths(bar({{0, Shade::plain}}, 0)).empty());
    CHECK(widths(bar({{0, Shade::plain}}, 10)).empty());
}

TEST_CASE("A chart that says something by itself is an image with a title and a description") {
    const std::string bars = parted_bar({{1, Shade::plain}}, words).html();
    const std::string columns = column_chart({{"one", "about one", 1}}, words).html();
    for (const std::string& chart : {bars, columns}) {
        CHECK(values_of(chart, "role") == std::vector<std::string>{"img"});
        CHECK(chart.find("<title id=\"chart-title\">A chart</title>") != std::string::npos);
        CHECK(chart.find("<desc id=\"chart-desc\">What it says.</desc>") != std::string::npos);
        CHECK(why_malformed(chart) == "");
    }
}

TEST_CASE("The columns of a chart are as high as their counts, and the highest tells its own") {
    const std::string chart =
        column_chart({{"2026-11-01", "a", 0}, {"2026-11-02", "b", 20'000}, {"2026-11-03", "c", 10'000}},
                     words)
            .html();
    CHECK(values_of(chart, "height") == std::vector<std::string>{"0.0", "100.0", "50.0"});
    CHECK(chart.find(">20,000</text>") != std::string::npos);
    CHECK(chart.find(">2026-11-01</text>") != std::string::npos);
    CHECK(chart.find(">2026-11-02</text>") == std::string::npos);
    CHECK(chart.find(">2026-11-03</text>") != std::string::npos);
}

TEST_CASE("Each shade has a look of its own") {
    const std::string samples =
        (swatch(Shade::plain) + swatch(Shade::striped) + swatch(Shade::dotted) + swatch(Shade::hollow))
            .html();
    for (const char* shade : {"plain", "striped", "dotted", "hollow"})
        CHECK(samples.find("class=\"" + std::string{shade} + "\"") != std::string::npos);
    CHECK(values_of(chart_patterns().html(), "id") == std::vector<std::string>{"stripes", "dots", "lines"});
}
