#include "lib/model/catalogue.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

RatePlan plan(int number, std::string name) { return {PlanId{number}, std::move(name), "", {}, ""}; }

std::string names(const Named<RatePlan>& plans) {
    std::string all;
    for (const RatePlan& plan : plans) all += plan.name + " ";
    return all;
}

}  // namespace

TEST_CASE("Named things stand by number, whatever the order in which they came") {
    Named<RatePlan> plans{plan(3, "c"), plan(1, "a")};
    plans.put(plan(2, "b"));
    CHECK(names(plans) == "a b c ");
    CHECK(plans.find(PlanId{2})->name == "b");
    CHECK(plans.find(PlanId{4}) == nullptr);
    CHECK(next_id(plans) == PlanId{4});
    CHECK(next_id(Named<RatePlan>{}) == PlanId{1});
}

TEST_CASE("CAT-1 named things are found by name, whatever the case of its letters") {
    const Named<RatePlan> plans{plan(1, "EU-100MB"), plan(2, "Été")};
    CHECK(plans.find("eu-100mb") == &plans[0]);
    CHECK(plans.find("ÉTÉ") == &plans[1]);
    CHECK(plans.find("EU-100MB ") == nullptr);
}

TEST_CASE("A thing put in place of another has its name no more") {
    Named<RatePlan> plans{plan(1, "a"), plan(2, "b")};
    plans.put(plan(1, "c"));
    CHECK(plans.size() == 2);
    CHECK(plans.find("a") == nullptr);
    CHECK(plans.find("c") == &plans[0]);
}
