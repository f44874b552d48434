#include "lib/rules/arrivals/drift.hpp"

#include "tests/lib/rules/arrivals/reported.hpp"
#include "tests/lib/rules/rule_of.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace simprof;
using sample::from_day;
using sample::of_options;
using sample::of_plan;
using sample::of_status;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();
const Day today = sample::day("2026-11-23");

Judgement drift(const ServiceState& state, const ReportedServices& reported) {
    return judge_drift(state, reported, catalogue, today);
}

ServiceState tracker(Status status = Status::active) {
    return sample::follower(catalogue, "tracker-eu", status);
}

}  // namespace

TEST_CASE("DEV-1 options that a platform reports otherwise make the SIM deviated") {
    const Judgement judgement = drift(tracker(), of_options({{"voice", "on"}}));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}));
    CHECK(judgement.deviation == DeviationChange::set);
}

TEST_CASE("DEV-4 a deviated SIM that is reported with the profile's options stays deviated") {
    const ServiceState before = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    const Judgement judgement = drift(before, of_options({{"voice", "off"}}));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.deviated());
    CHECK(judgement.deviation == DeviationChange::none);
}

TEST_CASE("SCH-1 a plan that is reported is in force, and the SIM keeps its profile and the plan to come") {
    ServiceState before = tracker();
    before.next = from_day(sample::eu_ppu, "2026-12-01");
    const Judgement judgement = drift(before, of_plan(catalogue, "EU-500MB"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.plan == sample::eu_500mb);
    CHECK(judgement.after.profile == before.profile);
    CHECK(judgement.after.next == before.next);
    CHECK(rule_of(drift(judgement.after, of_plan(catalogue, "EU-500MB"))) == "unchanged");
}

TEST_CASE("MIG-4 a plan to come that is reported in force already is cancelled") {
    ServiceState before = sample::follower(catalogue, "tracker-eu-500");
    before.plan = sample::eu_100mb;
    before.next = from_day(sample::eu_500mb, "2026-12-01");
    CHECK(rule_of(drift(before, of_plan(catalogue, "EU-100MB"))) == "unchanged");
    const Judgement judgement = drift(before, of_plan(catalogue, "EU-500MB"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.cancelled == before.next);
    CHECK(judgement.after == sample::follower(catalogue, "tracker-eu-500"));
}

TEST_CASE("PRO-2 a reported plan that cannot be used with the SIM's pack is refused") {
    CHECK(rule_of(drift(sample::follower(catalogue, "meter"), of_plan(catalogue, "EU-500MB"))) == "PRO-2");
}

TEST_CASE("STA-1 a comparison gives no profile to a SIM that has none") {
    const Judgement judgement = drift(ServiceState{}, of_status(Status::active));
    CHECK(rule_of(judgement) == "STA-1");
    CHECK(mentions(judgement.refusal->hint.english(), "--compare"));
    CHECK(rule_of(drift(ServiceState{}, of_status(Status::available))) == "unchanged");
    CHECK(rule_of(drift(ServiceState{}, of_options({{"voice", "on"}}))) == "unchanged");
}

TEST_CASE("STA-3 a terminated SIM is as it is where it is reported terminated, whatever else is said") {
    const ServiceState ended = tracker(Status::terminated);
    ReportedServices reported = of_status(Status::terminated);
    reported.options = {{"voice", "on"}};
    CHECK(rule_of(drift(ended, reported)) == "unchanged");
    CHECK(rule_of(drift(ended, of_status(Status::active))) == "STA-2");
}

TEST_CASE("STA-2 a status that no step leads to is a difference where it is only told") {
    const auto told = [](const ServiceState& state, Status status) {
        return judge_difference(state, of_status(status), catalogue, today);
    };
    for (const auto& [state, status] :
         {std::pair{tracker(Status::terminated), Status::active}, std::pair{tracker(), Status::available},
          std::pair{ServiceState{}, Status::active}}) {
        const Judgement judgement = told(state, status);
        REQUIRE(rule_of(judgement) == "changed");
        CHECK(judgement.after.status == status);
        ServiceState otherwise_same = judgement.after;
        otherwise_same.status = state.status;
        CHECK(otherwise_same == state);
    }
    CHECK(rule_of(told(tracker(), Status::active)) == "unchanged");
    CHECK(rule_of(judge_difference(sample::follower(catalogue, "meter"), of_plan(catalogue, "EU-500MB"),
                                   catalogue, today)) == "PRO-2");
}

TEST_CASE("STA-3 a SIM that is reported terminated loses its plan to come") {
    ServiceState before = tracker();
    before.next = from_day(sample::eu_500mb, "2026-12-01");
    const Judgement judgement = drift(before, of_status(Status::terminated));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK_FALSE(judgement.after.next);
    CHECK(judgement.cancelled == before.next);
}

TEST_CASE("MIG-1 a comparison never takes another profile or another plan to come from the report") {
    ReportedServices reported;
    reported.profile = catalogue.profile("lab");
    reported.scheduled = from_day(sample::eu_500mb, "2027-01-01");
    CHECK(rule_of(drift(tracker(), reported)) == "unchanged");
}
