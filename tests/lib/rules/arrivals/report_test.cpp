#include "lib/rules/arrivals/arrival.hpp"
#include "lib/rules/sims/deviation.hpp"
#include "tests/lib/rules/arrivals/reported.hpp"
#include "tests/lib/rules/rule_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using sample::from_day;
using sample::of_options;
using sample::of_profile;
using sample::of_status;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();
const Day today = sample::day("2026-11-23");

Judgement report(const ServiceState& state, const ReportedServices& reported) {
    return judge_report(state, reported, catalogue, today);
}

ServiceState tracker(Status status = Status::active) {
    return sample::follower(catalogue, "tracker-eu", status);
}
ServiceState deviated_tracker() { return sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}); }

}  // namespace

TEST_CASE("STA-2 a platform may report a SIM barred, and free again, but not a terminated one alive") {
    CHECK(report(tracker(), of_status(Status::barred)).after == tracker(Status::barred));
    CHECK(report(tracker(Status::barred), of_status(Status::active)).after == tracker());
    CHECK(rule_of(report(tracker(Status::terminated), of_status(Status::active))) == "STA-2");
    CHECK(rule_of(report(tracker(), of_status(Status::available))) == "STA-2");
}

TEST_CASE("STA-2 a report of what the store knows changes nothing") {
    ReportedServices same = of_profile(catalogue, "tracker-eu");
    same.status = Status::active;
    same.plan = catalogue.plan("EU-100MB");
    same.options = {{"sms-mo", "off"}};
    CHECK(rule_of(report(tracker(), same)) == "unchanged");
    CHECK(rule_of(report(tracker(), ReportedServices{})) == "unchanged");
    CHECK(rule_of(report(ServiceState{}, of_status(Status::available))) == "unchanged");
}

TEST_CASE("STA-1 an available SIM that is reported active needs a profile, and has its plan at once") {
    CHECK(rule_of(report(ServiceState{}, of_status(Status::active))) == "STA-1");
    CHECK(rule_of(report(ServiceState{}, of_profile(catalogue, "tracker-eu"))) == "STA-1");
    ReportedServices active = of_profile(catalogue, "tracker-eu");
    active.status = Status::active;
    CHECK(report(ServiceState{}, active).after == tracker());
}

TEST_CASE("MIG-1 another profile that is reported is taken at once, and its plan on the next first") {
    const Judgement judgement = report(tracker(), of_profile(catalogue, "tracker-eu-500"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.profile == catalogue.profile("tracker-eu-500")->id);
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK(judgement.after.next == from_day(sample::eu_500mb, "2026-12-01"));
}

TEST_CASE("MIG-6 another profile that is reported ends a deviation where the options are its own") {
    const Judgement judgement = report(deviated_tracker(), of_profile(catalogue, "tracker-eu-sms"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == sample::follower(catalogue, "tracker-eu-sms"));
    CHECK(judgement.deviation == DeviationChange::cleared);
}

TEST_CASE("MIG-8 a report of another profile whose plan is forbidden is refused") {
    CHECK(rule_of(report(tracker(), of_profile(catalogue, "gateway-pool"))) == "MIG-8");
}

TEST_CASE("DEV-1 options that are reported other than the profile's make a following SIM deviated") {
    const Judgement judgement = report(tracker(), of_options({{"voice", "on"}}));
    CHECK(judgement.after == deviated_tracker());
    CHECK(judgement.deviation == DeviationChange::set);
}

TEST_CASE("DEV-4 a deviated SIM reported with its profile's options stays deviated") {
    const Judgement judgement = report(deviated_tracker(), of_options({{"voice", "off"}}));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.deviated());
    CHECK(judgement.deviation == DeviationChange::none);
    CHECK(*judgement.after.own_options == *catalogue.profile("tracker-eu")->options);
}

TEST_CASE("DEV-2 options that a report does not tell stay the SIM's own") {
    const Judgement judgement = report(deviated_tracker(), of_options({{"radio", "5g"}}));
    CHECK(judgement.after == sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}, {"radio", "5g"}}));
    CHECK(judgement.deviation == DeviationChange::none);
}

TEST_CASE("DEV-1 a SIM reported with another profile and other options is deviated from that one") {
    ReportedServices reported = of_profile(catalogue, "tracker-eu-sms");
    reported.options = {{"radio", "5g"}};
    CHECK(report(tracker(), reported).after ==
          sample::deviated(catalogue, "tracker-eu-sms", {{"radio", "5g"}}));
    CHECK(report(tracker(), reported).deviation == DeviationChange::set);
    CHECK(report(deviated_tracker(), reported).deviation == DeviationChange::set);
}

TEST_CASE("MIG-4 a report that the profile's plan is in force cancels the scheduled one") {
    ServiceState waiting = sample::follower(catalogue, "tracker-eu-500");
    waiting.plan = sample::eu_100mb;
    waiting.next = from_day(sample::eu_500mb, "2026-12-01");
    CHECK(rule_of(report(waiting, ReportedServices{})) == "unchanged");
    ReportedServices in_force;
    in_force.plan = catalogue.plan("EU-500MB");
    const Judgement judgement = report(waiting, in_force);
    CHECK(judgement.after == sample::follower(catalogue, "tracker-eu-500"));
    CHECK(judgement.cancelled == from_day(sample::eu_500mb, "2026-12-01"));
}

TEST_CASE("STA-3 a SIM reported terminated loses its scheduled plan and keeps the options it had") {
    ServiceState waiting = deviated_tracker();
    waiting.next = from_day(sample::eu_500mb, "2026-12-01");
    const Judgement judgement = report(waiting, of_status(Status::terminated));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK_FALSE(judgement.after.next);
    CHECK(judgement.cancelled == from_day(sample::eu_500mb, "2026-12-01"));
    CHECK_FALSE(judgement.superseded);
    CHECK(options_of(judgement.after, catalogue) == *deviated_tracker().own_options);
}

TEST_CASE(
    "STA-3 a SIM reported terminated under another profile has its scheduled plan cancelled, not "
    "superseded") {
    ServiceState waiting = tracker();
    waiting.next = from_day(sample::eu_500mb, "2026-12-01");
    ReportedServices gone = of_profile(catalogue, "lab");
    gone.status = Status::terminated;
    const Judgement judgement = report(waiting, gone);
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.cancelled == from_day(sample::eu_500mb, "2026-12-01"));
    CHECK_FALSE(judgement.superseded);
    CHECK_FALSE(judgement.after.next);
}

TEST_CASE("STA-3 a terminated SIM is unchanged by the same report again and refused any other") {
    const ServiceState gone = report(deviated_tracker(), of_status(Status::terminated)).after;
    CHECK(rule_of(report(gone, of_status(Status::terminated))) == "unchanged");
    CHECK(rule_of(report(gone, of_options({{"voice", "on"}}))) == "unchanged");
    CHECK(rule_of(report(gone, of_options({{"voice", "off"}}))) == "STA-3");
    CHECK(rule_of(report(gone, of_profile(catalogue, "lab"))) == "STA-3");
}
