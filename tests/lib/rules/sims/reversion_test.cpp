#include "lib/rules/sims/reversion.hpp"

#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/realignment.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using sample::day;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const Day today = day("2026-11-23");

/// What taking back a judgement comes to, asked on that day.
Judgement back(const Catalogue& catalogue, const Judgement& judgement, Day when = today) {
    return judge_reversion(judgement.after, judgement.before, catalogue, when);
}

Judgement migrated(const Catalogue& catalogue, const ServiceState& state, std::string_view target) {
    return judge_migration(state, *catalogue.profile(target), catalogue, today);
}

}  // namespace

TEST_CASE("REQ-4 a migration taken back in its month leaves nothing scheduled (MIG-4)") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    const Judgement judgement = back(catalogue, migrated(catalogue, state, "tracker-eu-500"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == state);
    REQUIRE(judgement.cancelled);
    CHECK(*judgement.cancelled == sample::from_day(sample::eu_500mb, "2026-12-01"));
}

TEST_CASE("REQ-4 a plan that is in force already goes back on the first of the next month (MIG-2)") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    const Judgement judgement =
        back(catalogue, migrated(catalogue, state, "tracker-eu-500"), day("2026-12-01"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.profile == state.profile);
    CHECK(judgement.after.plan == sample::eu_500mb);
    CHECK(judgement.after.next == sample::from_day(sample::eu_100mb, "2027-01-01"));
}

TEST_CASE("REQ-4 a scheduled plan that was superseded is scheduled again (MIG-3)") {
    const Catalogue catalogue = sample::catalogue();
    ServiceState state = sample::follower(catalogue, "tracker-eu-500");
    state.plan = sample::eu_100mb;
    state.next = sample::from_day(sample::eu_500mb, "2026-12-01");
    const Judgement judgement = back(catalogue, migrated(catalogue, state, "lab"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == state);
    CHECK(judgement.superseded == sample::from_day(sample::eu_ppu, "2026-12-01"));
}

TEST_CASE("REQ-4 a plan change that the catalogue forbids by then refuses (MIG-8)") {
    Catalogue catalogue = sample::catalogue();
    const Judgement there = migrated(catalogue, sample::follower(catalogue, "tracker-eu"), "tracker-eu-500");
    catalogue.forbidden_plan_changes.push_back({"capped", "capped", "the platform changed its mind"});
    CHECK(rule_of(back(catalogue, there)) == "changed");  // the plan in force is still the old one
    CHECK(rule_of(back(catalogue, there, day("2026-12-01"))) == "MIG-8");
}

TEST_CASE("REQ-4 a deviation taken back passes through a twin (ALN-1), and is refused without one (ALN-2)") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    const Judgement judgement =
        back(catalogue, judge_deviation(state, {{"voice", "on"}}, true, catalogue, today));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == state);
    CHECK(judgement.deviation == DeviationChange::cleared);
    CHECK(judgement.via == catalogue.profile("tracker-eu-sms")->id);
    const ServiceState lonely = sample::follower(catalogue, "lab");
    CHECK(rule_of(back(catalogue, judge_deviation(lonely, {{"voice", "off"}}, true, catalogue, today))) ==
          "ALN-2");
}

TEST_CASE("REQ-4 a change on a SIM that was deviated before leaves it deviated (DEV-4)") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceState state = sample::deviated(catalogue, "lab", {{"radio", "5g"}});
    const Judgement judgement =
        back(catalogue, judge_deviation(state, {{"radio", "all"}}, false, catalogue, today));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == state);
    CHECK(judgement.deviation == DeviationChange::none);
}

TEST_CASE(
    "REQ-4 a deviation that a migration ended is there again (MIG-6, DEV-2), without a reason (DEV-3)") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"radio", "5g"}});
    const Judgement judgement = back(catalogue, migrated(catalogue, state, "lab"));
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after == state);
    CHECK(judgement.deviation == DeviationChange::set);
}

TEST_CASE("REQ-4 options restored on a SIM have the defaults of options that came since (CAT-5)") {
    Catalogue catalogue = sample::catalogue();
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"radio", "5g"}});
    const Judgement there = migrated(catalogue, state, "lab");
    ServicePack pack = catalogue.packs[0];
    pack.options.push_back({"esim", "", {"off", "on"}, "off"});
    catalogue.packs.put(pack);
    const Judgement judgement = back(catalogue, there);
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(options_of(judgement.after, catalogue).value_of("esim") == "off");
    CHECK(options_of(judgement.after, catalogue).value_of("radio") == "5g");
}

TEST_CASE("REQ-4 options restored must hold no conflict that the pack has by now (OPT-3)") {
    Catalogue catalogue = sample::catalogue();
    const Judgement there =
        migrated(catalogue, sample::deviated(catalogue, "tracker-eu", {{"radio", "5g"}}), "lab");
    ServicePack pack = catalogue.packs[0];
    pack.conflicts.push_back({"radio", "5g", "voice", {"off"}, "no voice over 5G"});
    catalogue.packs.put(pack);
    CHECK(rule_of(back(catalogue, there)) == "OPT-3");
}

TEST_CASE("REQ-4 a profile that is archived by now takes no SIM back (MIG-9), a deleted one neither") {
    Catalogue catalogue = sample::catalogue();
    const Judgement there = migrated(catalogue, sample::follower(catalogue, "tracker-eu"), "lab");
    sample::change(catalogue, "tracker-eu", [](auto& profile) { profile.archived = true; });
    CHECK(rule_of(back(catalogue, there)) == "MIG-9");
    sample::change(catalogue, "tracker-eu", [](auto& profile) { profile.deleted = true; });
    const Judgement judgement = back(catalogue, there);
    REQUIRE(rule_of(judgement) == "REQ-4");
    CHECK(judgement.refusal->kind == ErrorKind::unexpected_state);
    CHECK(mentions(judgement.refusal->message.english(), "tracker-eu"));
}

TEST_CASE("REQ-4 a SIM that stays under an archived profile can be deviated from it and brought back") {
    Catalogue catalogue = sample::catalogue();
    sample::change(catalogue, "tracker-eu", [](auto& profile) { profile.archived = true; });
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    const Judgement there = judge_deviation(state, {{"voice", "on"}}, true, catalogue, today);
    CHECK(rule_of(back(catalogue, there)) == "changed");
}

TEST_CASE("REQ-4 steps of the life cycle go back by its transitions only (STA-2)") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceState active = sample::follower(catalogue, "tracker-eu");
    const ServiceState suspended = sample::follower(catalogue, "tracker-eu", Status::suspended);
    CHECK(back(catalogue, judge_suspension(active, today)).after == active);
    CHECK(back(catalogue, judge_resumption(suspended, today)).after == suspended);
    CHECK(rule_of(back(catalogue, judge_termination(active, catalogue, today))) == "STA-2");
    CHECK(rule_of(back(catalogue, judge_suspension(sample::follower(catalogue, "tracker-eu", Status::test),
                                                   today))) == "STA-2");
    CHECK(rule_of(back(catalogue, judge_activation(ServiceState{}, catalogue.profile("lab"), catalogue,
                                                   today))) == "STA-2");
}

TEST_CASE("STA-4 services come back only in a status that allows a change, and a suspended SIM is told of") {
    const Catalogue catalogue = sample::catalogue();
    Judgement there =
        migrated(catalogue, sample::follower(catalogue, "tracker-eu", Status::suspended), "lab");
    CHECK(mentions(back(catalogue, there).remark.english(), "resumed"));
    there.before.status = there.after.status = Status::barred;
    CHECK(rule_of(back(catalogue, there)) == "STA-4");
}

TEST_CASE("REQ-4 where nothing differs nothing changes") {
    const Catalogue catalogue = sample::catalogue();
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"radio", "5g"}});
    CHECK(rule_of(judge_reversion(state, state, catalogue, today)) == "unchanged");
}

TEST_CASE("REQ-4 what cannot be taken back whatever is done is told apart from what can be mended first") {
    Catalogue catalogue = sample::catalogue();
    CHECK(is_for_good(brought_by_request()));
    CHECK(is_for_good(catalogue_only_grows()));
    CHECK(is_for_good(*judge_transition(Status::terminated, Status::active)));
    CHECK_FALSE(is_for_good(choose_via(*catalogue.profile("lab"), catalogue).refusal()));
    sample::change(catalogue, "lab", [](ServiceProfile& profile) { profile.archived = true; });
    CHECK_FALSE(is_for_good(*judge_target_not_archived(*catalogue.profile("lab"))));
}

TEST_CASE("REQ-4 the request that came between is named, and the state is not the one expected") {
    Request later{};
    later.number = RequestNumber{45};
    later.kind = RequestKind::sim_migrate;
    later.actor = "ana";
    const Refusal refusal = sim_changed_since(later);
    CHECK(refusal.kind == ErrorKind::unexpected_state);
    CHECK(mentions(refusal.message.english(), "45 (sim.migrate, by ana)"));
    CHECK(mentions(refusal.hint.english(), "simprof request revert 45"));
    CHECK(
        mentions(profile_changed_since(*sample::catalogue().profile("lab"), later).message.english(), "lab"));
}
