#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("A SIM is found by its IMSI and its MSISDN, leading zeros included") {
    TestStore store;
    RequestContent changes = moves({StoredSim{nth_sim(1)}}, following(ProfileId{1}, PlanId{1}));
    changes.identities = {{nth_sim(1), {}, identity("001010123456789", "33612345678", "A group")}};
    store.record(changes);
    const auto view = store->read();
    CHECK(sim_with(*view, *Imsi::from_digits("001010123456789")) == nth_sim(1));
    CHECK(sim_with(*view, *Msisdn::from_digits("33612345678")) == nth_sim(1));
    CHECK_FALSE(sim_with(*view, *Imsi::from_digits("01010123456789")));
    CHECK(identity_of(*view, nth_sim(1)).imsi->digits() == "001010123456789");
}

TEST_CASE("A new identity is a request of its own, with the one before kept") {
    TestStore store;
    const auto import = store.import_sims(2);
    const SimIdentity first = identity_of(*store->read(), nth_sim(1));
    const SimIdentity second = identity("208019999999", "33699999999", "moved");
    RequestContent changes;
    changes.identities = {{nth_sim(1), first, second}};
    const auto edit = store.record(changes, RequestKind::sim_edit);
    const auto view = store->read();
    CHECK(view->request(edit)->sims == 1);
    CHECK(identity_of(*view, nth_sim(1)) == second);
    const StoredSim sim = view->find(std::vector{nth_sim(1)}).at(0);
    CHECK(sim.last_request == edit);
    const SimEntry entry = entry_of(*view, edit, nth_sim(1)).value();
    CHECK(entry.before == entry.after);
    CHECK(entry.previous == import);
    const auto history = view->identity_history(nth_sim(1));
    REQUIRE(history.size() == 2);
    CHECK(history[0].request == import);
    CHECK_FALSE(history[0].before);
    CHECK(history[0].after == first);
    CHECK(history[1].before == first);
    CHECK(history[1].after == second);
    CHECK(view->identity_edits(edit).size() == 1);
    CHECK(view->identity_edits(import).empty());
}

TEST_CASE("Two SIMs can exchange their numbers in one request") {
    TestStore store;
    store.import_sims(2);
    const SimIdentity one = identity_of(*store->read(), nth_sim(1));
    const SimIdentity two = identity_of(*store->read(), nth_sim(2));
    RequestContent changes;
    changes.identities = {{nth_sim(1), one, two}, {nth_sim(2), two, one}};
    store.record(changes);
    CHECK(identity_of(*store->read(), nth_sim(1)) == two);
    CHECK(identity_of(*store->read(), nth_sim(2)) == one);
}

TEST_CASE("A new SIM can take the number that another gives up in the same request") {
    TestStore store;
    store.import_sims(1);
    const SimIdentity old = identity_of(*store->read(), nth_sim(1));
    RequestContent changes = moves({StoredSim{nth_sim(2)}}, following(ProfileId{1}, PlanId{1}));
    changes.identities = {{nth_sim(1), old, {}}, {nth_sim(2), {}, old}};
    store.record(changes);
    CHECK(sim_with(*store->read(), *old.imsi) == nth_sim(2));
    CHECK(store->read()->last_request()->sims == 2);
}

TEST_CASE("IDN-4 A number that another SIM has is refused, its kind named, and nothing is changed") {
    TestStore store;
    store.import_sims(2);
    for (const auto& [taken, kind] :
         {std::pair{identity("208011000002", ""), "IMSI"}, {identity("", "3361000002"), "MSISDN"}}) {
        RequestContent changes;
        changes.identities = {{nth_sim(1), identity_of(*store->read(), nth_sim(1)), taken}};
        const auto error = error_of([&] { store.record(changes); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::refused);
        CHECK(error->code() == "IDN-4");
        CHECK(error->message().english().find(kind) != std::string::npos);
    }
    CHECK(store->read()->last_request()->number == RequestNumber{2});
}

TEST_CASE("IDN-4 Shared numbers are refused in a first import of many SIMs too") {
    TestStore store;
    const auto sims_with_number_9000 = [](int number_of_9000) {
        RequestContent changes;
        changes.states = {following(ProfileId{1}, PlanId{1})};
        for (int n = 1; n <= 12'000; ++n) {
            changes.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
            const std::string number = std::to_string(1'000'000 + (n == 9'000 ? number_of_9000 : n));
            changes.identities.add(nth_sim(n), {}, identity("20801" + number, ""));
        }
        return changes;
    };
    CHECK(error_of([&] { store.record(sims_with_number_9000(5)); })->code() == "IDN-4");
    CHECK(store.all_sims().empty());
    store.record(sims_with_number_9000(9'000));
    CHECK(store.all_sims().size() == 12'000);
    store.close();
    CHECK_NOTHROW((void)open_store(store.access()));
}
