#include "lib/operations/catalogue/apply_catalogue.hpp"

#include "lib/formats/catalogue/catalogue_writing.hpp"
#include "lib/model/error.hpp"
#include "tests/lib/operations/random_changes.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// "+ plan x; ~ title of the plan y: “Y”; - option z of the pack p"
std::string told(const ChangeReport& report) {
    std::vector<std::string> parts;
    for (const Sentence& part : report.catalogue.added) parts.push_back("+ " + part.english());
    for (const Sentence& part : report.catalogue.changed) parts.push_back("~ " + part.english());
    for (const Sentence& part : report.catalogue.removed) parts.push_back("- " + part.english());
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string applied(Fleet& fleet, const std::string& toml) {
    const ChangeReport report = fleet.apply_catalogue(toml);
    CHECK(report.request.has_value() == !report.catalogue.empty());
    return told(report);
}

/// "2:1 CAT-5", the place and the rule of the first mistake.
std::string mistake(Fleet& fleet, const std::string& toml) {
    const auto error = error_of([&] { (void)fleet.apply_catalogue(toml); });
    REQUIRE(error);
    CAPTURE(error->message().english());
    return fmt::format("{}:{} {}", error->line().value_or(0), error->column().value_or(0), error->code());
}

const std::string two_packs = R"([packs.used]
title = "In use"
[packs.used.options]
data  = { values = ["on", "off"], default = "on", title = "Data" }
voice = { values = ["on", "off"], default = "off" }
[[packs.used.conflicts]]
option = "data"
value = "off"
excludes = { voice = ["on"] }
because = "no calls without data"
[packs.used.platform]
"data=on" = "DATA"
[packs.spare]
title = "Spare"
[packs.spare.options]
data  = { values = ["on", "off", "slow"], default = "on" }
voice = { values = ["on", "off"], default = "off" }
[[packs.spare.conflicts]]
option = "data"
value = "off"
excludes = { voice = ["on"] }
because = "no calls without data"
[packs.spare.platform]
"data=slow" = "SLOW"
[plans.small]
title = "Small"
packs = ["used", "spare"]
pricing = "capped"
[plans.large]
packs = ["used", "spare"]
pricing = "pooled"
[[forbidden-plan-changes]]
from = "capped"
to = "pooled"
because = "of the platform"
[profiles.one]
pack = "used"
plan = "small"
)";

struct Applied {
    Applied() { fleet.apply_catalogue(two_packs); }
    Fleet fleet{false};
    Catalogue catalogue() { return (*fleet).read()->catalogue(); }
};

const std::string plain_used =
    "[packs.used.options]\ndata = { values = [\"on\", \"off\"], default = \"on\" }\n"
    "voice = { values = [\"on\", \"off\"], default = \"off\" }\n"
    "[[packs.used.conflicts]]\noption = \"data\"\nvalue = \"off\"\nexcludes = { voice = [\"on\"] }\n"
    "because = \"no calls without data\"\n";

}  // namespace

TEST_CASE("CAT-5 a catalogue that is applied again changes nothing and records nothing") {
    Applied store;
    CHECK(applied(store.fleet, two_packs) == "");
    CHECK(applied(store.fleet, write_catalogue(store.catalogue())) == "");
    CHECK(store.fleet.requests() == 2);
}

TEST_CASE("CAT-5 the order in which a file has what is stored changes nothing") {
    Applied store;
    CHECK(applied(
              store.fleet,
              "[packs.spare.options]\nvoice = { values = [\"off\", \"on\"], default = \"off\" }\n"
              "data = { values = [\"slow\", \"off\", \"on\"], default = \"on\" }\n"
              "[[packs.spare.conflicts]]\noption = \"data\"\nvalue = \"off\"\nexcludes = { voice = [\"on\"] "
              "}\nbecause = \"no calls without data\"\n"
              "[plans.large]\npacks = [\"spare\", \"used\"]\npricing = \"pooled\"\n") == "");
}

TEST_CASE("CAT-5 titles may change, and that is told; a title left out stays") {
    Applied store;
    CHECK(applied(store.fleet,
                  plain_used + "[plans.small]\npacks = [\"used\", \"spare\"]\npricing = \"capped\"\n") == "");
    CHECK(applied(store.fleet, "[packs.used]\ntitle = \"New\"\n" + plain_used) ==
          "~ title of the pack used: “New” instead of “In use”");
    CHECK(applied(store.fleet,
                  "[plans.small]\ntitle = \"S\"\npacks = [\"used\", \"spare\"]\npricing = \"capped\"\n"
                  "[plans.large]\ntitle = \"L\"\npacks = [\"used\", \"spare\"]\npricing = \"pooled\"\n") ==
          "~ title of the plan small: “S” instead of “Small”; ~ title of the plan large: “L”");
    CHECK(store.catalogue().pack("used")->title == "New");
    CHECK(store.catalogue().pack("used")->option("data")->title == "Data");
}

TEST_CASE("CAT-5 what a plan gains is told as what it is, and so is the platform's word") {
    Applied store;
    CHECK(applied(store.fleet,
                  "[packs.third.options]\nx = { values = [\"1\", \"2\"], default = \"1\" }\n"
                  "[plans.small]\npacks = [\"used\", \"spare\", \"third\"]\npricing = \"capped\"\n" +
                      plain_used + "[packs.used.platform]\n\"DATA=On\" = \"D\"\n\"voice=on\" = \"V\"\n") ==
          "+ pack third; + platform's word for voice=on of the pack used; + pack third of the plan small; "
          "~ platform's word for data=on of the pack used: “D” instead of “DATA”");
}

TEST_CASE("CAT-5 what no profile uses may go, and is named") {
    Applied store;
    CHECK(applied(store.fleet,
                  "[packs.spare.options]\ndata = { values = [\"on\", \"off\"], default = \"off\" }\n") ==
          "~ default of the option data of the pack spare: “off” instead of “on”; "
          "- value data=slow of the pack spare; - option voice of the pack spare; "
          "- conflict of data=off with voice of the pack spare; "
          "- platform's word for data=slow of the pack spare");
    CHECK(applied(store.fleet,
                  "[plans.small]\npacks = [\"used\"]\npricing = \"capped\"\n"
                  "[plans.large]\npacks = [\"spare\"]\npricing = \"pooled\"\n") ==
          "- pack spare of the plan small; - pack used of the plan large");
    CHECK(store.catalogue().pack("spare")->title == "Spare");
}

TEST_CASE("CAT-5 what is in use stays, and what is missing or renamed is named with its place") {
    Applied store;
    CHECK(mistake(store.fleet, "\n[plans.small]\npacks = [\"spare\"]\npricing = \"capped\"\n") ==
          "2:8 CAT-5");
    CHECK(mistake(store.fleet, "[plans.small]\npacks = [\"used\", \"spare\"]\npricing = \"pooled\"\n") ==
          "1:8 CAT-5");
    CHECK(mistake(store.fleet,
                  "[packs.used.options]\ndata = { values = [\"on\", \"off\"], default = \"on\" }\n") ==
          "1:8 CAT-5");
    const std::string renamed =
        "[packs.used.options]\nData = { values = [\"on\", \"off\"], default = \"on\" }\n"
        "voice = { values = [\"on\", \"off\"], default = \"off\" }\n";
    CHECK(mistake(store.fleet, renamed) == "1:8 CAT-5");
    const auto error = error_of([&] {
        (void)store.fleet.apply_catalogue("[plans.small]\npacks = [\"spare\"]\npricing = \"capped\"\n");
    });
    CHECK(error->message().english().find("The pack used of the plan small is in use (by the profile one)") !=
          std::string::npos);
}

TEST_CASE("CAT-6 a forbidden plan change that is new, or has another reason, is told") {
    Applied store;
    const auto forbidden = [](const std::string& to, const std::string& because) {
        return fmt::format("[[forbidden-plan-changes]]\nfrom = \"capped\"\nto = \"{}\"\nbecause = \"{}\"\n",
                           to, because);
    };
    CHECK(applied(store.fleet, forbidden("pooled", "of the platform")) == "");
    CHECK(
        applied(store.fleet, forbidden("pooled", "of the law") + forbidden("pay-per-use", "x")) ==
        "+ forbidden plan change from capped to pay-per-use; ~ forbidden plan change from capped to pooled");
    const Catalogue catalogue = store.catalogue();
    const auto changed =
        std::ranges::find(catalogue.forbidden_plan_changes, "of the law", &ForbiddenPlanChange::because);
    CHECK(changed != catalogue.forbidden_plan_changes.end());
}

TEST_CASE("CAT-5 a profile that exists stays as it is, and that is told") {
    Applied store;
    const ChangeReport report = store.fleet.apply_catalogue(
        "[profiles.one]\npack = \"used\"\nplan = \"small\"\noptions = { voice = \"on\" }\narchived = true\n");
    CHECK(told(report) == "");
    CHECK_FALSE(report.request);
    CHECK(report.warnings.size() == 2);
    CHECK_FALSE(store.catalogue().profile("one")->archived);
}

TEST_CASE("CAT-1 CAT-4 names and defaults that cannot be are refused with their place") {
    Applied store;
    CHECK(mistake(store.fleet,
                  "[packs.p.options]\n\"a=b\" = { values = [\"on\", \"off\"], default = \"on\" }\n") ==
          "2:1 CAT-1");
    CHECK(mistake(store.fleet, "[packs.p.options]\na = { values = [\"on\", \"On\"], default = \"on\" }\n") ==
          "2:1 CAT-1");
    CHECK(mistake(store.fleet,
                  "[packs.p.options]\na = { values = [\"on\", \"off\"], default = \"on\" }\n"
                  "b = { values = [\"on\", \"off\"], default = \"ON\" }\n"
                  "[[packs.p.conflicts]]\noption = \"A\"\nvalue = \"on\"\nexcludes = { B = [\"On\"] }\n"
                  "because = \"no\"\n") == "1:8 CAT-4");
    CHECK(mistake(store.fleet, "[plans.SMALL]\npacks = [\"used\"]\n") == "1:8 CAT-1");
    CHECK(mistake(store.fleet, "[profiles.ONE]\npack = \"used\"\nplan = \"small\"\n") == "1:11 CAT-1");
}

TEST_CASE("CAT-1 in a catalogue names are looked up whatever the case of their letters") {
    Applied store;
    CHECK(applied(store.fleet,
                  "[profiles.two]\npack = \"USED\"\nplan = \"Small\"\noptions = { Voice = \"ON\" }\n") ==
          "+ profile two");
    CHECK(store.catalogue().profile("two")->options->value_of("voice") == "on");
}

TEST_CASE("CAT-1 a store that holds names from before the rule is read, and its catalogue applies") {
    Applied store;
    {
        auto transaction = (*store.fleet).write();
        RequestContent content;
        const PackId number = next_id(transaction->catalogue().packs);
        ServicePack old{number, "old", "", {{"a=b", "", {"On", "on"}, "on"}}, {}, {}};
        content.packs.push_back(old);
        content.profiles.push_back({.id = next_id(transaction->catalogue().profiles),
                                    .name = "old",
                                    .pack = number,
                                    .plan = PlanId{1},
                                    .options = std::make_shared<const OptionSet>(old.defaults())});
        Request request = *transaction->last_request();
        transaction->record(request, content);
        transaction->commit();
    }
    CHECK(store.catalogue().profile("old")->options->value_of("a=b") == "on");
    CHECK(applied(store.fleet,
                  "[packs.old.options]\n\"a=b\" = { values = [\"On\", \"on\"], default = \"on\" }\n"
                  "c = { values = [\"1\", \"2\"], default = \"1\" }\n") == "+ option c of the pack old");
    CHECK(store.catalogue().profile("old")->options->value_of("c") == "1");
}

namespace {

std::string any_pack(Random& random, const std::string& name) {
    const std::vector<std::string> options{"a", "b", "c"};
    std::string text = fmt::format("[packs.{}]\n", name);
    if (below(random, 3) == 0) text += fmt::format("title = \"{}\"\n", below(random, 3));
    text += fmt::format("[packs.{}.options]\n", name);
    for (const std::string& option : options) {
        if (below(random, 6) == 0) continue;
        std::vector<std::string> values{"\"x\"", "\"y\"", "\"z\""};
        if (below(random, 4) == 0) values.pop_back();
        if (below(random, 4) == 0) std::swap(values.front(), values.back());
        text += fmt::format("{} = {{ values = [{}], default = \"{}\"{} }}\n", option, fmt::join(values, ", "),
                            below(random, 6) == 0 ? "y" : "x",
                            below(random, 4) == 0 ? fmt::format(", title = \"{}\"", below(random, 3)) : "");
    }
    for (int n = 0; n < 2; ++n) {
        if (below(random, 2) == 0) continue;
        text += fmt::format(
            "[[packs.{}.conflicts]]\noption = \"{}\"\nvalue = \"y\"\nexcludes = {{ {} = [\"y\"{}] "
            "}}\nbecause "
            "= \"{}\"\n",
            name, any_of(random, options), any_of(random, options), below(random, 3) == 0 ? ", \"z\"" : "",
            below(random, 2));
    }
    if (below(random, 2) == 0)
        text += fmt::format("[packs.{}.platform]\n\"{}=x\" = \"{}\"\n", name, any_of(random, options),
                            below(random, 3));
    return text;
}

std::string any_catalogue(Random& random) {
    std::string text;
    for (const std::string name : {"p", "q"})
        if (below(random, 4) != 0) text += any_pack(random, name);
    for (const std::string name : {"m", "n"}) {
        if (below(random, 4) == 0) continue;
        text += fmt::format("[plans.{}]\npacks = [{}]\npricing = \"{}\"\n", name,
                            below(random, 3) == 0 ? "\"p\"" : "\"q\", \"p\"", name);
        if (below(random, 3) == 0) text += fmt::format("title = \"{}\"\n", below(random, 3));
    }
    if (below(random, 3) == 0)
        text += fmt::format("[[forbidden-plan-changes]]\nfrom = \"m\"\nto = \"n\"\nbecause = \"{}\"\n",
                            below(random, 2));
    if (below(random, 4) == 0)
        text += fmt::format("[profiles.r{}]\npack = \"p\"\nplan = \"m\"\n", below(random, 3));
    return text;
}

}  // namespace

TEST_CASE(
    "CAT-5 whatever catalogues are applied: what is told is recorded, and again there is nothing to do") {
    std::map<std::string, int> seen;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        Random random{seed};
        Fleet fleet{false};
        for (int n = 0; n < 25; ++n) {
            const std::string text = any_catalogue(random);
            CAPTURE(text);
            const std::int64_t requests = fleet.requests();
            const auto error = error_of([&] {
                const ChangeReport report = fleet.apply_catalogue(text);
                CAPTURE(told(report));
                CHECK(fleet.requests() - requests == (report.catalogue.empty() ? 0 : 1));
                CHECK(applied(fleet, text) == "");
                CHECK(applied(fleet, write_catalogue((*fleet).read()->catalogue())) == "");
                ++seen[report.catalogue.empty() ? "nothing" : "something"];
                if (!report.catalogue.removed.empty()) ++seen["removed"];
                if (!report.catalogue.changed.empty()) ++seen["changed"];
            });
            if (!error) continue;
            CHECK(fleet.requests() == requests);
            ++seen[std::string{error->code()}];
        }
    }
    for (const std::string outcome : {"nothing", "something", "removed", "changed", "CAT-5", "CAT-4"}) {
        CAPTURE(outcome);
        CHECK(seen[outcome] > 2);
    }
}
