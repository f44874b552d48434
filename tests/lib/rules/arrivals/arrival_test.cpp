#include "lib/rules/arrivals/arrival.hpp"

#include "lib/rules/sims/deviation.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using sample::from_day;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();
const Day today = sample::day("2026-11-23");

ReportedServices report(std::optional<Status> status, const char* profile = nullptr) {
    ReportedServices reported;
    reported.status = status;
    if (profile) reported.profile = catalogue.profile(profile);
    return reported;
}

Judgement arrive(const ReportedServices& reported) { return judge_arrival(reported, catalogue, today); }

std::string refusal_of(const ReportedServices& reported) {
    const Judgement judgement = arrive(reported);
    return judgement.refusal ? judgement.refusal->rule : "none";
}

}  // namespace

TEST_CASE("STA-1 a SIM arrives available without a profile, active with one, or in the status told") {
    CHECK(arrive(report({})).after == ServiceState{});
    CHECK(arrive(report({})).arrives);
    CHECK(arrive(report({})).outcome == Outcome::changed);
    CHECK(arrive(report({}, "tracker-eu")).after == sample::follower(catalogue, "tracker-eu"));
    for (const Status status : {Status::preactivated, Status::test, Status::barred, Status::sleep}) {
        CHECK(arrive(report(status, "tracker-eu")).after ==
              sample::follower(catalogue, "tracker-eu", status));
    }
}

TEST_CASE("STA-1 a SIM arrives with a profile in every status but available and terminated") {
    CHECK(refusal_of(report(Status::available, "tracker-eu")) == "STA-1");
    CHECK(refusal_of(report(Status::available)) == "none");
    CHECK(refusal_of(report(Status::active)) == "STA-1");
    CHECK(refusal_of(report(Status::suspended)) == "STA-1");
    CHECK(refusal_of(report(Status::terminated)) == "none");
}

TEST_CASE("STA-1 a SIM that arrives terminated without a profile has no plan and no options") {
    ServiceState ended;
    ended.status = Status::terminated;
    CHECK(arrive(report(Status::terminated)).after == ended);
    ReportedServices with_plan = report(Status::terminated);
    with_plan.plan = catalogue.plan("EU-500MB");
    CHECK(arrive(with_plan).after == ended);
    CHECK(judge_report(ServiceState{}, report(Status::terminated), catalogue, today).after == ended);
    CHECK(judge_report(ended, report(Status::terminated), catalogue, today).outcome == Outcome::unchanged);
    CHECK(judge_report(ended, report(Status::terminated, "tracker-eu"), catalogue, today).refusal->rule ==
          "STA-3");
}

TEST_CASE("MIG-2 a SIM that arrives with another plan in force has its profile's plan scheduled") {
    ReportedServices reported = report({}, "tracker-eu");
    reported.plan = catalogue.plan("EU-500MB");
    const ServiceState after = arrive(reported).after;
    CHECK(after.plan == sample::eu_500mb);
    CHECK(after.next == from_day(sample::eu_100mb, "2026-12-01"));
    reported.plan = catalogue.plan("EU-100MB");
    CHECK(arrive(reported).after == sample::follower(catalogue, "tracker-eu"));
}

TEST_CASE("MIG-2 a scheduled plan that is told arrives with its date") {
    ReportedServices reported = report({}, "tracker-eu");
    reported.plan = catalogue.plan("EU-500MB");
    reported.scheduled = from_day(sample::eu_100mb, "2027-03-01");
    CHECK(arrive(reported).after.plan == sample::eu_500mb);
    CHECK(arrive(reported).after.next == from_day(sample::eu_100mb, "2027-03-01"));
}

TEST_CASE("MIG-8 a SIM does not arrive with a plan that cannot become its profile's") {
    ReportedServices reported = report({}, "tracker-eu");
    reported.plan = catalogue.plan("EU-POOL-10GB");
    CHECK(refusal_of(reported) == "MIG-8");
}

TEST_CASE("PRO-2 a SIM does not arrive with a plan that cannot be used with its pack") {
    ReportedServices reported = report({}, "meter");
    reported.plan = catalogue.plan("EU-PPU");
    CHECK(refusal_of(reported) == "PRO-2");
}

TEST_CASE("DEV-1 a SIM that arrives with options other than its profile's is deviated") {
    ReportedServices reported = report({}, "tracker-eu");
    reported.options = {{"voice", "on"}};
    const Judgement judgement = arrive(reported);
    CHECK(judgement.after == sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}));
    CHECK(judgement.deviation == DeviationChange::set);
}

TEST_CASE("DEV-5 a SIM that arrives with its profile's options follows it") {
    ReportedServices reported = report({}, "tracker-eu");
    reported.options = {{"sms-mo", "off"}, {"voice", "off"}};
    CHECK(arrive(reported).after == sample::follower(catalogue, "tracker-eu"));
    CHECK(arrive(reported).deviation == DeviationChange::none);
}

TEST_CASE("OPT-1, OPT-2 and OPT-3 hold for a SIM that arrives") {
    const auto refused = [](const OptionChanges& options) {
        ReportedServices reported = report({}, "tracker-eu");
        reported.options = options;
        return refusal_of(reported);
    };
    CHECK(refused({{"roaming", "on"}}) == "OPT-1");
    CHECK(refused({{"radio", "6g"}}) == "OPT-2");
    CHECK(refused({{"static-ip", "public"}, {"fair-use", "1GB"}}) == "OPT-3");
}

TEST_CASE("OPT-2 is reported before MIG-8 for a SIM that arrives") {
    ReportedServices reported = report({}, "tracker-eu");
    reported.options = {{"radio", "6g"}};
    reported.plan = catalogue.plan("EU-POOL-10GB");
    CHECK(refusal_of(reported) == "OPT-2");
}

TEST_CASE(
    "STA-3 a SIM that arrives terminated has options of its own, no scheduled plan, and is not deviated") {
    ReportedServices reported = report(Status::terminated, "tracker-eu");
    reported.plan = catalogue.plan("EU-500MB");
    const Judgement judgement = arrive(reported);
    CHECK(judgement.after.plan == sample::eu_500mb);
    CHECK_FALSE(judgement.after.next);
    CHECK_FALSE(judgement.after.deviated());
    REQUIRE(judgement.after.own_options);
    CHECK(*judgement.after.own_options == *catalogue.profile("tracker-eu")->options);
}
