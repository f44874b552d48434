#include "cli/output/report/overview.hpp"

#include "cli/output/report/charts.hpp"
#include "cli/output/report/links.hpp"
#include "cli/output/report/request_section.hpp"
#include "cli/output/report/sections.hpp"
#include "lib/text/words/counts.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

Markup tile(const Markup& name, std::int64_t sims) {
    return element("div", {}, element("dt", {}, name) + element("dd", {}, readable(sims)));
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

/// What the day of the page is, and when the page was made; the zone of all its times.
std::string facts_of(const FleetReport& report, const PageWords& words) {
    const std::string_view stands = report.is_past() ? "As it stood at the end of that day. "
                                    : report.is_to_come()
                                        ? "As it will stand on that day if nothing else is asked for. "
                                        : "";
    return fmt::format("{}Made on {} by simprof {}. Days and times are those of {}.", stands,
                       report.zone.local_time(report.at), words.version, report.zone.name());
}

/// A part of the page, with how many rows it is about where that says something.
Markup way_to(const std::string& id, std::string_view name, std::size_t count = 0) {
    const std::string number = count == 0 ? "" : " " + readable(static_cast<std::int64_t>(count));
    return element("li", {}, link_to(id, Markup{name}) + element("span", {{"class", "quiet"}}, number));
}

Markup contents(const FleetReport& report) {
    if (report.totals.sims == 0) return {};
    Markup ways;
    if (report.schedule.in_all > 0) ways += way_to("schedule", "What changes on the first");
    ways += way_to("status", "Status") + way_to("profiles", "Profiles", report.profiles.in_all) +
            way_to("plans", "Rate plans", report.plans.plans.size()) +
            way_to("deviations", "Deviated SIMs", report.deviations.sims.in_all) +
            way_to("requests", "Requests", report.requests.newest.in_all);
    if (has_trend(report.requests)) ways += way_to("months", "Month by month");
    return element("nav", {{"aria-label", "Parts of this page"}}, element("ul", {}, ways));
}

Markup headings(const FleetReport& report, const PageWords& words) {
    const std::string subject = subject_of(report);
    if (words.title.empty()) return element("h1", {}, subject);
    return element("h1", {}, words.title) + element("p", {{"class", "subject"}}, subject);
}

}  // namespace

std::string headline(const FleetTotals& totals) {
    if (totals.sims == 0) return "There is no SIM.";
    const std::string sims = counted_sims(totals.sims);
    return totals.scheduled == 0
               ? fmt::format(
                     "{}: {} following a profile, {} deviated, {} without a profile, {} terminated; no plan "
                     "is to come.",
                     sims, readable(totals.following), readable(totals.deviated),
                     readable(totals.without_profile), readable(totals.terminated))
               : fmt::format(
                     "{}: {} following a profile, {} deviated, {} without a profile, {} terminated; another "
                     "plan is to come for {} of them.",
                     sims, readable(totals.following), readable(totals.deviated),
                     readable(totals.without_profile), readable(totals.terminated),
                     readable(totals.scheduled));
}

std::string subject_of(const FleetReport& report) {
    return fmt::format("SIM fleet on {}", to_string(report.day));
}

Markup overview(const FleetReport& report, const PageWords& words) {
    Markup header = headings(report, words);
    header += element("p", {{"class", "lede"}}, headline(report.totals));
    header += remark(facts_of(report, words));
    header += composition(report.totals) + tiles(report.totals) + contents(report);
    return element("header", {{"id", "top"}}, header);
}

}  // namespace simprof::cli
