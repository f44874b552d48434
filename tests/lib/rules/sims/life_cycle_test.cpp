#include "lib/rules/sims/life_cycle.hpp"

#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/realignment.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace simprof;
using sample::from_day;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const Catalogue catalogue = sample::catalogue();
const Day today = sample::day("2026-11-23");

Judgement activate(const ServiceState& state, const char* target = nullptr) {
    return judge_activation(state, target ? catalogue.profile(target) : nullptr, catalogue, today);
}

bool may_change_services(Status status) {
    return status == Status::preactivated || status == Status::test || status == Status::active ||
           status == Status::suspended;
}

}  // namespace

TEST_CASE("STA-1 activation gives the SIM its profile and its plan, both at once") {
    const Judgement judgement = activate(ServiceState{}, "tracker-eu");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.before == ServiceState{});
    CHECK(judgement.after == sample::follower(catalogue, "tracker-eu"));
    CHECK(judgement.deviation == DeviationChange::none);
    CHECK_FALSE(judgement.cancelled);
}

TEST_CASE(
    "STA-1 a preactivated SIM activated with another profile has its plan at once, whatever was scheduled") {
    ServiceState state = sample::follower(catalogue, "gateway-pool", Status::preactivated);
    state.next = from_day(sample::eu_ppu, "2026-12-01");
    const Judgement judgement = activate(state, "tracker-eu");
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == sample::follower(catalogue, "tracker-eu"));
    CHECK(judgement.cancelled == from_day(sample::eu_ppu, "2026-12-01"));
}

TEST_CASE("STA-1 activation with another profile ends a deviation, with the same profile it does not") {
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}, Status::test);
    const Judgement other = activate(state, "lab");
    CHECK(other.after == sample::follower(catalogue, "lab"));
    CHECK(other.deviation == DeviationChange::cleared);
    const Judgement same = activate(state, "tracker-eu");
    CHECK(same.after == sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}));
    CHECK(same.deviation == DeviationChange::none);
}

TEST_CASE("STA-1 a SIM that has a profile may be activated without naming one") {
    for (const Status status : {Status::preactivated, Status::test, Status::sleep}) {
        CHECK(activate(sample::follower(catalogue, "tracker-eu", status)).after ==
              sample::follower(catalogue, "tracker-eu"));
    }
}

TEST_CASE("STA-1 an available SIM is activated with a profile only") {
    const Judgement judgement = activate(ServiceState{});
    REQUIRE(rule_of(judgement) == "STA-1");
    CHECK(mentions(judgement.refusal->hint.english(), "--to PROFILE"));
}

TEST_CASE("STA-1 a sleeping SIM wakes with the profile, plan and scheduled plan that it has") {
    ServiceState state = sample::follower(catalogue, "tracker-eu", Status::sleep);
    state.next = from_day(sample::eu_ppu, "2026-12-01");
    ServiceState awake = state;
    awake.status = Status::active;
    CHECK(activate(state).after == awake);
    CHECK(activate(state, "tracker-eu").after == awake);
    CHECK(rule_of(activate(state, "lab")) == "STA-1");
    CHECK(mentions(activate(state, "lab").refusal->hint.english(), "sim migrate"));
}

TEST_CASE("STA-2 an active SIM is unchanged, and refused where another profile is meant: that is migrate") {
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    CHECK(rule_of(activate(state)) == "unchanged");
    CHECK(activate(state, "tracker-eu").remark.english() == "");
    CHECK(rule_of(activate(state, "lab")) == "STA-2");
    CHECK(mentions(activate(state, "lab").refusal->hint.english(), "simprof sim migrate"));
}

TEST_CASE("STA-1 a SIM that waits for its profile's plan gets it at once, and nothing is cancelled") {
    for (const Status status : {Status::preactivated, Status::test}) {
        ServiceState state = sample::follower(catalogue, "lab", status);
        state.plan = sample::eu_100mb;
        state.next = from_day(sample::eu_ppu, "2026-12-01");
        for (const char* target : {static_cast<const char*>(nullptr), "lab"}) {
            const Judgement judgement = activate(state, target);
            CHECK(judgement.after.plan == sample::eu_ppu);
            CHECK_FALSE(judgement.after.next);
            CHECK_FALSE(judgement.cancelled);
        }
    }
}

TEST_CASE(
    "MIG-9 no SIM is activated with an archived profile, but may be with the archived one that it has") {
    Catalogue changed = catalogue;
    sample::change(changed, "lab", [](auto& profile) { profile.archived = true; });
    CHECK(rule_of(judge_activation(ServiceState{}, changed.profile("lab"), catalogue, today)) == "MIG-9");
    CHECK(rule_of(judge_activation(sample::follower(changed, "lab", Status::sleep), nullptr, catalogue,
                                   today)) == "changed");
}

TEST_CASE(
    "PRO-9 an archived profile takes no more SIMs, by migration or activation, but keeps those it has") {
    Catalogue changed = catalogue;
    sample::change(changed, "lab", [](auto& profile) { profile.archived = true; });
    const ServiceProfile& lab = *changed.profile("lab");
    CHECK(rule_of(judge_activation(ServiceState{}, &lab, catalogue, today)) == "MIG-9");
    CHECK(rule_of(judge_migration(sample::follower(changed, "tracker-eu"), lab, changed, today)) == "MIG-9");
    CHECK(options_of(sample::follower(changed, "lab"), changed) == *lab.options);
}

TEST_CASE("STA-3 terminating cancels a scheduled plan and says so") {
    ServiceState state = sample::follower(catalogue, "tracker-eu");
    state.next = from_day(sample::eu_500mb, "2026-12-01");
    const Judgement judgement = judge_termination(state, catalogue, today);
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.status == Status::terminated);
    CHECK(judgement.after.profile == state.profile);
    CHECK(judgement.after.plan == sample::eu_100mb);
    CHECK_FALSE(judgement.after.next);
    CHECK(judgement.cancelled == from_day(sample::eu_500mb, "2026-12-01"));
}

TEST_CASE("STA-3 terminating leaves a due plan in force and cancels nothing") {
    ServiceState state = sample::follower(catalogue, "tracker-eu");
    state.next = from_day(sample::eu_500mb, "2026-11-01");
    const Judgement judgement = judge_termination(state, catalogue, today);
    CHECK(judgement.after.plan == sample::eu_500mb);
    CHECK_FALSE(judgement.cancelled);
}

TEST_CASE("STA-3 a terminated SIM keeps the options that it ended with, whatever becomes of its profile") {
    const ServiceState follows =
        judge_termination(sample::follower(catalogue, "tracker-eu"), catalogue, today).after;
    const ServiceState deviates =
        judge_termination(sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}), catalogue, today)
            .after;
    Catalogue edited = catalogue;
    const OptionSet ended_with = *edited.profile("tracker-eu")->options;
    sample::change(edited, "tracker-eu", [&](auto& profile) {
        profile.options = std::make_shared<const OptionSet>(ended_with.with({{"radio", "5g"}}));
    });
    CHECK(options_of(follows, edited) == ended_with);
    CHECK(options_of(deviates, edited) == ended_with.with({{"voice", "on"}}));
    CHECK_FALSE(follows.deviated());
}

TEST_CASE("STA-3 a terminated SIM never changes again") {
    const ServiceState gone =
        sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}, Status::terminated);
    CHECK(rule_of(activate(gone, "lab")) == "STA-2");
    CHECK(rule_of(judge_suspension(gone, today)) == "STA-2");
    CHECK(rule_of(judge_resumption(gone, today)) == "STA-2");
    CHECK(rule_of(judge_termination(gone, catalogue, today)) == "unchanged");
    CHECK(rule_of(judge_migration(gone, *catalogue.profile("lab"), catalogue, today)) == "STA-4");
    CHECK(rule_of(judge_deviation(gone, {{"voice", "off"}}, true, catalogue, today)) == "STA-4");
    CHECK(rule_of(judge_realignment(gone, nullptr, catalogue, today)) == "STA-4");
}

TEST_CASE("STA-4 migrating, deviating and realigning need a status that allows it") {
    for (const Status status : all_statuses) {
        const std::string name{to_string(status)};
        CAPTURE(name);
        const std::string expected = may_change_services(status) ? "changed" : "STA-4";
        const ServiceState follows = sample::follower(catalogue, "tracker-eu", status);
        const ServiceState deviates = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}, status);
        CHECK(rule_of(judge_status_for_service_change(status)) ==
              (may_change_services(status) ? "" : "STA-4"));
        CHECK(rule_of(judge_migration(follows, *catalogue.profile("lab"), catalogue, today)) == expected);
        CHECK(rule_of(judge_deviation(follows, {{"voice", "on"}}, true, catalogue, today)) == expected);
        CHECK(rule_of(judge_realignment(deviates, nullptr, catalogue, today)) == expected);
    }
}

TEST_CASE("STA-4 the refusal tells what to do about each status") {
    const auto hint = [](Status status) {
        return judge_status_for_service_change(status).value().hint.english();
    };
    CHECK(mentions(hint(Status::available), "simprof sim activate SIM --to PROFILE"));
    CHECK(mentions(hint(Status::sleep), "simprof sim activate SIM"));
    CHECK(mentions(hint(Status::barred), "provider"));
    CHECK(mentions(hint(Status::terminated), "another SIM"));
}

TEST_CASE("STA-4 a change to a suspended SIM says that it acts when the SIM is resumed, and no other does") {
    for (const Status status : {Status::preactivated, Status::test, Status::active, Status::suspended}) {
        const bool said = status == Status::suspended;
        const ServiceState follows = sample::follower(catalogue, "tracker-eu", status);
        const ServiceState deviates = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}, status);
        const auto migrated = judge_migration(follows, *catalogue.profile("lab"), catalogue, today);
        CHECK(mentions(migrated.remark.english(), "when it is resumed") == said);
        CHECK(mentions(judge_deviation(follows, {{"voice", "on"}}, true, catalogue, today).remark.english(),
                       "resumed") == said);
        CHECK(mentions(judge_realignment(deviates, nullptr, catalogue, today).remark.english(), "resumed") ==
              said);
        CHECK(remark_for_status(status).empty() != said);
    }
}
