#include "lib/operations/advice/advice.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/advice/advised_creations.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

const std::string lab_sim = "8933224000000010706";

Advice advice_on(Fleet& fleet, const Selection& selection, const OptionChanges& wanted) {
    return advise(*(*fleet).read(), selection, wanted, fleet.today());
}

Advice advice_on(Fleet& fleet, const std::string& sim, const OptionChanges& wanted) {
    return advice_on(fleet, selection({sim}), wanted);
}

/// "migrate tracker-eu-sms; edit tracker-eu +48; …"
std::string told(const Advice& advice) {
    const std::vector<std::string> words{"migrate", "edit", "create", "realign", "deviate"};
    std::string text;
    for (const AdvisedWay& way : advice.ways) {
        text += text.empty() ? "" : "; ";
        text += words[static_cast<std::size_t>(way.method)];
        if (!way.profile.empty()) text += " " + way.profile;
        if (way.also_changes > 0) text += fmt::format(" +{}", way.also_changes);
        if (!way.plans.empty()) text += " " + way.plans.front().to;
    }
    return text;
}

Selection following(const std::string& profile) {
    Selection selection;
    selection.profiles = {profile};
    selection.following = true;
    return selection;
}

std::string refusal_of(Fleet& fleet, const std::string& sim, const OptionChanges& wanted) {
    const auto error = error_of([&] { (void)advice_on(fleet, sim, wanted); });
    return error ? std::string{error->code()} : "";
}

}  // namespace

TEST_CASE("MIG-1 a profile that has exactly the options, pack and plan wanted is the best for one SIM") {
    Fleet fleet;
    CHECK(told(advice_on(fleet, tracker, {{"sms-mo", "on"}})) ==
          "migrate tracker-eu-sms; edit tracker-eu +48; deviate tracker-eu");
}

TEST_CASE(
    "PRO-5 a profile that nobody else follows is edited; else it is said how many others would change") {
    Fleet fleet;
    const Advice many = advice_on(fleet, tracker, {{"voice", "on"}});
    CHECK(told(many) == "create tracker-eu-voice-on; edit tracker-eu +48; deviate tracker-eu");
    const AdvisedWay& edit = many.ways[1];
    CHECK(edit.others.size() == 10);
    CHECK(edit.others.front().digits() == other_tracker);
    fleet.change([](Snapshot& snapshot, Day today) {
        return clone_profile(snapshot, "tracker-eu", "own", {}, today);
    });
    fleet.migrate(tracker, "own");
    CHECK(told(advice_on(fleet, tracker, {{"voice", "on"}})) == "edit own; create own-voice-on; deviate own");
}

TEST_CASE("PRO-5 for all followers of a profile its edit is better than moving them, one SIM aside") {
    Fleet fleet;
    CHECK(told(advice_on(fleet, following("tracker-eu"), {{"sms-mo", "on"}})) ==
          "edit tracker-eu; migrate tracker-eu-sms; deviate tracker-eu");
}

TEST_CASE("PRO-6 an edit tells how many deviated SIMs it leaves alone") {
    Fleet fleet;
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "test");
    CHECK(advice_on(fleet, tracker, {{"voice", "on"}}).ways[1].left_alone == 1);
}

TEST_CASE("MIG-2 a profile with another plan comes late, with the plan and its day") {
    Fleet fleet;
    const Advice advice = advice_on(fleet, lab_sim, {{"voice", "off"}});
    CHECK(told(advice) == "create lab-voice-off; edit lab +8; migrate tracker-eu-sms EU-100MB; deviate lab");
    CHECK(to_string(advice.ways[2].plans.front().effective) == "2026-12-01");
}

TEST_CASE("MIG-8, MIG-9 a profile that the SIM may not come to is not advised") {
    Fleet fleet;
    CHECK(told(advice_on(fleet, tracker, {{"sms-mo", "on"}, {"static-ip", "private"}, {"radio", "no-2g-3g"}}))
              .find("gateway-pool") == std::string::npos);
    fleet.change(
        [](Snapshot& snapshot, Day today) { return archive_profile(snapshot, "tracker-eu-sms", today); });
    CHECK(told(advice_on(fleet, tracker, {{"sms-mo", "on"}})) ==
          "create tracker-eu-sms-mo-on; edit tracker-eu +48; deviate tracker-eu");
}

TEST_CASE("DEV-4 a SIM that is deviated already stays so before a profile is created for it") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    CHECK(told(advice_on(fleet, tracker, {{"voice", "on"}})) ==
          "deviate tracker-eu; create tracker-eu-voice-on-radio-5g");
}

TEST_CASE("ALN-1 a deviated SIM that is to have its profile's options is realigned") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    CHECK(told(advice_on(fleet, tracker, {{"radio", "all"}})).starts_with("realign tracker-eu; deviate "));
}

TEST_CASE("DEV-5 SIMs that have the options already are counted and left alone") {
    Fleet fleet;
    const Advice none = advice_on(fleet, lab_sim, {{"voice", "on"}});
    CHECK(none.as_wanted == 1);
    CHECK(none.ways.empty());
    const Advice some = advice_on(fleet, selection({lab_sim, tracker}), {{"voice", "on"}});
    CHECK(some.sims == 2);
    CHECK(some.as_wanted == 1);
    REQUIRE(some.ways.front().steps.back().sims.size() == 1);
    CHECK(some.ways.front().steps.back().sims.front().digits() == tracker);
}

TEST_CASE("STA-4 a SIM that no method reaches is refused; a sleeping one can be reached by an edit") {
    Fleet fleet;
    CHECK(refusal_of(fleet, available, {{"voice", "on"}}) == "STA-4");
    ImportSettings update;
    update.update = true;
    fleet.import(fmt::format("iccid,status\n{},sleep\n", tracker), update);
    CHECK(told(advice_on(fleet, tracker, {{"voice", "on"}})) == "edit tracker-eu +48");
}

TEST_CASE("STA-4 SIMs that only an edit reaches are named, and an edit of others is not recommended") {
    Fleet fleet;
    ImportSettings update;
    update.update = true;
    fleet.import(fmt::format("iccid,status\n{},sleep\n", tracker), update);
    const Advice advice = advice_on(fleet, selection({tracker, other_tracker}), {{"voice", "on"}});
    CHECK(told(advice) == "edit tracker-eu +47");
    CHECK_FALSE(advice.ways.front().recommended);
    REQUIRE(advice.obstacles.size() == 1);
    CHECK(advice.obstacles.front().refusal.rule == "STA-4");
    CHECK(advice.obstacles.front().first.digits() == tracker);
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "test");
    const auto error = error_of([&] {
        (void)advice_on(fleet, selection({tracker, other_tracker}), {{"voice", "on"}});
    });
    REQUIRE(error);
    CHECK(error->code() == "STA-4");
    CHECK(error->sim() == tracker);
}

TEST_CASE("MIG-4 a way tells of a scheduled plan that ends by it") {
    Fleet fleet;
    fleet.migrate(lab_sim, "tracker-eu");
    const Advice advice = advice_on(fleet, lab_sim, {{"voice", "on"}, {"sms-mo", "on"}});
    const auto to_lab = std::ranges::find(advice.ways, "lab", &AdvisedWay::profile);
    REQUIRE(to_lab != advice.ways.end());
    CHECK(to_lab->plans.empty());
    REQUIRE(to_lab->ended.size() == 1);
    CHECK(to_lab->ended.front().plan == "EU-100MB");
}

TEST_CASE("ALN-2 where a deviated SIM's profile has no twin, one is created for the way back") {
    Fleet fleet;
    fleet.deviate(pooled, {{"voice", "on"}}, "test");
    const Advice advice = advice_on(fleet, pooled, {{"voice", "off"}});
    CHECK(told(advice).starts_with("realign gateway-pool; deviate gateway-pool"));
    CHECK(advice.ways.front().rule == "ALN-2");
    REQUIRE(advice.ways.front().steps.size() == 2);
    CHECK(advice.ways.front().steps.front().profile == "gateway-pool-2");
}

TEST_CASE("SIMs of a list that cannot be read again, or names targets of its own, are named by number") {
    Fleet fleet;
    const auto naming = [&](const Selection& selection) {
        return advice_on(fleet, selection, {{"sms-mo", "on"}}).ways[1].steps.front().naming;
    };
    Selection all = following("tracker-eu");
    CHECK(naming(all) == Naming::as_selected);
    all.from_standard_input = true;
    CHECK(naming(all) == Naming::by_number);
    Selection list;
    visit_sims(*(*fleet).read(), following("tracker-eu"), fleet.today(), {},
               [&](const SimView& sim) { list.list.add(sim.iccid.digits(), 0, "lab"); });
    CHECK(naming(list) == Naming::by_number);
}

TEST_CASE("OPT-3 what the pack does not have or excludes is refused, whatever the method") {
    Fleet fleet;
    CHECK(refusal_of(fleet, tracker, {{"vioce", "on"}}) == "OPT-1");
    CHECK(refusal_of(fleet, tracker, {{"voice", "maybe"}}) == "OPT-2");
    CHECK(refusal_of(fleet, tracker, {{"static-ip", "public"}, {"fair-use", "1GB"}}) == "OPT-3");
    CHECK(refusal_of(fleet, tracker, {{"plan", "EU-500MB"}}) == "OPT-4");
}

TEST_CASE("Profiles that come close are named with what differs") {
    Fleet fleet;
    const Advice advice = advice_on(fleet, tracker, {{"voice", "on"}});
    REQUIRE(advice.close.size() == 3);
    const FoundProfile& lab = advice.close.front();
    CHECK((*fleet).read()->catalogue()[lab.profile].name == "lab");
    REQUIRE(lab.options.size() == 1);
    CHECK(lab.options.front() == OptionDifference{"sms-mo", "off", "on"});
    REQUIRE(lab.plan);
    CHECK(lab.plan->to == "EU-PPU");
}

TEST_CASE("SIMs of several profiles are changed group by group, each named so that no other is") {
    Fleet fleet;
    Selection two;
    two.profiles = {"tracker-eu", "tracker-eu-500"};
    const Advice advice = advice_on(fleet, two, {{"voice", "on"}});
    CHECK(told(advice) == "edit; create; deviate");
    const AdvisedWay& create = advice.ways[1];
    REQUIRE(create.steps.size() == 4);
    CHECK(create.steps[0].kind == AdvisedStep::Kind::create);
    CHECK(create.steps[1].kind == AdvisedStep::Kind::create);
    CHECK(create.steps[2].naming == Naming::narrowed);
    CHECK(create.steps[2].narrowed_to == "tracker-eu");
    CHECK(create.steps[3].naming == Naming::by_number);
    CHECK(advice.ways[2].steps.size() == 1);
    CHECK(advice.ways[2].steps[0].naming == Naming::as_selected);
}

TEST_CASE("CAT-1 a name that is proposed is free, and a name") {
    const Fleet fleet;
    Catalogue catalogue;
    ServiceProfile home;
    home.name = std::string(60, 'x');
    catalogue.profiles = {home};
    CHECK(proposed_name(catalogue, home, {{"voice", "off", "on"}}) == home.name + "-2");
    home.name = std::string(63, 'x');
    catalogue.profiles = {home};
    CHECK(proposed_name(catalogue, home, {{"voice", "off", "on"}}) == "profile-2");
    home.name = "a";
    catalogue.profiles = {home};
    CHECK(proposed_name(catalogue, home, {{"voice", "off", "on"}}) == "a-voice-on");
    home.id = ProfileId{2};
    home.name = "A-Voice-On";
    catalogue.profiles.put(home);
    home.name = "a";
    CHECK(proposed_name(catalogue, home, {{"voice", "off", "on"}}) == "a-voice-on-2");
}
