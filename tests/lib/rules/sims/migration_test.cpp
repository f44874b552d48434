#include "lib/rules/sims/migration.hpp"

#include "lib/rules/sims/deviation.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using sample::day;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();

Judgement migrate(const ServiceState& state, std::string_view target, std::string_view today = "2026-11-23") {
    return judge_migration(state, *catalogue.profile(target), catalogue, day(today));
}

}  // namespace

TEST_CASE("MIG-1 the SIM's profile and options change at once") {
    const ServiceState before = sample::follower(catalogue, "tracker-eu");
    const Judgement judgement = migrate(before, "lab");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.before == before);
    CHECK(judgement.after.profile == catalogue.profile("lab")->id);
    CHECK(options_of(judgement.after, catalogue) == *catalogue.profile("lab")->options);
    CHECK(judgement.after.status == Status::active);
    CHECK(judgement.deviation == DeviationChange::none);
    CHECK(judgement.remark.english() == "");
}

TEST_CASE("MIG-1 a migration may lead to another pack") {
    const Judgement judgement = migrate(sample::follower(catalogue, "tracker-eu"), "meter");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(options_of(judgement.after, catalogue) == catalogue[sample::metering].defaults());
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK_FALSE(judgement.after.next);
}

TEST_CASE("MIG-6 a migration to another profile ends a deviation") {
    const Judgement judgement =
        migrate(sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}), "tracker-eu-sms");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK_FALSE(judgement.after.deviated());
    CHECK(judgement.deviation == DeviationChange::cleared);
    CHECK(options_of(judgement.after, catalogue) == *catalogue.profile("tracker-eu-sms")->options);
}

TEST_CASE("MIG-6 a deviation ends even where the SIM's own options are those of the new profile") {
    const Judgement judgement =
        migrate(sample::deviated(catalogue, "tracker-eu", {{"sms-mo", "on"}}), "tracker-eu-sms");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK_FALSE(judgement.after.deviated());
    CHECK(judgement.deviation == DeviationChange::cleared);
}

TEST_CASE("MIG-7 a following SIM is unchanged by a migration to the profile that it has") {
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    CHECK(rule_of(migrate(state, "tracker-eu")) == "unchanged");
    CHECK(migrate(state, "tracker-eu").after == state);
}

TEST_CASE("MIG-7 a following SIM keeps its scheduled plan when migrated to the profile that it has") {
    ServiceState state = sample::follower(catalogue, "tracker-eu-500");
    state.plan = sample::eu_100mb;
    state.next = sample::from_day(sample::eu_500mb, "2026-12-01");
    CHECK(rule_of(migrate(state, "tracker-eu-500")) == "unchanged");
    CHECK(migrate(state, "tracker-eu-500").after.next == state.next);
}

TEST_CASE("MIG-7 a deviated SIM is refused a migration to the profile that it has, and told of realign") {
    const Judgement judgement =
        migrate(sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}), "tracker-eu");
    REQUIRE(rule_of(judgement) == "MIG-7");
    CHECK(mentions(judgement.refusal->message.english(), "tracker-eu"));
    CHECK(mentions(judgement.refusal->hint.english(), "sim realign"));
}

TEST_CASE("MIG-9 no SIM migrates to an archived profile") {
    Catalogue changed = catalogue;
    sample::change(changed, "lab", [](auto& profile) { profile.archived = true; });
    const ServiceState state = sample::follower(changed, "tracker-eu");
    const Judgement judgement = judge_migration(state, *changed.profile("lab"), changed, day("2026-11-23"));
    REQUIRE(rule_of(judgement) == "MIG-9");
    CHECK(mentions(judgement.refusal->message.english(), "lab"));
    CHECK(rule_of(judge_target_not_archived(*changed.profile("lab"))) == "MIG-9");
    CHECK(rule_of(judge_target_not_archived(*changed.profile("meter"))) == "");
}

TEST_CASE("MIG-9 a SIM leaves an archived profile like any other") {
    Catalogue changed = catalogue;
    sample::change(changed, "tracker-eu", [](auto& profile) { profile.archived = true; });
    const ServiceState state = sample::follower(changed, "tracker-eu");
    CHECK(rule_of(judge_migration(state, *changed.profile("lab"), changed, day("2026-11-23"))) == "changed");
}

TEST_CASE("A refused or unchanged migration shows the plan of today, with a due plan in force") {
    ServiceState state = sample::follower(catalogue, "tracker-eu", Status::barred);
    state.next = sample::from_day(sample::eu_500mb, "2026-11-01");
    const Judgement judgement = migrate(state, "lab");
    CHECK(rule_of(judgement) == "STA-4");
    CHECK(judgement.before.plan == sample::eu_500mb);
    CHECK_FALSE(judgement.before.next);
}
