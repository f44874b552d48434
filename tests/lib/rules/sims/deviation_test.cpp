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
constexpr bool with_reason = true;
constexpr bool without_reason = false;

const OptionSet& options_of_profile(std::string_view name) { return *catalogue.profile(name)->options; }

Judgement deviate(const ServiceState& state, const OptionChanges& wanted, bool reason_given = with_reason) {
    return judge_deviation(state, wanted, reason_given, catalogue, day("2026-11-23"));
}

}  // namespace

TEST_CASE("DEV-3 a reason of dots or blanks is none") {
    for (const char* text : {"", " ", "…", "...", " . \t…\u00A0", "\u200B", "‥"}) {
        CAPTURE(text);
        CHECK_FALSE(is_reason(text));
    }
    for (const char* text : {"x", "…x", "?", "4711", "é."}) {
        CAPTURE(text);
        CHECK(is_reason(text));
    }
}

TEST_CASE("DEV-1 the change acts at once and marks the SIM deviated") {
    const ServiceState before = sample::follower(catalogue, "tracker-eu");
    const Judgement judgement = deviate(before, {{"voice", "on"}});
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.before == before);
    CHECK(judgement.after.deviated());
    CHECK(judgement.deviation == DeviationChange::set);
    CHECK(options_of(judgement.after, catalogue).value_of("voice") == "on");
    CHECK(judgement.remark.english() == "");
}

TEST_CASE("DEV-1 a deviation leaves profile, status, plan and scheduled plan as they are") {
    ServiceState state = sample::follower(catalogue, "tracker-eu-500", Status::preactivated);
    state.plan = sample::eu_100mb;
    state.next = sample::from_day(sample::eu_500mb, "2026-12-01");
    ServiceState after = deviate(state, {{"voice", "on"}}).after;
    CHECK(after.deviated());
    after.own_options.reset();
    CHECK(after == state);
}

TEST_CASE("DEV-1 a SIM that is deviated already stays so since the first time") {
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    const Judgement judgement = deviate(state, {{"radio", "5g"}});
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.deviation == DeviationChange::none);
}

TEST_CASE("DEV-2 a deviated SIM holds a value of its own for every option, those not changed included") {
    const Judgement judgement = deviate(sample::follower(catalogue, "tracker-eu"), {{"voice", "on"}});
    REQUIRE(judgement.after.own_options);
    CHECK(*judgement.after.own_options == options_of_profile("tracker-eu").with({{"voice", "on"}}));
}

TEST_CASE("DEV-2 a deviated SIM has its own options, a following one its profile's, an available one none") {
    const ServiceState deviated = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    CHECK(options_of(deviated, catalogue) == *deviated.own_options);
    CHECK(options_of(sample::follower(catalogue, "tracker-eu"), catalogue) ==
          options_of_profile("tracker-eu"));
    CHECK(options_of(ServiceState{}, catalogue) == OptionSet{});
}

TEST_CASE("DEV-2 a further change on a deviated SIM starts from its own options, not from its profile's") {
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    const Judgement judgement = deviate(state, {{"radio", "5g"}});
    CHECK(options_of(judgement.after, catalogue) ==
          options_of_profile("tracker-eu").with({{"voice", "on"}, {"radio", "5g"}}));
}

TEST_CASE("DEV-3 a SIM that follows its profile is deviated only with a reason") {
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    const Judgement refused = deviate(state, {{"voice", "on"}}, without_reason);
    REQUIRE(rule_of(refused) == "DEV-3");
    CHECK(mentions(refused.refusal->message.english(), "tracker-eu"));
    CHECK(mentions(refused.refusal->hint.english(), "--reason"));
    CHECK(rule_of(deviate(state, {{"voice", "on"}}, with_reason)) == "changed");
}

TEST_CASE("DEV-3 a SIM that is deviated already needs no reason") {
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    CHECK(rule_of(deviate(state, {{"radio", "5g"}}, without_reason)) == "changed");
}

TEST_CASE("DEV-4 setting a deviated SIM's options back to the profile's values leaves it deviated") {
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    const Judgement judgement = deviate(state, {{"voice", "off"}});
    REQUIRE(rule_of(judgement) == "changed");
    CHECK(judgement.after.deviated());
    CHECK(options_of(judgement.after, catalogue) == options_of_profile("tracker-eu"));
    CHECK(judgement.deviation == DeviationChange::none);
}

TEST_CASE("DEV-5 setting only values that a following SIM already has does not deviate it") {
    const ServiceState state = sample::follower(catalogue, "tracker-eu");
    const Judgement judgement = deviate(state, {{"voice", "off"}, {"sms-mo", "off"}});
    CHECK(rule_of(judgement) == "unchanged");
    CHECK_FALSE(judgement.after.deviated());
    CHECK(judgement.deviation == DeviationChange::none);
    CHECK(rule_of(deviate(state, {{"voice", "off"}}, without_reason)) == "unchanged");
    CHECK(rule_of(deviate(state, {}, without_reason)) == "unchanged");
}

TEST_CASE("DEV-5 setting only values that a deviated SIM already has changes nothing") {
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}});
    CHECK(rule_of(deviate(state, {{"voice", "on"}})) == "unchanged");
    CHECK(rule_of(deviate(state, {{"voice", "on"}, {"radio", "5g"}})) == "changed");
}

TEST_CASE("SCH-1 a deviation puts a due plan in force") {
    ServiceState state = sample::follower(catalogue, "tracker-eu-500");
    state.plan = sample::eu_100mb;
    state.next = sample::from_day(sample::eu_500mb, "2026-11-01");
    const Judgement judgement = deviate(state, {{"voice", "on"}});
    CHECK(judgement.before.plan == sample::eu_500mb);
    CHECK(judgement.after.plan == sample::eu_500mb);
    CHECK_FALSE(judgement.after.next);
}

TEST_CASE("OPT-3 a SIM's own options are judged together with the change") {
    const ServiceState state = sample::deviated(catalogue, "tracker-eu", {{"fair-use", "1GB"}});
    CHECK(rule_of(deviate(state, {{"static-ip", "public"}})) == "OPT-3");
    CHECK(rule_of(deviate(state, {{"static-ip", "public"}, {"fair-use", "none"}})) == "changed");
    CHECK(rule_of(deviate(sample::follower(catalogue, "meter"), {{"voice", "on"}})) == "OPT-1");
}
