#include "lib/operations/select/number_beginnings.hpp"

#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::store_test;

namespace {

using Texts = std::vector<std::string>;

/// An MSISDN that has the four digits behind 8933 in it, and is nobody's yet.
Msisdn new_msisdn(const std::string& digits) {
    static int given = 100'000;
    return *Msisdn::from_digits("33" + digits.substr(4, 4) + std::to_string(++given));
}

/// Brings SIMs of these numbers, each with an MSISDN and a group.
void bring(TestStore& store, const Texts& numbers, const std::string& group) {
    std::vector<StoredSim> sims;
    RequestContent changes;
    for (const std::string& number : numbers) sims.push_back({iccid(number)});
    std::ranges::sort(sims, {}, &StoredSim::iccid);
    changes = moves(sims, following(ProfileId{1}, PlanId{1}));
    for (const StoredSim& sim : sims) {
        SimIdentity who;
        who.msisdn = new_msisdn(sim.iccid.digits());
        who.group = group;
        changes.identities.add(sim.iccid, {}, who);
    }
    store.record(changes);
}

Texts beginnings(TestStore& store, std::string_view digits, std::size_t most = 200) {
    Texts found;
    for (const KnownSim& known : sims_that_begin(*store->read(), digits, most))
        found.push_back(known.sim.iccid.digits());
    return found;
}

Texts numbered(const std::string& before, int from, int to) {
    Texts numbers;
    for (int n = from; n <= to; ++n) numbers.push_back(before + std::to_string(n));
    return numbers;
}

}  // namespace

TEST_CASE("SIMs are found by how their ICCID begins, of every length and country") {
    TestStore store;
    bring(store, {"8933000000000000001", "890100000000000001", "89440000000000000012", "8933100000000000001"},
          "");
    CHECK(beginnings(store, "").size() == 4);
    CHECK(beginnings(store, "8").size() == 4);
    CHECK(beginnings(store, "89").size() == 4);
    CHECK(beginnings(store, "890") == Texts{"890100000000000001"});
    CHECK(beginnings(store, "893") == Texts{"8933000000000000001", "8933100000000000001"});
    CHECK(beginnings(store, "89331") == Texts{"8933100000000000001"});
    CHECK(beginnings(store, "89440000000000000012") == Texts{"89440000000000000012"});
    for (const char* none : {"7", "88", "8933x", "8902", "894400000000000000123", "-"})
        CHECK(beginnings(store, none).empty());
}

TEST_CASE("Of many SIMs some of each length are found, the first and the very last among them") {
    TestStore store;
    Texts numbers = numbered("8933000000000000", 100, 399);
    const Texts longer = numbered("89440000000000000", 100, 149);
    numbers.insert(numbers.end(), longer.begin(), longer.end());
    bring(store, numbers, "");
    const Texts few = beginnings(store, "8933", 10);
    REQUIRE(few.size() == 10);
    CHECK(few.front() == "8933000000000000100");
    CHECK(few[1] == "8933000000000000101");
    CHECK(few.back() == "8933000000000000399");
    const Texts both = beginnings(store, "89", 10);
    REQUIRE(both.size() == 10);
    CHECK(both[4] == "8933000000000000399");
    CHECK(both.back() == "89440000000000000149");
    CHECK(beginnings(store, "8933", 300).size() == 300);
}

TEST_CASE("SIMs are found by how their MSISDN begins") {
    TestStore store;
    bring(store, {"8933000000000000001", "8933000100000000001"}, "");
    const auto view = store->read();
    CHECK(msisdns_that_begin(*view, "", 200).size() == 2);
    const auto found = msisdns_that_begin(*view, "330001", 200);
    REQUIRE(found.size() == 1);
    CHECK(found[0].first.digits().starts_with("330001"));
    CHECK(found[0].second == iccid("8933000100000000001"));
    CHECK(msisdns_that_begin(*view, "0", 200).empty());
    CHECK(msisdns_that_begin(*view, "3.", 200).empty());
}

TEST_CASE("Groups are found wherever the numbers of their SIMs lie") {
    TestStore store;
    bring(store, numbered("8933000000000000", 100, 999), "north");
    bring(store, {"890100000000000001"}, "south");
    bring(store, {"89990000000000000012", "8933990000000000001"}, "far away");
    bring(store, {"8955000000000000001"}, "");
    CHECK(some_groups(*store->read()) == Texts{"far away", "north", "south"});
}
