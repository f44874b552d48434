#include "cli/output/report/page.hpp"

#include "cli/output/report/overview.hpp"
#include "cli/output/report/style.hpp"
#include "tests/cli/output/report/markup_checks.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

const std::string hostile = "<script>\"a\" & b</script>\u202e https://example.com";
const std::string iccid = "89332240000000100031";

Day day(const char* text) { return Day::parse(text).value(); }

Request request(int number) {
    Request request;
    request.number = RequestNumber{number};
    request.kind = RequestKind::sim_deviate;
    request.at = parse_instant("2026-11-20T10:00:00Z").value();
    request.day = day("2026-11-20");
    request.actor = hostile;
    request.reason = hostile;
    request.reference = hostile;
    request.subject = hostile;
    request.reached = 1'234;
    return request;
}

/// A report with a row of every kind, and everything that people write being hostile.
FleetReport hostile_report() {
    FleetReport report{.at = parse_instant("2026-11-23T09:15:00Z").value(),
                       .day = day("2026-11-23"),
                       .billing_zone = "Europe/Paris"};
    report.totals = {.sims = 1'000'000,
                     .following = 900'000,
                     .deviated = 50'001,
                     .without_profile = 49'998,
                     .terminated = 1,
                     .scheduled = 77'777};
    report.statuses = {{Status::active, 999'999}, {Status::terminated, 1}};
    ProfileView profile{hostile, hostile, hostile, true, nullptr, {950'001, 900'000, 50'001, 77'777}};
    report.profiles = {{profile}, 88};
    report.plans = {{day("2026-12-01")}, {{hostile, hostile, 950'001, {872'224}}, {"B", "", 0, {77'777}}}};
    report.schedule = {{{{hostile, hostile, day("2026-12-01")}, 77'777}}, 1};
    const std::vector<OptionDifference> options{{hostile, hostile, hostile}};
    report.deviations = {request(7).at,
                         {{{hostile, options, 50'001, request(7).at}}, 1},
                         {{{request(7), 50'001}}, 1},
                         {{{Iccid::from_digits(iccid).value(), hostile, options, request(7)}}, 50'001}};
    report.requests = {
        {{day("2026-11-22"), 0, 0}, {day("2026-11-23"), 1'500, 1'234}}, {{request(7)}, 1'500}, 1'234};
    return report;
}

FleetReport empty_report() {
    FleetReport report{
        .at = parse_instant("2026-11-23T09:15:00Z").value(), .day = day("2026-11-23"), .billing_zone = "UTC"};
    report.requests.days = {{day("2026-11-23")}};
    return report;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("The page of a report is well-formed, with SIMs and without") {
    CHECK(why_malformed(report_page(hostile_report(), "1.0")) == "");
    CHECK(why_malformed(report_page(empty_report(), "1.0")) == "");
}

TEST_CASE("Nothing that people wrote acts in the page of a report") {
    const std::string page = report_page(hostile_report(), hostile);
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "\u202e"));
    CHECK(count(page, "&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;\\u202e") > 15);
}

TEST_CASE("The page of a report fetches nothing and refuses to") {
    FleetReport report = empty_report();
    const std::string page = report_page(report, "1.0");
    CHECK_FALSE(holds(page, "http://"));
    CHECK_FALSE(holds(page, "https://"));
    CHECK_FALSE(holds(page, "@import"));
    CHECK(holds(page,
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">"));
    for (const char* attribute : {"src", "href", "style", "onload", "onclick"})
        CHECK(values_of(report_page(hostile_report(), "1.0"), attribute).empty());
    CHECK(count(std::string{report_style}, "url(") == count(std::string{report_style}, "url(#"));
}

TEST_CASE("The page of a report shows an ICCID whole, dates in full and numbers grouped") {
    const std::string page = report_page(hostile_report(), "1.0");
    CHECK(holds(page, ">" + iccid + "<"));
    CHECK(holds(page, "<h1>SIM fleet on 2026-11-23</h1>"));
    CHECK(holds(page, "<time datetime=\"2026-12-01\">2026-12-01</time>"));
    CHECK(holds(page, "<time datetime=\"2026-11-20T10:00:00Z\">2026-11-20T10:00:00Z</time>"));
    CHECK(holds(page, ">50,001<"));
    CHECK(holds(page, "Requests from 2026-11-22 to 2026-11-23: 1,500."));
}

TEST_CASE("The page of a report says how many rows it does not show") {
    const std::string page = report_page(hostile_report(), "1.0");
    CHECK(holds(page, ">… and 87 more.<"));      // profiles
    CHECK(holds(page, ">… and 50,000 more.<"));  // deviated SIMs
    CHECK(holds(page, ">… and 1,499 more.<"));   // requests
    CHECK(count(page, "more.<") == 3);
}

TEST_CASE("The first line of a report says the whole in one sentence") {
    CHECK(headline(hostile_report().totals) ==
          "1,000,000 SIMs: 900,000 following a profile, 50,001 deviated, 49,998 without a profile, 1 "
          "terminated; another plan is to come for 77,777 of them.");
    CHECK(headline({.sims = 1, .following = 1}) ==
          "1 SIM: 1 following a profile, 0 deviated, 0 without a profile, 0 terminated; no plan is to come.");
    CHECK(headline({}) == "The store holds no SIM yet.");
}

TEST_CASE("Every name in the page of a report is given once, and every one referred to exists") {
    const std::string page = report_page(hostile_report(), "1.0");
    const auto ids = values_of(page, "id");
    const std::set<std::string> known(ids.begin(), ids.end());
    CHECK(known.size() == ids.size());
    for (const char* reference : {"aria-labelledby", "aria-describedby"}) {
        for (const std::string& id : values_of(page, reference)) {
            INFO(id);
            CHECK(known.contains(id));
        }
    }
    for (const char* pattern : {"stripes", "dots"}) {
        CHECK(known.contains(pattern));
        CHECK(holds(page, "url(#" + std::string{pattern} + ")"));
    }
}

TEST_CASE("The page of a report can be read by those who hear it") {
    const std::string page = report_page(hostile_report(), "1.0");
    CHECK(holds(page, "<html lang=\"en\">"));
    CHECK(count(page, "<h1") == 1);
    CHECK(count(page, "<table") == count(page, "<caption"));
    CHECK(count(page, "<table") == count(page, "<thead"));
    CHECK(count(page, "<section") == count(page, "<h2"));
    CHECK(count(page, "scope=\"row\"") >= 9);
    CHECK(count(page, "<svg") == count(page, "aria-hidden=\"true\"") + count(page, "role=\"img\""));
    CHECK(holds(page, "2026-11-23: requests 1,500, SIMs changed 1,234."));
}

TEST_CASE("Every row of a report's tables has a cell in every column") {
    std::istringstream lines{report_page(hostile_report(), "1.0")};
    std::size_t columns = 0;
    std::size_t cells = 0;
    for (std::string line; std::getline(lines, line);) {
        if (holds(line, "<thead>")) columns = 0;
        cells += count(line, "</td>") + count(line, "</th>");
        if (!holds(line, "</tr>")) continue;
        if (columns == 0) columns = cells;
        CHECK((cells == columns || cells == 1));
        cells = 0;
    }
    CHECK(columns > 0);
}

TEST_CASE("A report of nothing says so in every part") {
    const std::string page = report_page(empty_report(), "1.0");
    for (const char* sentence : {"The store holds no SIM yet.", "No plan is to come.", "There is no SIM.",
                                 "There is no profile.", "No SIM has a rate plan.",
                                 "No SIM deviates from its profile.", "There is no request of these days."})
        CHECK(holds(page, sentence));
    CHECK_FALSE(holds(page, "<table"));
}

TEST_CASE("The same report gives the same page") {
    CHECK(report_page(hostile_report(), "1.0") == report_page(hostile_report(), "1.0"));
}
