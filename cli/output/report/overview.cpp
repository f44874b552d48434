#include "cli/output/report/overview.hpp"

#include "cli/output/report/charts.hpp"
#include "cli/output/report/sections.hpp"
#include "cli/output/show/counts.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

Markup tile(const Markup& name, std::int64_t sims) {
    return element("div", {}, element("dt", {}, name) + element("dd", {}, grouped(sims)));
}

Markup tiles(const FleetTotals& totals) {
    Markup tiles = tile(Markup{"SIMs"}, totals.sims);
    tiles += tile(swatch(Shade::plain) + Markup{"Following"}, totals.following);
    tiles += tile(swatch(Shade::striped) + Markup{"Deviated"}, totals.deviated);
    tiles += tile(swatch(Shade::dotted) + Markup{"Without a profile"}, totals.without_profile);
    tiles += tile(swatch(Shade::hollow) + Markup{"Terminated"}, totals.terminated);
    tiles += tile(Markup{"Plan to come"}, totals.scheduled);
    return element("dl", {{"class", "tiles"}}, tiles);
}

Markup composition(const FleetTotals& totals) {
    if (totals.sims == 0) return {};
    return parted_bar({{totals.following, Shade::plain},
                       {totals.deviated, Shade::striped},
                       {totals.without_profile, Shade::dotted},
                       {totals.terminated, Shade::hollow}},
                      {"composition", "SIMs by how they get their options", headline(totals)});
}

}  // namespace

std::string headline(const FleetTotals& totals) {
    if (totals.sims == 0) return "The store holds no SIM yet.";
    const std::string sims = totals.sims == 1 ? "1 SIM" : grouped(totals.sims) + " SIMs";
    return totals.scheduled == 0
               ? fmt::format(
                     "{}: {} following a profile, {} deviated, {} without a profile, {} terminated; no plan "
                     "is to come.",
                     sims, grouped(totals.following), grouped(totals.deviated),
                     grouped(totals.without_profile), grouped(totals.terminated))
               : fmt::format(
                     "{}: {} following a profile, {} deviated, {} without a profile, {} terminated; another "
                     "plan is to come for {} of them.",
                     sims, grouped(totals.following), grouped(totals.deviated),
                     grouped(totals.without_profile), grouped(totals.terminated), grouped(totals.scheduled));
}

Markup overview(const FleetReport& report, std::string_view version) {
    Markup header = element("h1", {}, fmt::format("SIM fleet on {}", to_string(report.day)));
    header += element("p", {{"class", "lede"}}, headline(report.totals));
    header += remark(fmt::format("As of {}. Days are those of the billing zone {}. Made by simprof {}.",
                                 to_string(report.at), report.billing_zone, version));
    return element("header", {}, header + composition(report.totals) + tiles(report.totals));
}

}  // namespace simprof::cli
