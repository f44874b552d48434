#include "lib/rules/sims/realignment.hpp"

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

/// A catalogue whose profile tracker-eu has exactly one twin: tracker-eu-sms, one option away.
Catalogue with_twin() { return sample::catalogue(); }

Judgement realign(const Catalogue& catalogue, const ServiceState& state, const char* via = nullptr) {
    return judge_realignment(state, via ? catalogue.profile(via) : nullptr, catalogue, day("2026-11-23"));
}

std::string chosen(const Catalogue& catalogue, std::string_view home) {
    const auto via = choose_via(*catalogue.profile(home), catalogue);
    return via.accepted() ? catalogue[via.value()].name : "none";
}

}  // namespace

TEST_CASE("ALN-1 a deviated SIM comes back under its profile by leaving for another one and returning") {
    const Catalogue catalogue = with_twin();
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    const Judgement judgement = realign(catalogue, state);
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.via == catalogue.profile("tracker-eu-sms")->id);
    CHECK(judgement.before == state);
    CHECK(judgement.after == sample::follower(catalogue, "tracker-eu"));
    CHECK(judgement.deviation == DeviationChange::cleared);
    CHECK(options_of(judgement.after, catalogue) == *catalogue.profile("tracker-eu")->options);
    CHECK(judgement.remark.english() == "");
}

TEST_CASE("ALN-1 the plan in force and a scheduled plan end as they were") {
    const Catalogue catalogue = with_twin();
    ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    state.plan = sample::eu_ppu;
    state.next = sample::from_day(sample::eu_100mb, "2027-03-01");
    for (const char* via : {static_cast<const char*>(nullptr), "tracker-eu-500", "lab"}) {
        const Judgement judgement = realign(catalogue, state, via);
        REQUIRE(rule_of(judgement) == "changed");
        CHECK(judgement.after.plan == sample::eu_ppu);
        CHECK(judgement.after.next == state.next);
        CHECK_FALSE(judgement.superseded);
        CHECK_FALSE(judgement.cancelled);
    }
}

TEST_CASE("ALN-1 a due plan is in force before and after") {
    const Catalogue catalogue = with_twin();
    ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    state.plan = sample::eu_ppu;
    state.next = sample::from_day(sample::eu_100mb, "2026-11-01");
    const Judgement judgement = realign(catalogue, state);
    CHECK(judgement.before.plan == sample::eu_100mb);
    CHECK(judgement.after == sample::follower(catalogue, "tracker-eu"));
}

TEST_CASE("ALN-2 a profile that is named is the one passed through, of whatever pack and plan") {
    const Catalogue catalogue = with_twin();
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    for (const char* via : {"tracker-eu-sms", "tracker-eu-500", "meter", "lab"}) {
        const Judgement judgement = realign(catalogue, state, via);
        CHECK(rule_of(judgement) == "changed");
        CHECK(judgement.via == catalogue.profile(via)->id);
    }
}

TEST_CASE("ALN-2 the profile chosen has the same pack and the same plan") {
    Catalogue catalogue = with_twin();
    CHECK(chosen(catalogue, "tracker-eu") == "tracker-eu-sms");
    CHECK(chosen(catalogue, "lab") == "none");
    CHECK(chosen(catalogue, "meter") == "none");
    sample::change(catalogue, "tracker-eu-sms", [](auto& profile) { profile.plan = sample::eu_500mb; });
    CHECK(chosen(catalogue, "tracker-eu") == "none");
    sample::change(catalogue, "tracker-eu-sms", [](auto& profile) { profile.plan = sample::eu_100mb; });
    sample::change(catalogue, "tracker-eu-sms", [](auto& profile) { profile.pack = sample::metering; });
    CHECK(chosen(catalogue, "tracker-eu") == "none");
}

TEST_CASE("ALN-2 the profile chosen is neither archived nor deleted") {
    Catalogue catalogue = with_twin();
    sample::change(catalogue, "tracker-eu-sms", [](auto& profile) { profile.archived = true; });
    CHECK(chosen(catalogue, "tracker-eu") == "none");
    sample::change(catalogue, "tracker-eu-sms", [](auto& profile) { profile.archived = false; });
    sample::change(catalogue, "tracker-eu-sms", [](auto& profile) { profile.deleted = true; });
    CHECK(chosen(catalogue, "tracker-eu") == "none");
}

TEST_CASE("ALN-2 the profile chosen has the fewest differing options, then the first name") {
    Catalogue catalogue = with_twin();
    sample::add_profile(catalogue, "a-far-twin", "tracker-eu", {{"voice", "on"}, {"radio", "5g"}});
    CHECK(chosen(catalogue, "tracker-eu") == "tracker-eu-sms");
    sample::add_profile(catalogue, "z-near-twin", "tracker-eu", {{"voice", "on"}});
    CHECK(chosen(catalogue, "tracker-eu") == "tracker-eu-sms");
    sample::add_profile(catalogue, "b-near-twin", "tracker-eu", {{"radio", "5g"}});
    CHECK(chosen(catalogue, "tracker-eu") == "b-near-twin");
    sample::add_profile(catalogue, "zz-equal-twin", "tracker-eu");
    CHECK(chosen(catalogue, "tracker-eu") == "zz-equal-twin");
}

TEST_CASE("ALN-2 options count as differing from the profile, not from the SIM") {
    Catalogue catalogue = with_twin();
    sample::add_profile(catalogue, "like-the-sim", "tracker-eu", {{"voice", "on"}, {"radio", "5g"}});
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}, {"radio", "5g"}});
    CHECK(realign(catalogue, state).via == catalogue.profile("tracker-eu-sms")->id);
}

TEST_CASE(
    "ALN-2 without a profile to pass through the SIM is refused and the message says to create or name one") {
    const Catalogue catalogue = with_twin();
    const Judgement judgement = realign(catalogue, sample::deviated(catalogue, "lab", {{"voice", "off"}}));
    REQUIRE(rule_of(judgement) == "ALN-2");
    CHECK(judgement.via == ProfileId::none);
    CHECK(mentions(judgement.refusal->message.english(), "lab"));
    CHECK(mentions(judgement.refusal->hint.english(), "simprof profile clone lab"));
    CHECK(mentions(judgement.refusal->hint.english(), "--via"));
}

TEST_CASE("ALN-2 the SIM's own profile cannot be passed through") {
    const Catalogue catalogue = with_twin();
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    CHECK(rule_of(realign(catalogue, state, "tracker-eu")) == "ALN-2");
}

TEST_CASE("MIG-8 the plan change to the profile passed through is judged from the plan in force") {
    const Catalogue catalogue = with_twin();
    ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    CHECK(rule_of(realign(catalogue, state, "gateway-pool")) == "MIG-8");
    state.next = sample::from_day(sample::eu_ppu, "2026-11-01");
    CHECK(rule_of(realign(catalogue, state, "gateway-pool")) == "changed");
}

TEST_CASE("MIG-9 an archived profile cannot be passed through") {
    Catalogue catalogue = with_twin();
    sample::change(catalogue, "tracker-eu-sms", [](auto& profile) { profile.archived = true; });
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    CHECK(rule_of(realign(catalogue, state, "tracker-eu-sms")) == "MIG-9");
}

TEST_CASE("ALN-3 a SIM that follows its profile is unchanged, with or without a profile named") {
    const Catalogue catalogue = with_twin();
    const ServiceState state = sample::follower(catalogue, "lab");
    CHECK(rule_of(realign(catalogue, state)) == "unchanged");
    CHECK(rule_of(realign(catalogue, state, "tracker-eu")) == "unchanged");
    CHECK(rule_of(realign(catalogue, state, "lab")) == "unchanged");
    CHECK(realign(catalogue, state).via == ProfileId::none);
}
