#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/schedule.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using sample::day;
using sample::from_day;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();

Judgement migrate(const ServiceState& state, std::string_view target, std::string_view today = "2026-11-23") {
    return judge_migration(state, *catalogue.profile(target), catalogue, day(today));
}

/// A SIM of that profile with one plan in force and another one to come.
ServiceState waiting(std::string_view profile, PlanId in_force, PlanId to_come,
                     std::string_view from = "2026-12-01") {
    ServiceState state = sample::follower(catalogue, profile);
    state.plan = in_force;
    state.next = from_day(to_come, from);
    return state;
}

/// The day on which the plan changes for a SIM migrated on `today`.
std::string plan_day(std::string_view today) {
    const Judgement judgement = migrate(sample::follower(catalogue, "tracker-eu"), "lab", today);
    return judgement.after.next ? to_string(judgement.after.next->from) : "never";
}

}  // namespace

TEST_CASE(
    "MIG-2 another plan takes effect on the first of the next month, the plan in force stays until then") {
    const Judgement judgement = migrate(sample::follower(catalogue, "tracker-eu"), "tracker-eu-500");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK(judgement.after.next == from_day(sample::eu_500mb, "2026-12-01"));
    CHECK_FALSE(judgement.superseded);
    CHECK_FALSE(judgement.cancelled);
}

TEST_CASE("MIG-2 a plan asked for on a first starts a month later") {
    CHECK(plan_day("2026-11-01") == "2026-12-01");
    CHECK(plan_day("2027-01-01") == "2027-02-01");
}

TEST_CASE("MIG-2 a plan asked for on 31 December starts on 1 January") {
    CHECK(plan_day("2026-12-31") == "2027-01-01");
    CHECK(plan_day("2026-12-01") == "2027-01-01");
}

TEST_CASE("MIG-2 a plan asked for on the last day of a month starts on the next day") {
    CHECK(plan_day("2026-11-30") == "2026-12-01");
    CHECK(plan_day("2026-01-31") == "2026-02-01");
    CHECK(plan_day("2026-02-28") == "2026-03-01");
    CHECK(plan_day("2028-02-28") == "2028-03-01");
    CHECK(plan_day("2028-02-29") == "2028-03-01");
}

TEST_CASE(
    "MIG-2 the first of the next month is a first, after every day from 2010 to 2035, and no other first is "
    "between") {
    int right = 0;
    int days = 0;
    for (Day today = day("2010-01-01"); today <= day("2035-12-31");
         today = Day{today.sys_days() + std::chrono::days{1}}) {
        Day expected = today;
        do {
            expected = Day{expected.sys_days() + std::chrono::days{1}};
        } while (!to_string(expected).ends_with("-01"));
        ++days;
        if (first_of_next_month(today) == expected) ++right;
    }
    CHECK(right == days);
}

TEST_CASE("MIG-2 the same plan schedules nothing") {
    const Judgement judgement = migrate(sample::follower(catalogue, "tracker-eu"), "tracker-eu-sms");
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK_FALSE(judgement.after.next);
    CHECK_FALSE(judgement.superseded);
    CHECK_FALSE(judgement.cancelled);
}

TEST_CASE("MIG-3 a newer migration replaces the scheduled plan and says so") {
    const ServiceState state = waiting("tracker-eu-500", sample::eu_100mb, sample::eu_500mb, "2027-03-01");
    const Judgement judgement = migrate(state, "lab");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK(judgement.after.next == from_day(sample::eu_ppu, "2026-12-01"));
    CHECK(judgement.superseded == from_day(sample::eu_500mb, "2027-03-01"));
    CHECK_FALSE(judgement.cancelled);
}

TEST_CASE("MIG-3 a plan that is due already is in force and not superseded") {
    const ServiceState state = waiting("tracker-eu-500", sample::eu_100mb, sample::eu_500mb, "2026-11-01");
    const Judgement judgement = migrate(state, "lab");
    CHECK(judgement.before.plan == sample::eu_500mb);
    CHECK(judgement.after.plan == sample::eu_500mb);
    CHECK(judgement.after.next == from_day(sample::eu_ppu, "2026-12-01"));
    CHECK_FALSE(judgement.superseded);
}

TEST_CASE("MIG-4 a migration to the plan in force cancels the scheduled plan and says so") {
    const ServiceState state = waiting("tracker-eu-500", sample::eu_100mb, sample::eu_500mb);
    const Judgement judgement = migrate(state, "tracker-eu");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK_FALSE(judgement.after.next);
    CHECK(judgement.cancelled == from_day(sample::eu_500mb, "2026-12-01"));
    CHECK_FALSE(judgement.superseded);
}

TEST_CASE("MIG-4 once the scheduled plan is in force, going back to the former plan is a plan change") {
    const ServiceState state = waiting("tracker-eu-500", sample::eu_100mb, sample::eu_500mb);
    const Judgement judgement = migrate(state, "tracker-eu", "2026-12-01");
    CHECK(judgement.after.plan == sample::eu_500mb);
    CHECK(judgement.after.next == from_day(sample::eu_100mb, "2027-01-01"));
    CHECK_FALSE(judgement.cancelled);
}

TEST_CASE("MIG-5 the plan that is already scheduled stays with its date") {
    Catalogue changed = catalogue;
    sample::add_profile(changed, "tracker-eu-500-voice", "tracker-eu-500", {{"voice", "on"}});
    const ServiceState state = waiting("tracker-eu-500", sample::eu_100mb, sample::eu_500mb, "2027-03-01");
    const Judgement judgement =
        judge_migration(state, *changed.profile("tracker-eu-500-voice"), changed, day("2026-11-23"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK(judgement.after.next == from_day(sample::eu_500mb, "2027-03-01"));
    CHECK_FALSE(judgement.superseded);
    CHECK_FALSE(judgement.cancelled);
}

TEST_CASE("MIG-8 a plan change that the catalogue forbids is refused with the reason") {
    const Judgement judgement = migrate(sample::follower(catalogue, "gateway-pool"), "tracker-eu");
    REQUIRE(rule_of(judgement) == "MIG-8");
    CHECK(mentions(judgement.refusal->message.english(), "EU-POOL-10GB (pooled) to EU-100MB (capped)"));
    CHECK(mentions(judgement.refusal->message.english(), "between pooled and capped bundles"));
    CHECK(rule_of(migrate(sample::follower(catalogue, "tracker-eu"), "gateway-pool")) == "MIG-8");
}

TEST_CASE("MIG-8 a plan change that the catalogue does not name is allowed") {
    CHECK(rule_of(migrate(sample::follower(catalogue, "gateway-pool"), "lab")) == "changed");
    CHECK(rule_of(migrate(sample::follower(catalogue, "lab"), "gateway-pool")) == "changed");
    CHECK(rule_of(migrate(sample::follower(catalogue, "tracker-eu"), "tracker-eu-500")) == "changed");
}

TEST_CASE("MIG-8 the plan change is judged from the plan in force, not from the scheduled one") {
    const ServiceState going_to_pool = waiting("gateway-pool", sample::eu_ppu, sample::eu_pool_10gb);
    CHECK(rule_of(migrate(going_to_pool, "tracker-eu", "2026-11-30")) == "changed");
    CHECK(rule_of(migrate(going_to_pool, "tracker-eu", "2026-12-01")) == "MIG-8");
    const ServiceState leaving_pool = waiting("lab", sample::eu_pool_10gb, sample::eu_ppu);
    CHECK(rule_of(migrate(leaving_pool, "tracker-eu", "2026-11-30")) == "MIG-8");
    CHECK(rule_of(migrate(leaving_pool, "tracker-eu", "2026-12-01")) == "changed");
}

TEST_CASE("MIG-8 a rule of one direction does not forbid the other, and the same plan is no change") {
    Catalogue changed = catalogue;
    changed.forbidden_plan_changes = {{"pooled", "capped", "why"}, {"capped", "capped", "why"}};
    CHECK(rule_of(judge_plan_change(changed, sample::eu_pool_10gb, sample::eu_100mb)) == "MIG-8");
    CHECK(rule_of(judge_plan_change(changed, sample::eu_100mb, sample::eu_pool_10gb)) == "");
    CHECK(rule_of(judge_plan_change(changed, sample::eu_100mb, sample::eu_500mb)) == "MIG-8");
    CHECK(rule_of(judge_plan_change(changed, sample::eu_100mb, sample::eu_100mb)) == "");
}

TEST_CASE("CAT-6 what a catalogue forbids holds for every plan of that pricing") {
    CHECK(rule_of(judge_plan_change(catalogue, sample::eu_pool_10gb, sample::eu_100mb)) == "MIG-8");
    CHECK(rule_of(judge_plan_change(catalogue, sample::eu_pool_10gb, sample::eu_500mb)) == "MIG-8");
    CHECK(rule_of(judge_plan_change(catalogue, sample::eu_500mb, sample::eu_pool_10gb)) == "MIG-8");
    CHECK(rule_of(judge_plan_change(catalogue, sample::eu_ppu, sample::eu_pool_10gb)) == "");
}
