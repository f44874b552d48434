#include "cli/output/report/page.hpp"

#include "cli/output/report/charts.hpp"
#include "cli/output/report/deviation_section.hpp"
#include "cli/output/report/fleet_sections.hpp"
#include "cli/output/report/overview.hpp"
#include "cli/output/report/request_section.hpp"
#include "cli/output/report/sections.hpp"
#include "cli/output/report/style.hpp"

#include <fmt/format.h>

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
    return element("footer", {},
                   element("p", {{"class", "quiet"}},
                           "SIMs that follow a profile have its options, and get its edits at once. Deviated "
                           "SIMs hold options of their own. Rate plans change on the first day of a month."));
}

}  // namespace

std::string report_page(const FleetReport& report, std::string_view version) {
    Markup main = overview(report, version);
    main += element("div", {{"class", "pair"}}, schedule_section(report) + status_section(report));
    main += profile_section(report);
    main += plan_section(report);
    main += deviation_section(report.deviations);
    main += request_section(report);
    const Markup body = chart_patterns() + element("main", {}, main) + footer();
    const Markup root =
        head(fmt::format("SIM fleet on {}", to_string(report.day))) + element("body", {}, body);
    return html_document(element("html", {{"lang", "en"}}, root));
}

bool is_report_page(std::string_view beginning) {
    constexpr std::size_t before_the_title = 1024;
    const Markup mark = void_element("meta", {{"name", "generator"}, {"content", generator}});
    return beginning.starts_with("<!doctype html>") &&
           beginning.substr(0, before_the_title).find(mark.html()) != std::string_view::npos;
}

}  // namespace simprof::cli
