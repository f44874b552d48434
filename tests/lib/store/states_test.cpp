#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("Equal service states have one number, however they came about") {
    TestStore store;
    store.import_sims(2);
    store.record(moves({store.sim(nth_sim(1))}, deviated_state(), DeviationChange::set));
    store.record(moves({store.sim(nth_sim(2))}, deviated_state(), DeviationChange::set));
    CHECK(store.sim(nth_sim(1)).state == store.sim(nth_sim(2)).state);
    CHECK(store->read()->states().size() == 2);
}

TEST_CASE("A service state comes back whole, its scheduled plan included") {
    TestStore store;
    store.import_sims(1);
    ServiceState waiting = following(ProfileId{2}, PlanId{1});
    waiting.next = ScheduledPlan{PlanId{2}, day("2026-12-01")};
    store.record(moves(store.all_sims(), waiting));
    CHECK(store->read()->state(store.sim(nth_sim(1)).state) == waiting);
}

TEST_CASE("The count of a state is the number of SIMs in it, after every request") {
    TestStore store;
    store.import_sims(10);
    CHECK(sims_in(*store->read(), following(ProfileId{1}, PlanId{1})) == 10);
    const auto some = store->read()->find(std::vector{nth_sim(1), nth_sim(2), nth_sim(3), nth_sim(4)});
    store.record(moves(some, deviated_state(), DeviationChange::set));
    CHECK(sims_in(*store->read(), following(ProfileId{1}, PlanId{1})) == 6);
    CHECK(sims_in(*store->read(), deviated_state()) == 4);
    store.record(moves(store.all_sims(), following(ProfileId{2}, PlanId{1}), DeviationChange::cleared));
    CHECK(sims_in(*store->read(), deviated_state()) == 0);
    CHECK(sims_in(*store->read(), following(ProfileId{2}, PlanId{1})) == 10);
}

TEST_CASE("A deviation ends when it is cleared and stays when the request does not touch it") {
    TestStore store;
    store.import_sims(1);
    const auto deviation = store.record(moves(store.all_sims(), deviated_state(), DeviationChange::set));
    ServiceState suspended = deviated_state();
    suspended.status = Status::suspended;
    store.record(moves(store.all_sims(), suspended));
    CHECK(store.sim(nth_sim(1)).deviation == deviation);
    store.record(moves(store.all_sims(), following(ProfileId{2}, PlanId{1}), DeviationChange::cleared));
    CHECK(store.sim(nth_sim(1)).deviation == RequestNumber::none);
}
