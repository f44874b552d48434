#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace simprof;
using namespace simprof::store_test;

namespace {

std::vector<Iccid> iccids_of(const std::vector<StoredSim>& sims) {
    std::vector<Iccid> iccids;
    for (const StoredSim& sim : sims) iccids.push_back(sim.iccid);
    return iccids;
}

}  // namespace

TEST_CASE("SIMs are found by any list of numbers, by number, each once") {
    TestStore store;
    store.import_sims(50);
    const auto view = store->read();
    const std::vector few{nth_sim(7), nth_sim(99), nth_sim(3), nth_sim(7)};
    CHECK(iccids_of(view->find(few)) == std::vector{nth_sim(3), nth_sim(7)});
    std::vector<Iccid> many{nth_sim(99)};
    for (int n = 50; n > 0; --n) many.push_back(nth_sim(n));
    CHECK(iccids_of(view->find(many)) == iccids_of(view->scan({})));
    CHECK(view->find({}).empty());
}

TEST_CASE("A scan gives the SIMs that fit state, group and range, by number") {
    TestStore store;
    store.import_sims(10);
    store.record(
        moves({store.sim(nth_sim(4)), store.sim(nth_sim(5))}, deviated_state(), DeviationChange::set));
    const auto state = store.sim(nth_sim(4)).state;
    const auto view = store->read();
    SimFilter filter;
    filter.states = {state};
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(4), nth_sim(5)});
    filter.identity.groups = {"odd", "other"};
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(5)});
    filter = {};
    filter.first = nth_sim(9);
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(9), nth_sim(10)});
    filter.last = nth_sim(9);
    CHECK(iccids_of(view->scan(filter)) == std::vector{nth_sim(9)});
    filter = {};
    filter.states = std::vector<StateNumber>{};
    CHECK(view->scan(filter).empty());
}

TEST_CASE("A group is wanted by its name or a pattern, a label whatever its letters' case") {
    IdentityFilter filter;
    CHECK(filter.fits("north", "truck 1"));
    filter.groups = {"odd", "n*"};
    CHECK(filter.fits("odd", ""));
    CHECK(filter.fits("north", ""));
    CHECK_FALSE(filter.fits("ODD", ""));
    CHECK_FALSE(filter.fits("", "odd"));
    filter.labels = {"Truck *", "bike"};
    CHECK(filter.fits("odd", "truck 1"));
    CHECK(filter.fits("odd", "BIKE"));
    CHECK_FALSE(filter.fits("odd", "bike 2"));
    CHECK_FALSE(filter.fits("south", "bike"));
}

TEST_CASE("A visit hands over each SIM that fits with its identity") {
    TestStore store;
    store.import_sims(4);
    SimFilter odd;
    odd.identity.groups = {"odd"};
    std::vector<std::string> seen;
    store->read()->visit(odd, [&](const StoredSim& sim, const SimIdentity& identity) {
        CHECK(sim.state != StateNumber::none);
        seen.push_back(identity.imsi->digits());
    });
    CHECK(seen == std::vector<std::string>{"208011000001", "208011000003"});
}

TEST_CASE("A store that is asked for more while SIMs are visited calls it a bug, and can be used on") {
    TestStore store;
    store.import_sims(2);
    const auto view = store->write();
    const std::vector<std::function<void()>> questions{
        [&] { (void)view->billing_zone(); },
        [&] { (void)view->catalogue(); },
        [&] { (void)view->profile(ProfileId{1}); },
        [&] { (void)view->name(PlanId{1}); },
        [&] { (void)view->state(StateNumber{1}); },
        [&] { (void)view->states(); },
        [&] { (void)view->find(std::vector{nth_sim(1)}); },
        [&] { (void)view->scan({}); },
        [&] { view->visit({}, [](const StoredSim&, const SimIdentity&) {}); },
        [&] { (void)view->sims_with(std::vector{*Imsi::from_digits("208011000001")}); },
        [&] { (void)view->last_request(); },
        [&] { (void)view->request(RequestNumber{1}); },
        [&] { (void)view->requests({}, 1); },
        [&] { (void)view->sim_entries(RequestNumber{1}); },
        [&] { (void)view->profile_history(ProfileId{1}); },
        [&] { (void)view->catalogue_entries(RequestNumber{1}); },
        [&] { view->record(request(), {}); },
        [&] { view->commit(); }};
    for (const auto& question : questions) {
        const auto error = error_of([&] { view->scan({}, [&](const StoredSim&) { question(); }); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::bug);
    }
    CHECK(view->scan({}).size() == 2);
    CHECK(view->last_request()->number == RequestNumber{2});
}

TEST_CASE("While SIMs are visited one may look at what was read before: states, catalogue, billing zone") {
    TestStore store;
    store.import_sims(2);
    const auto view = store->read();
    view->states();
    const Catalogue& catalogue = view->catalogue();
    const BillingZone& zone = view->billing_zone();
    int visits = 0;
    view->scan({}, [&](const StoredSim& sim) {
        CHECK(view->state(sim.state) == following(ProfileId{1}, PlanId{1}));
        CHECK(&view->catalogue() == &catalogue);
        CHECK(&view->billing_zone() == &zone);
        ++visits;
    });
    CHECK(visits == 2);
}

TEST_CASE("What a visitor throws comes out of the visit, and the view can be used on") {
    TestStore store;
    store.import_sims(3);
    const auto view = store->read();
    CHECK_THROWS_AS(view->visit({}, [](const StoredSim&, const SimIdentity&) { throw 42; }), int);
    CHECK(view->scan({}).size() == 3);
}
