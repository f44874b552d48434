#include "cli/output/change/change_text.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::cli;

namespace {

Day day(std::string_view text) { return Day::parse(text).value(); }

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Two SIMs: one migrates and waits for its plan, one is as wanted.
ChangeReport migration() {
    ChangeReport report;
    report.kind = RequestKind::sim_migrate;
    report.billing_zone = "Europe/Paris";
    report.summary = {.selected = 2, .changed = 1, .unchanged = 1, .scheduled = 1, .superseded = 1};
    report.outcomes.resize(2);
    report.outcomes[0].outcome = Outcome::changed;
    report.outcomes[0].profile = NameDifference{"a", "b"};
    report.outcomes[0].options = {{"sms-mo", "on", "off"}};
    report.outcomes[0].plan = PlanDifference{"EU-100MB", "EU-500MB", day("2026-12-01")};
    report.outcomes[0].superseded = NamedSchedule{"EU-1GB", day("2026-12-01")};
    for (SharedOutcome& outcome : report.outcomes) outcome.sims = 1;
    report.sims = {{Iccid::from_digits("8933224000000010003").value(), 0},
                   {Iccid::from_digits("8933224000000010078").value(), 1}};
    return report;
}

}  // namespace

TEST_CASE("SCH-2 a change of plan is told with its date in full and the billing zone") {
    const std::string text = change_text(migration(), 80);
    CHECK(mentions(text, "On 2026-12-01 (billing zone Europe/Paris):\n  1 SIM: plan EU-100MB → EU-500MB"));
    CHECK(mentions(text, "the plan EU-1GB scheduled for 2026-12-01 is superseded"));
}

TEST_CASE(
    "A change tells how many SIMs, what changes now, what changes later, what was left alone, in this "
    "order") {
    ChangeReport report = migration();
    report.request.emplace();
    report.request->number = RequestNumber{42};
    const std::string text = change_text(report, 0);
    const std::vector<std::string_view> parts{
        "1 of 2 SIMs changed.", "profile a → b",     "sms-mo on → off", "2026-12-01",
        "nothing to change",    "next data session", "Request 42"};
    std::size_t at = 0;
    for (const std::string_view part : parts) {
        const std::size_t found = text.find(part, at);
        CAPTURE(part);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("A dry run says so, and that nothing was changed") {
    ChangeReport report = migration();
    report.dry_run = true;
    const std::string text = change_text(report, 0);
    CHECK(text.starts_with("1 of 2 SIMs would change."));
    CHECK(text.ends_with("This was a dry run: nothing was changed.\n"));
}

TEST_CASE("PRO-6 an edit tells how many deviated SIMs it left alone") {
    ChangeReport report;
    report.kind = RequestKind::profile_edit;
    report.profile = ProfileReport{"tracker-eu", {{"voice", "off", "on"}}};
    report.summary = {.selected = 40, .changed = 37, .skipped_deviated = 3};
    const std::string text = change_text(report, 80);
    CHECK(mentions(text, "The profile tracker-eu and 37 SIMs that follow it changed."));
    CHECK(mentions(text, "Left alone: 3 SIMs that deviated from the profile."));
}
