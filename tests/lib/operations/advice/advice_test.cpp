#include "lib/operations/advice/advice.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/advice/proposed_name.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

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
std::string told(const AdvisedGroup& group) {
    const std::vector<std::string> words{"migrate", "edit", "create", "realign", "deviate"};
    std::string text;
    for (const AdvisedMethod& method : group.methods) {
        text += text.empty() ? "" : "; ";
        text += words[static_cast<std::size_t>(method.method)] + " " + method.profile;
        if (method.also_changes > 0) text += fmt::format(" +{}", method.also_changes);
        if (!method.plans.empty()) text += " " + method.plans.front().to;
    }
    return text;
}

/// Of the one group there is.
std::string told(const Advice& advice) {
    REQUIRE(advice.groups.size() == 1);
    return told(advice.groups.front());
}

/// "3 tracker-eu, 1 lab deviated, 2 lab as wanted"
std::string groups_of(const Advice& advice) {
    std::vector<std::string> groups;
    for (const AdvisedGroup& group : advice.groups)
        groups.push_back(fmt::format("{} {}{}{}", group.size(), group.profile,
                                     group.deviated ? " deviated" : "",
                                     group.is_as_wanted() ? " as wanted" : ""));
    return fmt::format("{}", fmt::join(groups, ", "));
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
    const AdvisedMethod& edit = many.groups.front().methods[1];
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
    CHECK(advice_on(fleet, tracker, {{"voice", "on"}}).groups.front().methods[1].left_alone == 1);
}

TEST_CASE("MIG-2 a profile with another plan comes late, with the plan and its day") {
    Fleet fleet;
    const Advice advice = advice_on(fleet, lab_sim, {{"voice", "off"}});
    CHECK(told(advice) == "create lab-voice-off; edit lab +8; migrate tracker-eu-sms EU-100MB; deviate lab");
    CHECK(to_string(advice.groups.front().methods[2].plans.front().effective) == "2026-12-01");
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

TEST_CASE("DEV-5 SIMs that have the options already are a group without methods, and come last") {
    Fleet fleet;
    const Advice none = advice_on(fleet, lab_sim, {{"voice", "on"}});
    CHECK(groups_of(none) == "1 lab as wanted");
    CHECK(none.groups.front().methods.empty());
    const Advice some = advice_on(fleet, selection({lab_sim, tracker}), {{"voice", "on"}});
    CHECK(some.sims == 2);
    CHECK(groups_of(some) == "1 tracker-eu, 1 lab as wanted");
    CHECK(some.groups.front().sims.front().digits() == tracker);
}

TEST_CASE("STA-4 SIMs that cannot be advised are left out and named; where none is left it is an error") {
    Fleet fleet;
    CHECK(refusal_of(fleet, available, {{"voice", "on"}}) == "STA-4");
    ImportSettings update;
    update.update = true;
    fleet.import(fmt::format("iccid,status\n{},sleep\n", tracker), update);
    const Advice advice = advice_on(fleet, selection({tracker, other_tracker, available}), {{"voice", "on"}});
    CHECK(advice.sims == 3);
    CHECK(told(advice) == "create tracker-eu-voice-on; edit tracker-eu +48; deviate tracker-eu");
    REQUIRE(advice.left_out.size() == 2);
    CHECK(advice.left_out.front().refusal.rule == "STA-4");
    CHECK(advice.left_out.front().refusal.message.english() ==
          "A sleeping SIM cannot be changed. Only an edit of its profile tracker-eu reaches it.");
    CHECK(advice.left_out.front().sims.front().digits() == tracker);
    CHECK(advice.left_out.back().sims.front().digits() == available);
    const auto error = error_of([&] {
        (void)advice_on(fleet, selection({tracker, available}), {{"voice", "on"}});
    });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::refused);
    CHECK(error->refused().size() == 2);
}

TEST_CASE("OPT-1 SIMs of a pack that lacks the option are left out") {
    Fleet fleet;
    fleet.import("iccid,profile\n8933224000000900009,meter\n");
    const Advice advice = advice_on(fleet, selection({tracker, "8933224000000900009"}), {{"voice", "on"}});
    CHECK(groups_of(advice) == "1 tracker-eu");
    REQUIRE(advice.left_out.size() == 1);
    CHECK(advice.left_out.front().refusal.rule == "OPT-1");
}

TEST_CASE("MIG-4 a method tells of a scheduled plan that ends by it") {
    Fleet fleet;
    fleet.migrate(lab_sim, "tracker-eu");
    const Advice advice = advice_on(fleet, lab_sim, {{"voice", "on"}, {"sms-mo", "on"}});
    const auto& methods = advice.groups.front().methods;
    const auto to_lab = std::ranges::find(methods, "lab", &AdvisedMethod::profile);
    REQUIRE(to_lab != methods.end());
    CHECK(to_lab->plans.empty());
    REQUIRE(to_lab->ended.size() == 1);
    CHECK(to_lab->ended.front().plan == "EU-100MB");
}

TEST_CASE("ALN-2 where a deviated SIM's profile has no twin, one is created for the way back") {
    Fleet fleet;
    fleet.deviate(pooled, {{"voice", "on"}}, "test");
    const Advice advice = advice_on(fleet, pooled, {{"voice", "off"}});
    CHECK(told(advice).starts_with("realign gateway-pool; deviate gateway-pool"));
    const AdvisedMethod& realign = advice.groups.front().methods.front();
    CHECK(realign.rule == "ALN-2");
    REQUIRE(realign.creates);
    CHECK(realign.creates->name == "gateway-pool-2");
}

TEST_CASE("The words that selected are narrowed as little as tells the group from all others") {
    Fleet fleet;
    fleet.deviate(other_tracker, {{"radio", "5g"}}, "test");
    const auto narrowings = [&](const Selection& selection, const OptionChanges& wanted) {
        std::string told;
        for (const AdvisedGroup& group : advice_on(fleet, selection, wanted).groups)
            told += group.narrowing ? std::to_string(static_cast<int>(*group.narrowing)) : "-";
        return told;
    };
    Selection two;
    two.profiles = {"tracker-eu-500", "tracker-eu-sms"};
    CHECK(narrowings(following("tracker-eu"), {{"voice", "on"}}) == "0");
    CHECK(narrowings(two, {{"voice", "on"}}) == "11");
    two.profiles = {"tracker-eu"};
    CHECK(narrowings(two, {{"voice", "on"}}) == "22");
    ImportSettings update;
    update.update = true;
    fleet.import(fmt::format("iccid,status\n{},sleep\n", tracker), update);
    CHECK(narrowings(two, {{"voice", "on"}}) == "32");
    Selection list = selection({tracker, other_tracker});
    list.from_standard_input = true;
    CHECK(narrowings(list, {{"voice", "on"}}) == "-");
    Selection targets;
    visit_sims(*(*fleet).read(), following("lab"), fleet.today(), {},
               [&](const SimView& sim) { targets.list.add(sim.iccid.digits(), 0, "tracker-eu"); });
    CHECK(narrowings(targets, {{"sms-mo", "off"}}) == "-");
}

TEST_CASE("SIMs deviated from one profile are one group; methods that do not fit all of them are none") {
    Fleet fleet;
    fleet.deviate(tracker, {{"radio", "5g"}}, "test");
    fleet.deviate(other_tracker, {{"sms-mo", "on"}}, "test");
    const Selection both = selection({tracker, other_tracker});
    const Advice apart = advice_on(fleet, both, {{"voice", "on"}});
    CHECK(groups_of(apart) == "2 tracker-eu deviated");
    CHECK(told(apart) == "deviate tracker-eu");
    const Advice together = advice_on(fleet, both, {{"radio", "all"}, {"sms-mo", "off"}});
    CHECK(told(together).starts_with("realign tracker-eu; deviate tracker-eu"));
    CHECK(groups_of(advice_on(fleet, both, {{"radio", "5g"}})) ==
          "1 tracker-eu deviated, 1 tracker-eu deviated as wanted");
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

TEST_CASE("SIMs of several profiles are advised group by group, the largest first") {
    Fleet fleet;
    Selection two;
    two.profiles = {"tracker-eu-500", "tracker-eu"};
    const Advice advice = advice_on(fleet, two, {{"voice", "on"}});
    CHECK(groups_of(advice) == "49 tracker-eu, 8 tracker-eu-500");
    CHECK(told(advice.groups[0]) == "edit tracker-eu; create tracker-eu-voice-on; deviate tracker-eu");
    CHECK(told(advice.groups[1]) ==
          "edit tracker-eu-500; create tracker-eu-500-voice-on; deviate tracker-eu-500");
    CHECK(advice.close.empty());
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
