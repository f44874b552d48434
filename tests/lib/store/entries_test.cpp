#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("REQ-2 Every SIM's entry tells its state and deviation before and after, and its request before") {
    TestStore store;
    const auto import = store.import_sims(3);
    const StoredSim before = store.sim(nth_sim(2));
    const auto deviation = store.record(moves({before}, deviated_state(), DeviationChange::set));
    const auto view = store->read();
    const SimEntry entry = entry_of(*view, deviation, nth_sim(2)).value();
    CHECK(entry.before == before.state);
    CHECK(view->state(entry.after) == deviated_state());
    CHECK(entry.deviation_before == RequestNumber::none);
    CHECK(entry.deviation_after == deviation);
    CHECK(entry.previous == import);
    CHECK(entry_of(*view, import, nth_sim(2))->before == StateNumber::none);
    CHECK_FALSE(entry_of(*view, deviation, nth_sim(1)));
    CHECK(view->sim_entries(import).size() == 3);
    CHECK(view->sim_entries(deviation).size() == 1);
    CHECK(view->request(import)->sims == 3);
    CHECK(store.sim(nth_sim(2)).deviation == deviation);
    CHECK(store.sim(nth_sim(2)).last_request == deviation);
}

TEST_CASE("A SIM's whole history and requests by their numbers are read in one go, oldest first") {
    TestStore store;
    const auto import = store.import_sims(2);
    const auto deviation = store.record(moves({store.sim(nth_sim(2))}, deviated_state()));
    const auto view = store->read();
    const auto history = view->sim_history(nth_sim(2));
    REQUIRE(history.size() == 2);
    CHECK(history[0].request == import);
    CHECK(history[1].request == deviation);
    CHECK(history[1].previous == import);
    CHECK(view->sim_history(nth_sim(9)).empty());
    const auto requests = view->requests(std::array{deviation, import, deviation, RequestNumber{99}});
    REQUIRE(requests.size() == 2);
    CHECK(requests[0].number == import);
    CHECK(requests[1].number == deviation);
    CHECK(view->requests(std::span<const RequestNumber>{}).empty());
}
