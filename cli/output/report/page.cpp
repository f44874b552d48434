#include "cli/output/report/page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/output/report/charts.hpp"
#include "cli/output/report/deviation_section.hpp"
#include "cli/output/report/fleet_sections.hpp"
#include "cli/output/report/links.hpp"
#include "cli/output/report/overview.hpp"
#include "cli/output/report/profile_section.hpp"
#include "cli/output/report/request_section.hpp"
#include "cli/output/report/sections.hpp"
#include "cli/output/report/style.hpp"

namespace simprof::cli {

namespace {

constexpr const char* generator = "simprof";

Markup head(const std::string& title) {
    Markup head = void_element("meta", {{"charset", "utf-8"}});
    head += void_element("meta", {{"name", "generator"}, {"content", generator}});
    head += void_element("meta", {{"http-equiv", "Content-Security-Policy"},
                                  {"content",
                                   "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                   "base-uri 'none'; form-action 'none'"}});
    head += void_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    head += void_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    head += void_element("meta", {{"name", "robots"}, {"content", "noindex"}});
    head += element("title", {}, title);
    head += style_element(report_style);
    return element("head", {}, head);
}

Markup footer() {
    return element(
        "footer", {},
        remark(say("SIMs that follow a profile have its options, and get its edits at once. Deviated "
                   "SIMs hold options of their own. Rate plans change on the first day of a "
                   "month.")) +
            element("p", {{"class", "quiet"}}, link_to("top", Markup{say("To the top")})));
}

Markup pair(const Markup& left, const Markup& right) {
    return element("div", {{"class", "pair"}}, left + right);
}

/// Where no plan is to come, the headline says so, and what stands beside it moves up.
Markup fleet_parts(const FleetReport& report, const ReportLinks& links) {
    const Markup profiles = profile_section(report, links);
    const Markup plans = plan_section(report, links);
    if (report.schedule.in_all == 0) return pair(status_section(report), plans) + profiles;
    return pair(schedule_section(report, links), status_section(report)) + profiles + plans;
}

}  // namespace

std::string report_page(const FleetReport& report, const PageWords& words) {
    const ReportLinks links{report};
    const Markup main = overview(report, words) + fleet_parts(report, links) +
                        deviation_section(report, links) + request_section(report) +
                        month_section(report.requests);
    const Markup body = chart_patterns() + element("main", {}, main) + footer();
    const std::string owner = words.title.empty() ? "" : words.title + " · ";
    return html_document(element("html", {{"lang", std::string{spoken_language().code()}}},
                                 head(owner + subject_of(report)) + element("body", {}, body)));
}

bool is_report_page(std::string_view beginning) {
    constexpr std::size_t before_the_title = 1024;
    const Markup mark = void_element("meta", {{"name", "generator"}, {"content", generator}});
    return beginning.starts_with("<!doctype html>") &&
           beginning.substr(0, before_the_title).find(mark.html()) != std::string_view::npos;
}

}  // namespace simprof::cli
