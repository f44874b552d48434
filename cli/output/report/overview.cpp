#include "cli/output/report/overview.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/report/charts.hpp"
#include "cli/output/report/links.hpp"
#include "cli/output/report/request_section.hpp"
#include "cli/output/report/sections.hpp"

namespace simprof::cli {

namespace {

Markup tile(const Markup& name, std::int64_t sims) {
    return element("div", {}, element("dt", {}, name) + element("dd", {}, readable_number(sims)));
}

Markup tiles(const FleetTotals& totals) {
    Markup tiles = tile(Markup{say("SIMs")}, totals.sims);
    tiles += tile(swatch(Shade::plain) + Markup{say("Following")}, totals.following);
    tiles += tile(swatch(Shade::striped) + Markup{say("Deviating")}, totals.deviated);
    tiles += tile(swatch(Shade::dotted) + Markup{say("Without a profile")}, totals.without_profile);
    tiles += tile(swatch(Shade::hollow) + Markup{say("Terminated")}, totals.terminated);
    tiles += tile(Markup{say("Plan to come")}, totals.scheduled);
    return element("dl", {{"class", "tiles"}}, tiles);
}

Markup composition(const FleetTotals& totals) {
    if (totals.sims == 0) return {};
    return parted_bar({{totals.following, Shade::plain},
                       {totals.deviated, Shade::striped},
                       {totals.without_profile, Shade::dotted},
                       {totals.terminated, Shade::hollow}},
                      {"composition", say("SIMs by how they get their options"), headline(totals)});
}

/// What the day of the page is, and when the page was made; the zone of all its times.
std::string facts_of(const FleetReport& report, const PageWords& words) {
    const Sentence stands = report.is_past() ? said("As it stood at the end of that day.")
                            : report.is_to_come()
                                ? said("As it will stand on that day if nothing else is asked for.")
                                : Sentence{};
    return spoken(
        stands.then(said("Made on {instant} by simprof {version}. Days and times are those of {zone}.",
                         "instant"_is = report.zone.local_time(report.at), "version"_is = words.version,
                         "zone"_is = report.zone.name())));
}

/// A part of the page, with how many rows it is about where that says something.
Markup way_to(const std::string& id, std::string_view name, std::size_t count = 0) {
    const std::string number = count == 0 ? "" : " " + readable_number(static_cast<std::int64_t>(count));
    return element("li", {}, link_to(id, Markup{name}) + element("span", {{"class", "quiet"}}, number));
}

Markup contents(const FleetReport& report) {
    if (report.totals.sims == 0) return {};
    Markup ways;
    if (report.schedule.in_all > 0) ways += way_to("schedule", say("What changes on the first"));
    ways += way_to("status", say("Status")) + way_to("profiles", say("Profiles"), report.profiles.in_all) +
            way_to("plans", say("Rate plans"), report.plans.plans.size()) +
            way_to("deviations", say("Deviated SIMs"), report.deviations.sims.in_all) +
            way_to("requests", say("Requests"), report.requests.newest.in_all);
    if (has_trend(report.requests)) ways += way_to("months", say("Month by month"));
    return element("nav", {{"aria-label", say("Parts of this page")}}, element("ul", {}, ways));
}

Markup headings(const FleetReport& report, const PageWords& words) {
    const std::string subject = subject_of(report);
    if (words.title.empty()) return element("h1", {}, subject);
    return element("h1", {}, words.title) + element("p", {{"class", "subject"}}, subject);
}

}  // namespace

std::string headline(const FleetTotals& totals) {
    if (totals.sims == 0) return say("There is no SIM.");
    const Sentence sims = said_of(totals.sims, "{count} SIM", "{count} SIMs");
    const Sentence following =
        said_of(totals.following, "{count} following a profile", "{count} following a profile");
    const Sentence deviated = said_of(totals.deviated, "{count} deviated", "{count} deviated");
    const Sentence without =
        said_of(totals.without_profile, "{count} without a profile", "{count} without a profile");
    const Sentence terminated = said_of(totals.terminated, "{count} terminated", "{count} terminated");
    if (totals.scheduled == 0)
        return say("{sims}: {following}, {deviated}, {without}, {terminated}; no plan is to come.",
                   "sims"_is = sims, "following"_is = following, "deviated"_is = deviated,
                   "without"_is = without, "terminated"_is = terminated);
    return say(
        "{sims}: {following}, {deviated}, {without}, {terminated}; another plan is to come for {scheduled} "
        "of "
        "them.",
        "sims"_is = sims, "following"_is = following, "deviated"_is = deviated, "without"_is = without,
        "terminated"_is = terminated, "scheduled"_is = Readable{totals.scheduled});
}

std::string subject_of(const FleetReport& report) {
    return say("SIM fleet on {day}", "day"_is = to_string(report.day));
}

Markup overview(const FleetReport& report, const PageWords& words) {
    Markup header = headings(report, words);
    header += element("p", {{"class", "lede"}}, headline(report.totals));
    header += remark(facts_of(report, words));
    header += composition(report.totals) + tiles(report.totals) + contents(report);
    return element("header", {{"id", "top"}}, header);
}

}  // namespace simprof::cli
