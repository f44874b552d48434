#include "lib/rules/catalogue/catalogue.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace simprof;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const ServicePack stored = sample::catalogue()[sample::iot_connect];

OptionDefinition& option_in(ServicePack& pack, std::string_view name) {
    return *std::ranges::find(pack.options, name, &OptionDefinition::name);
}

/// What the rules say to the file's pack about one of the stored pack's options.
MaybeRefusal growth(const ServicePack& wanted, std::string_view name) {
    return judge_option_growth(stored, *stored.option(name), wanted);
}

}  // namespace

TEST_CASE("CAT-5 a catalogue may be applied again as it is") {
    for (const OptionDefinition& option : stored.options)
        CHECK(rule_of(judge_option_growth(stored, option, stored)) == "");
    CHECK(rule_of(judge_conflict_kept(stored.conflicts.front(), stored)) == "");
    const Catalogue catalogue = sample::catalogue();
    for (const RatePlan& plan : catalogue.plans)
        CHECK(rule_of(judge_plan_growth(catalogue, plan, plan)) == "");
}

TEST_CASE("CAT-5 an option in use may gain values and another title") {
    ServicePack wanted = stored;
    option_in(wanted, "radio").values.insert(option_in(wanted, "radio").values.begin(), "nb-iot");
    option_in(wanted, "radio").title = "Radio";
    CHECK(rule_of(growth(wanted, "radio")) == "");
}

TEST_CASE("CAT-5 an option in use is not removed or renamed") {
    ServicePack wanted = stored;
    option_in(wanted, "radio").name = "Radio";
    CHECK(rule_of(growth(wanted, "radio")) == "CAT-5");
    CHECK(mentions(growth(wanted, "radio")->message.english(), "The option radio of the pack iot-connect"));
    CHECK(rule_of(growth(wanted, "voice")) == "");
}

TEST_CASE("CAT-5 a value in use is not removed or renamed") {
    ServicePack wanted = stored;
    option_in(wanted, "radio").values.back() = "5G";
    CHECK(rule_of(growth(wanted, "radio")) == "CAT-5");
    CHECK(mentions(growth(wanted, "radio")->message.english(), "radio=5g"));
}

TEST_CASE("CAT-5 the default of an option in use stays") {
    ServicePack wanted = stored;
    option_in(wanted, "voice").default_value = "on";
    CHECK(rule_of(growth(wanted, "voice")) == "CAT-5");
    CHECK(mentions(growth(wanted, "voice")->message.english(), "is off and cannot become on"));
}

TEST_CASE("CAT-5 a conflict in use stays, and may exclude more and say why otherwise") {
    const Conflict& conflict = stored.conflicts.front();
    ServicePack wanted = stored;
    wanted.conflicts.front().excluded_values.insert(wanted.conflicts.front().excluded_values.begin(), "none");
    wanted.conflicts.front().because = "said better";
    CHECK(rule_of(judge_conflict_kept(conflict, wanted)) == "");

    const auto refused_with = [&](auto&& change) {
        ServicePack changed = stored;
        change(changed.conflicts.front());
        return rule_of(judge_conflict_kept(conflict, changed));
    };
    CHECK(refused_with([](Conflict& kept) { kept.option = "imei-lock"; }) == "CAT-5");
    CHECK(refused_with([](Conflict& kept) { kept.value = "private"; }) == "CAT-5");
    CHECK(refused_with([](Conflict& kept) { kept.excluded_option = "coverage"; }) == "CAT-5");
    CHECK(refused_with([](Conflict& kept) { kept.excluded_values.pop_back(); }) == "CAT-5");
    wanted.conflicts.clear();
    CHECK(rule_of(judge_conflict_kept(conflict, wanted)) == "CAT-5");
}

TEST_CASE("CAT-5 a plan in use may gain packs but loses none, and keeps its pricing") {
    const Catalogue catalogue = sample::catalogue();
    const RatePlan& plan = catalogue[sample::eu_100mb];
    RatePlan wanted = plan;
    wanted.packs.push_back(PackId{3});
    wanted.title = "100 MB";
    CHECK(rule_of(judge_plan_growth(catalogue, plan, wanted)) == "");
    wanted.packs = {sample::iot_connect};
    CHECK(rule_of(judge_plan_growth(catalogue, plan, wanted)) == "CAT-5");
    CHECK(mentions(judge_plan_growth(catalogue, plan, wanted)->message.english(), "metering"));
    wanted = plan;
    wanted.pricing = "pooled";
    CHECK(rule_of(judge_plan_growth(catalogue, plan, wanted)) == "CAT-5");
    wanted.pricing = "";
    CHECK(rule_of(judge_plan_growth(catalogue, plan, wanted)) == "CAT-5");
}

TEST_CASE("CAT-5 a new option takes its default in a set and touches no other option") {
    ServicePack grown = stored;
    grown.options.push_back({"roaming", "", {"on", "off"}, "off"});
    const OptionSet before = stored.defaults().with({{"voice", "on"}});
    CHECK(with_new_defaults(grown, before) == before.with({{"roaming", "off"}}));
    CHECK(with_new_defaults(grown, stored.defaults()) == grown.defaults());
    CHECK(with_new_defaults(grown, OptionSet{}) == grown.defaults());
    CHECK(with_new_defaults(grown, with_new_defaults(grown, before)) == with_new_defaults(grown, before));
}

TEST_CASE("CAT-5 a new option takes its place in the pack's order") {
    ServicePack grown = stored;
    grown.options.insert(grown.options.begin() + 2, {"roaming", "", {"on", "off"}, "off"});
    CHECK(with_new_defaults(grown, stored.defaults()) == grown.defaults());
    CHECK(with_new_defaults(grown, stored.defaults()).values().at(2).option == "roaming");
}

TEST_CASE("CAT-5 a pack that gained no option leaves every set as it is") {
    const OptionSet before = stored.defaults().with({{"voice", "on"}, {"radio", "5g"}});
    CHECK(with_new_defaults(stored, before) == before);
}

TEST_CASE("CAT-5 a new conflict that somebody already holds is refused, and the holder is named") {
    ServicePack wanted = stored;
    wanted.conflicts.push_back({"voice", "on", "radio", {"5g"}, "no voice over 5G yet"});
    const OptionSet holding = stored.defaults().with({{"voice", "on"}, {"radio", "5g"}});
    const auto refusal = judge_held_conflict(wanted, holding, OptionHolder::profile, "lab");
    CHECK(rule_of(refusal) == "CAT-5");
    CHECK(mentions(refusal->message.english(), "The profile lab already holds"));
    CHECK(mentions(refusal->message.english(), "no voice over 5G yet"));
    CHECK(rule_of(judge_held_conflict(wanted, stored.defaults(), OptionHolder::profile, "lab")) == "");
    CHECK(rule_of(judge_held_conflict(stored, holding, OptionHolder::profile, "lab")) == "");
}
