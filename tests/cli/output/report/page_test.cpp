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

const PageWords page_words{"", "1.0"};

BillingZone paris() { return BillingZone::named("Europe/Paris").value(); }

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
                       .today = day("2026-11-23"),
                       .day = day("2026-11-23"),
                       .zone = paris()};
    report.totals = {.sims = 1'000'000,
                     .following = 900'000,
                     .deviated = 50'001,
                     .without_profile = 49'998,
                     .terminated = 1,
                     .scheduled = 77'777};
    report.statuses = {{Status::active, 999'999}, {Status::terminated, 1}};
    ProfileView profile{hostile, hostile, hostile, true, nullptr, {950'001, 900'000, 50'001, 77'777}};
    report.profiles = {{profile}, 88};
    report.idle_profiles = {{ProfileView{hostile + "2", hostile, hostile, true, nullptr, {}}}, 71};
    report.plans = {{day("2026-12-01")}, {{hostile, hostile, 950'001, {872'224}}, {"B", "", 0, {77'777}}}};
    report.schedule = {{{{hostile, hostile, day("2026-12-01")}, 77'777}}, 1};
    const std::vector<OptionDifference> options{{hostile, hostile, hostile}};
    report.deviations = {
        {{{hostile, options, 50'001, request(7).at}}, 1},
        {{{request(7), 50'001}}, 1},
        {{{Iccid::from_digits(iccid).value(), hostile, hostile, options, request(7)}}, 50'001}};
    report.requests = {{{day("2026-11-21"), 1, 1},
                        {day("2026-11-22"), 0, 0},
                        {day("2026-11-23"), 1'500, 1'234},
                        {day("2026-11-24"), 1, 1}},
                       {},
                       {{request(7)}, 1'500},
                       1'234};
    for (const char* month : {"2026-09", "2026-10", "2026-11"})
        report.requests.months.push_back({Month::parse(month).value(), 500, 44'444});
    return report;
}

FleetReport empty_report() {
    FleetReport report{.at = parse_instant("2026-11-23T09:15:00Z").value(),
                       .today = day("2026-11-23"),
                       .day = day("2026-11-23"),
                       .zone = paris()};
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
    CHECK(why_malformed(report_page(hostile_report(), page_words)) == "");
    CHECK(why_malformed(report_page(empty_report(), page_words)) == "");
}

TEST_CASE("Nothing that people wrote acts in the page of a report") {
    const std::string page = report_page(hostile_report(), {hostile, hostile});
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "\u202e"));
    CHECK(count(page, "&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;\\u202e") > 15);
}

TEST_CASE("The page of a report fetches nothing and refuses to") {
    FleetReport report = empty_report();
    const std::string page = report_page(report, page_words);
    CHECK_FALSE(holds(page, "http://"));
    CHECK_FALSE(holds(page, "https://"));
    CHECK_FALSE(holds(page, "@import"));
    CHECK(holds(page,
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">"));
    for (const std::string& way : values_of(report_page(hostile_report(), page_words), "href"))
        CHECK(way.starts_with("#"));
    for (const char* attribute : {"src", "style", "onload", "onclick"})
        CHECK(values_of(report_page(hostile_report(), page_words), attribute).empty());
    CHECK(count(std::string{report_style}, "url(") == count(std::string{report_style}, "url(#"));
}

TEST_CASE(
    "The page of a report shows an ICCID whole, dates in full, times in the billing zone and numbers "
    "grouped") {
    const std::string page = report_page(hostile_report(), page_words);
    CHECK(holds(page, ">" + iccid));
    CHECK(holds(page, "<h1>SIM fleet on 2026-11-23</h1>"));
    CHECK(holds(page, "<time datetime=\"2026-12-01\">2026-12-01</time>"));
    CHECK(holds(page, "<time datetime=\"2026-11-20T10:00:00Z\">2026-11-20 11:00</time>"));
    CHECK(holds(page, ">50,001<"));
    CHECK(holds(page, "Requests from 2026-11-21 to 2026-11-24: 1500."));
    CHECK(count(page, "Europe/Paris") == 1);
}

TEST_CASE("The page of a report says how many rows it does not show") {
    const std::string page = report_page(hostile_report(), page_words);
    CHECK(holds(page, ">… and 87 more.<"));      // profiles
    CHECK(holds(page, ">… and 50,000 more.<"));  // deviated SIMs
    CHECK(holds(page, ">… and 1499 more.<"));    // requests
    CHECK(holds(page, ">… and 70 more.<"));      // profiles without SIMs
    CHECK(count(page, "more.<") == 4);
}

TEST_CASE("The first line of a report says the whole in one sentence") {
    CHECK(headline(hostile_report().totals) ==
          "1,000,000 SIMs: 900,000 following a profile, 50,001 deviated, 49,998 without a profile, 1 "
          "terminated; another plan is to come for 77,777 of them.");
    CHECK(headline({.sims = 1, .following = 1}) ==
          "1 SIM: 1 following a profile, 0 deviated, 0 without a profile, 0 terminated; no plan is to come.");
    CHECK(headline({}) == "There is no SIM.");
}

TEST_CASE("Every name in the page of a report is given once, and every one referred to exists") {
    const std::string page = report_page(hostile_report(), page_words);
    const auto ids = values_of(page, "id");
    const std::set<std::string> known(ids.begin(), ids.end());
    CHECK(known.size() == ids.size());
    for (const char* reference : {"aria-labelledby", "aria-describedby", "href"}) {
        CHECK_FALSE(values_of(page, reference).empty());
        for (const std::string& id : values_of(page, reference)) {
            INFO(id);
            CHECK(known.contains(id.substr(id.starts_with("#") ? 1 : 0)));
        }
    }
    for (const char* pattern : {"stripes", "dots", "lines"}) {
        CHECK(known.contains(pattern));
        CHECK(holds(page, "url(#" + std::string{pattern} + ")"));
    }
}

TEST_CASE("The page of a report can be read by those who hear it") {
    const std::string page = report_page(hostile_report(), page_words);
    CHECK(holds(page, "<html lang=\"en\">"));
    CHECK(count(page, "<h1") == 1);
    CHECK(count(page, "<table") == count(page, "<caption"));
    CHECK(count(page, "<table") == count(page, "<thead"));
    CHECK(count(page, "<section") == count(page, "<h2"));
    CHECK(count(page, "scope=\"row\"") >= 9);
    CHECK(count(page, "<svg") == count(page, "aria-hidden=\"true\"") + count(page, "role=\"img\""));
    CHECK(holds(page, "2026-11-23: 1500 requests, 1234 SIMs changed."));
}

TEST_CASE("Every row of a report's tables has a cell in every column") {
    std::istringstream lines{report_page(hostile_report(), page_words)};
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
    const std::string page = report_page(empty_report(), page_words);
    for (const char* sentence : {"There is no SIM.", "There is no profile.", "No SIM has a rate plan.",
                                 "No SIM deviates from its profile.", "There is no request of these days."})
        CHECK(holds(page, sentence));
    CHECK_FALSE(holds(page, "<table"));
}

TEST_CASE("The same report gives the same page") {
    CHECK(report_page(hostile_report(), page_words) == report_page(hostile_report(), page_words));
}

TEST_CASE("Whose fleet it is stands above the page of a report, where that is said") {
    const std::string page = report_page(hostile_report(), {"Fleet of ACME", "1.0"});
    CHECK(holds(page, "<title>Fleet of ACME · SIM fleet on 2026-11-23</title>"));
    CHECK(holds(page, "<h1>Fleet of ACME</h1>"));
    CHECK(holds(page, "SIM fleet on 2026-11-23</p>"));
    CHECK(is_report_page(report_page(hostile_report(), {std::string(60'000, 'x'), "1.0"}).substr(0, 65'536)));
}

TEST_CASE("The page of a report says of a day gone by and of one to come what it is") {
    FleetReport report = hostile_report();
    CHECK(holds(report_page(report, page_words), "Made on 2026-11-23 10:15 by simprof 1.0."));
    CHECK(holds(report_page(report, page_words), ">Requests of the last 30 days<"));
    report.day = day("2026-10-31");
    CHECK(holds(report_page(report, page_words), "<h1>SIM fleet on 2026-10-31</h1>"));
    CHECK(holds(report_page(report, page_words),
                "As it stood at the end of that day. Made on 2026-11-23 10:15"));
    CHECK(holds(report_page(report, page_words), ">Requests of the 30 days until 2026-10-31<"));
    report.day = day("2026-12-01");
    CHECK(holds(report_page(report, page_words),
                "As it will stand on that day if nothing else is asked for. Made on 2026-11-23 10:15"));
    CHECK(holds(report_page(report, page_words), ">Requests of the last 30 days<"));
}

TEST_CASE("Of few deviated SIMs the page of a report tells each, and no sums of them") {
    FleetReport report = hostile_report();
    report.deviations.sims.in_all = 10;
    const std::string few = report_page(report, page_words);
    CHECK(holds(few, "Which SIMs, longest first"));
    CHECK_FALSE(holds(few, "What differs"));
    CHECK_FALSE(holds(few, "Which requests did it"));
    report.deviations.sims.in_all = 11;
    const std::string many = report_page(report, page_words);
    CHECK(holds(many, "What differs"));
    CHECK(holds(many, "Which requests did it"));
    report.deviations.by_request.rows.front().sims = 1;  // its SIM says the same
    CHECK_FALSE(holds(report_page(report, page_words), "Which requests did it"));
}

TEST_CASE(
    "Rows of a report's page lead to what they name: a plan, a profile, a request, a profile's deviations") {
    const std::string page = report_page(hostile_report(), page_words);
    CHECK(holds(page, "<a href=\"#request-7\">7</a>"));
    CHECK(holds(page, "<tr id=\"request-7\">"));
    CHECK(holds(page, "<a href=\"#deviated-1\">50,001</a>"));
    CHECK(holds(page, "<tr id=\"deviated-1\">"));
    CHECK(holds(page, "<a href=\"#plan-1\">"));
    CHECK(holds(page, "<tr id=\"plan-2\">"));
    CHECK(holds(page, "<a href=\"#profile-1\">"));
    CHECK(holds(page, "<a href=\"#months\">Month by month</a>"));
}

TEST_CASE("Profiles without SIMs are folded in the page of a report") {
    FleetReport report = hostile_report();
    CHECK(holds(report_page(report, page_words), "<summary>71 profiles without SIMs</summary>"));
    report.idle_profiles = {};
    CHECK_FALSE(holds(report_page(report, page_words), "<details"));
}

TEST_CASE("A report without plans to come says so in one line, and in no part of its own") {
    FleetReport report = hostile_report();
    CHECK(holds(report_page(report, page_words), ">What changes on the first<"));
    report.schedule = {};
    report.plans = {{}, {{"A", "capped", 1, {}}}};
    const std::string page = report_page(report, page_words);
    CHECK_FALSE(holds(page, "What changes on the first"));
    CHECK(count(page, "No plan is to come. ") == 1);
}

TEST_CASE("Two days with requests are told in words, three are a chart; likewise months are a trend") {
    FleetReport report = hostile_report();
    CHECK(holds(report_page(report, page_words), "class=\"columns\""));
    report.requests.days.pop_back();
    CHECK_FALSE(holds(report_page(report, page_words), "class=\"columns\""));
    CHECK(holds(report_page(report, page_words),
                "2026-11-21: 1 request, 1 SIM changed. 2026-11-23: 1500 requests"));
    CHECK(holds(report_page(report, page_words), "Requests by month"));
    report.requests.months.front().requests = 0;
    CHECK_FALSE(holds(report_page(report, page_words), "Requests by month"));
    CHECK_FALSE(holds(report_page(report, page_words), "#months"));
}

TEST_CASE("Rehearsals are marked in a report where not all requests are, and else said once") {
    FleetReport report = hostile_report();
    CHECK_FALSE(holds(report_page(report, page_words), "ehearsal"));
    report.requests.newest.rows.push_back(request(8));
    report.requests.newest.rows.back().rehearsal = true;
    CHECK(count(report_page(report, page_words), ">rehearsal<") == 1);
    report.requests.newest.rows.front().rehearsal = true;
    CHECK(count(report_page(report, page_words), ">rehearsal<") == 0);
    CHECK(holds(report_page(report, page_words),
                "All of them are rehearsals: SIMPROF_NOW stood for the clock."));
}

TEST_CASE("On a narrow screen each cell of a report says which column it is of, with the sign of its shade") {
    const std::string page = report_page(hostile_report(), page_words);
    CHECK(holds(page, "<td data-label=\"▨ Deviating\" class=\"number\">"));
    CHECK(holds(page, "<td data-label=\"Reason\" class=\"long\">"));
    CHECK(holds(page, "<table class=\"stacked\">"));
    CHECK(holds(std::string{report_style}, "attr(data-label)"));
}
