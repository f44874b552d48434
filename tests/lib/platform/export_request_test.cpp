#include "lib/platform/export_request.hpp"

#include "lib/operations/history/request_view.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/operations/revert/revert_request.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

using Values = std::vector<OptionValue>;

PlatformWork last_work(Fleet& fleet) {
    return platform_work(*(*fleet).read(), (*fleet).read()->last_request().value().number);
}

/// The work of a request about one SIM.
SimWork only_work(Fleet& fleet) {
    PlatformWork work = last_work(fleet);
    REQUIRE(work.works.size() == 1);
    return work.works.front();
}

ApiCall only_call(Fleet& fleet) {
    const SimWork work = only_work(fleet);
    REQUIRE(work.calls.size() == 1);
    return work.calls.front();
}

std::vector<SimAction> actions(const SimWork& work) {
    std::vector<SimAction> all;
    for (const SimStep& step : work.steps) all.push_back(step.action);
    return all;
}

using Actions = std::vector<SimAction>;

ChangeReport activate(Fleet& fleet, const std::string& sim, const std::string& profile) {
    return fleet.change([&](Snapshot& snapshot, Day today) {
        return activate_sims(snapshot, selection({sim}), profile, today);
    });
}

ChangeReport realign(Fleet& fleet, const std::string& sim, const std::optional<std::string>& via = {}) {
    return fleet.change(
        [&](Snapshot& snapshot, Day today) { return realign_sims(snapshot, selection({sim}), via, today); });
}

using ChangeOfStatus = Change (*)(Snapshot&, const Selection&, Day);

ChangeReport change_status(Fleet& fleet, const std::string& sim, ChangeOfStatus change) {
    return fleet.change(
        [&](Snapshot& snapshot, Day today) { return change(snapshot, selection({sim}), today); });
}

Day first_of_december() { return Day::parse("2026-12-01").value(); }

}  // namespace

TEST_CASE("MIG-2 a migration is a call with the target's plan and its day, and a step to the profile") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const ApiCall call = only_call(fleet);
    CHECK(call.operation == "modify");
    CHECK(call.rate_plan == "EU-PPU");
    CHECK(call.plan_effective == first_of_december());
    CHECK(call.options == Values{{"sms-mo", "on"}, {"voice", "on"}});
    const SimStep step = only_work(fleet).steps.front();
    CHECK(step.action == SimAction::migrate);
    CHECK(step.profile == "lab");
    CHECK_FALSE(step.plan->at_once);
}

TEST_CASE("A migration within one plan is a call without a plan, or none where no option differs either") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-sms");
    CHECK_FALSE(only_call(fleet).rate_plan);
    fleet.change([](Snapshot& snapshot, Day today) {
        return clone_profile(snapshot, "tracker-eu-sms", "tracker-twin", {}, today);
    });
    fleet.migrate(tracker, "tracker-twin");
    CHECK(only_work(fleet).calls.empty());
    CHECK(actions(only_work(fleet)) == Actions{SimAction::migrate});
}

TEST_CASE("MIG-3 a superseded plan is told, and the newer one asked for") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.migrate(tracker, "lab");
    CHECK(only_call(fleet).rate_plan == "EU-PPU");
    const SimStep step = only_work(fleet).steps.front();
    REQUIRE(step.ended);
    CHECK(step.ended->plan == "EU-500MB");
    CHECK(step.ended->superseded);
}

TEST_CASE("MIG-4 a scheduled plan is cancelled by a call that asks for the plan in force again") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    fleet.migrate(tracker, "tracker-eu");
    const ApiCall call = only_call(fleet);
    CHECK(call.rate_plan == "EU-100MB");
    CHECK_FALSE(call.plan_effective);
    CHECK(call.options.empty());
    CHECK_FALSE(only_work(fleet).steps.front().ended->superseded);
}

TEST_CASE("Options are told in the platform's words, those that go off before those that go on") {
    Fleet fleet;
    fleet.deviate(tracker, {{"fair-use", "250MB"}, {"data", "off"}, {"sms-mt", "off"}}, "test");
    CHECK(only_call(fleet).options ==
          Values{{"sms-mt", "off"}, {"M2M_TSL_BAR_DATA", "on"}, {"RESTRICT_THRESHOLD_250MB", "on"}});
    CHECK(last_work(fleet).without_words == Values{{"sms-mt", "off"}});
    fleet.deviate(tracker, {{"fair-use", "1GB"}, {"data", "on"}}, "test");
    CHECK(only_call(fleet).options ==
          Values{{"M2M_TSL_BAR_DATA", "off"}, {"RESTRICT_THRESHOLD_250MB", "off"}, {"fair-use", "1GB"}});
    CHECK(actions(only_work(fleet)) == Actions{SimAction::deviate});
}

TEST_CASE("ALN-1 a realignment names the profile that it passed through, chosen or named") {
    Fleet fleet;
    fleet.deviate(tracker, {{"voice", "on"}}, "test");
    realign(fleet, tracker, "lab");
    CHECK(only_work(fleet).steps.front().action == SimAction::realign);
    CHECK(only_work(fleet).steps.front().via == "lab");
    CHECK(only_call(fleet).options == Values{{"voice", "off"}});
    CHECK_FALSE(only_call(fleet).rate_plan);
    fleet.deviate(tracker, {{"voice", "on"}}, "test");
    realign(fleet, tracker);
    CHECK(only_work(fleet).steps.front().via == "tracker-eu-sms");
}

TEST_CASE("STA-1 an activation gives the plan at once and every option") {
    Fleet fleet;
    activate(fleet, available, "meter");
    const ApiCall call = only_call(fleet);
    CHECK(call.operation == "activate");
    CHECK(call.rate_plan == "EU-100MB");
    CHECK(call.options == Values{{"data", "on"}, {"sms-mt", "on"}});
    const SimStep step = only_work(fleet).steps.front();
    CHECK(step.profile == "meter");
    CHECK(step.plan->at_once);
}

TEST_CASE("STA-2 a change of status is a call of its own, with nothing else in it") {
    Fleet fleet;
    fleet.migrate(tracker, "tracker-eu-500");
    for (const auto& [change, operation] :
         {std::pair{&suspend_sims, "suspend"}, std::pair{&resume_sims, "reactivate"},
          std::pair{&terminate_sims, "terminate"}}) {
        change_status(fleet, tracker, change);
        const ApiCall call = only_call(fleet);
        CHECK(call.operation == operation);
        CHECK_FALSE(call.rate_plan);
        CHECK(call.options.empty());
    }
    CHECK(only_work(fleet).steps.front().ended->plan == "EU-500MB");  // STA-3
}

TEST_CASE("STA-4 work on a suspended SIM is marked, and the suspension itself is not") {
    Fleet fleet;
    change_status(fleet, tracker, &suspend_sims);
    CHECK_FALSE(only_work(fleet).steps.front().suspended);
    fleet.migrate(tracker, "lab");
    CHECK(only_work(fleet).steps.front().suspended);
    fleet.deviate(tracker, {{"voice", "off"}}, "test");
    CHECK(only_work(fleet).steps.front().suspended);
    change_status(fleet, tracker, &resume_sims);
    CHECK_FALSE(only_work(fleet).steps.front().suspended);
}

TEST_CASE("A SIM that gets another profile and options of its own is migrated, then deviated: one call") {
    Fleet fleet;
    fleet.change([](Snapshot& snapshot, Day today) {
        Change change = migrate_sims(snapshot, selection({tracker}), "lab", today);
        change.report.kind = RequestKind::request_revert;
        const OptionSet& lab = *snapshot.catalogue().profile("lab")->options;
        change.writes.states.front().own_options =
            std::make_shared<const OptionSet>(lab.with({{"data", "off"}, {"voice", "off"}}));
        change.writes.sims.front().deviation = DeviationChange::set;
        return change;
    });
    const SimWork work = only_work(fleet);
    CHECK(actions(work) == Actions{SimAction::migrate, SimAction::deviate});
    CHECK(work.steps[0].options.size() == 2);
    CHECK(work.steps[1].options.size() == 2);
    const ApiCall call = only_call(fleet);
    CHECK(call.rate_plan == "EU-PPU");
    CHECK(call.options == Values{{"M2M_TSL_BAR_DATA", "on"}, {"sms-mo", "on"}});
}

TEST_CASE("Options are those of the request's time, whatever the profile became since") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const RequestNumber migration = (*fleet).read()->last_request().value().number;
    fleet.edit("lab", {{"voice", "off"}, {"data", "off"}});
    const PlatformWork work = platform_work(*(*fleet).read(), migration);
    CHECK(work.works.front().calls.front().options == Values{{"sms-mo", "on"}, {"voice", "on"}});
}

TEST_CASE("SIMs that get the same share their work, and each of them has some") {
    Fleet fleet;
    Selection profile;
    profile.profiles = {"tracker-eu"};
    profile.statuses = {"active"};
    fleet.change([&](Snapshot& snapshot, Day today) {
        return migrate_sims(snapshot, profile, "tracker-eu-500", today);
    });
    const PlatformWork work = last_work(fleet);
    CHECK(work.sims.size() == 43);
    CHECK(work.works.size() < 5);
    for (const WorkOfSim& sim : work.sims) CHECK(work.works[sim.work].calls.size() == 1);
}

TEST_CASE("An import holds what the platform has, so it makes no work") {
    Fleet fleet;
    CHECK(last_work(fleet).sims.empty());
    CHECK(last_work(fleet).request.kind == RequestKind::sim_import);
}

TEST_CASE("PRO-5 the edit of a profile is one step with its followers, and neither a call nor a list") {
    Fleet fleet;
    fleet.edit("tracker-eu", {{"data", "off"}});
    const PlatformWork work = last_work(fleet);
    REQUIRE(work.profiles.size() == 1);
    const ProfileStep& step = work.profiles.front();
    CHECK(step.action == ProfileAction::edit);
    const auto snapshot = (*fleet).read();
    const ProfileId edited = snapshot->catalogue().profile("tracker-eu")->id;
    CHECK(step.followers == count_sims(*snapshot, edited, fleet.today()).following);
    REQUIRE(step.options.size() == 1);
    CHECK(step.options.front().switches == Values{{"M2M_TSL_BAR_DATA", "on"}});
    for (const auto refuse : {&refuse_calls_for_profiles, &refuse_lists_for_profiles}) {
        const auto error = error_of([&] { refuse(work); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::refused);
        CHECK(error->hint().english().ends_with("--format runbook"));
    }
}

TEST_CASE("PRO-9 profiles are created, archived, opened again and deleted in a step each") {
    Fleet fleet;
    const auto action = [&](const Judging& judge) {
        fleet.change(judge);
        const PlatformWork work = last_work(fleet);
        REQUIRE(work.profiles.size() == 1);
        CHECK(work.profiles.front().name == "trial");
        return work.profiles.front().action;
    };
    CHECK(action([](Snapshot& snapshot, Day today) {
              return create_profile(snapshot, {"trial", "metering", "EU-100MB", {}}, today);
          }) == ProfileAction::create);
    CHECK(action([](Snapshot& snapshot, Day today) { return archive_profile(snapshot, "trial", today); }) ==
          ProfileAction::archive);
    CHECK(action([](Snapshot& snapshot, Day today) { return unarchive_profile(snapshot, "trial", today); }) ==
          ProfileAction::unarchive);
    CHECK(action([](Snapshot& snapshot, Day today) { return delete_profile(snapshot, "trial", today); }) ==
          ProfileAction::remove);
}

TEST_CASE("A catalogue is work on its profiles, not on its SIMs") {
    Fleet fleet{false};
    const PlatformWork work = last_work(fleet);
    CHECK(work.sims.empty());
    CHECK(work.profiles.size() == 6);
    CHECK(error_of([&] { refuse_calls_for_profiles(work); }));
    CHECK(error_of([&] { refuse_lists_for_profiles(work); }));
}

TEST_CASE("A request that does not exist cannot be exported") {
    Fleet fleet;
    const auto error = error_of([&] { (void)platform_work(*(*fleet).read(), RequestNumber{99}); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::not_found);
}

TEST_CASE("REQ-4 a deviation that is taken back is a realignment by the way that the request took") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    const std::int64_t deviation = fleet.requests();
    fleet.change([&](Snapshot& snapshot, Day today) {
        return revert_request(snapshot, RequestNumber{static_cast<std::int32_t>(deviation)}, today);
    });
    fleet.change([](Snapshot& snapshot, Day today) {
        return clone_profile(snapshot, "tracker-eu", "a-nearer-twin", {}, today);
    });
    const PlatformWork work =
        platform_work(*(*fleet).read(), RequestNumber{static_cast<std::int32_t>(deviation) + 1});
    REQUIRE(work.works.size() == 1);
    const SimStep& step = work.works.front().steps.front();
    CHECK(step.action == SimAction::realign);
    CHECK(step.via == "tracker-eu-sms");
}

TEST_CASE("DEV-4 a deviation with the profile's own values is a step, too") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.deviate(tracker, {{"radio", "all"}}, "");
    fleet.migrate(tracker, "lab");
    const std::int64_t migration = fleet.requests();
    fleet.change([&](Snapshot& snapshot, Day today) {
        return revert_request(snapshot, RequestNumber{static_cast<std::int32_t>(migration)}, today);
    });
    REQUIRE(fleet.sim(tracker).deviation);
    const SimWork work = only_work(fleet);
    CHECK(actions(work) == Actions{SimAction::migrate, SimAction::deviate});
    CHECK(work.steps.back().options.empty());
}

TEST_CASE("REQ-4 work tells by which request it was taken back, unless that one was taken back itself") {
    Fleet fleet;
    fleet.migrate(tracker, "lab");
    const auto number = [](std::int64_t request) {
        return RequestNumber{static_cast<std::int32_t>(request)};
    };
    const std::int64_t migration = fleet.requests();
    const auto revert = [&](std::int64_t request) {
        fleet.change(
            [&](Snapshot& snapshot, Day today) { return revert_request(snapshot, number(request), today); });
    };
    const auto taken_back = [&] { return platform_work(*(*fleet).read(), number(migration)).taken_back_by; };
    CHECK(taken_back() == RequestNumber::none);
    revert(migration);
    CHECK(taken_back() == number(migration + 1));
    revert(migration + 1);
    CHECK(taken_back() == RequestNumber::none);
    revert(migration);
    CHECK(taken_back() == number(migration + 3));
    CHECK(view_request(*(*fleet).read(), number(migration)).report.taken_back_by == number(migration + 3));
}
