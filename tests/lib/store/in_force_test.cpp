#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("REQ-4 A change is in force on a SIM until it is taken back, and again when that is taken back") {
    for (const std::size_t moved : {1U, 400U}) {  // looked for one by one, or in a walk
        CAPTURE(moved);
        TestStore store;
        const auto import = store.import_sims(400);
        const auto move = [&](ProfileId profile) {
            std::vector<StoredSim> sims = store.all_sims();
            sims.erase(sims.begin() + static_cast<std::ptrdiff_t>(moved), sims.end());
            return moves(sims, following(profile, PlanId{1}));
        };
        const auto check = [&](RequestNumber request, RequestNumber in_force, RequestNumber before) {
            CHECK(store.sim(nth_sim(1)).in_force == in_force);
            CHECK(store.sim(nth_sim(1)).last_request == request);
            CHECK(entry_of(*store->read(), request, nth_sim(1))->in_force_before == before);
        };
        check(import, import, RequestNumber::none);
        const auto change = store.record(move(ProfileId{2}));
        check(change, change, import);
        const auto undo = store.record_reversion(change, move(ProfileId{1}));
        check(undo, import, change);
        const auto redo = store.record_reversion(undo, move(ProfileId{2}));
        check(redo, change, import);
        const auto later = store.record(move(ProfileId{1}));
        check(later, later, change);
        CHECK(store.sim(nth_sim(400)).in_force == (moved == 400 ? later : import));
    }
}

TEST_CASE("REQ-4 A new identity is in force likewise") {
    TestStore store;
    const auto import = store.import_sims(1);
    const SimIdentity first = identity_of(*store->read(), nth_sim(1));
    RequestContent edit;
    edit.identities = {{nth_sim(1), first, identity("", "")}};
    const auto edited = store.record(edit, RequestKind::sim_edit);
    CHECK(store.sim(nth_sim(1)).in_force == edited);
    RequestContent back;
    back.identities = {{nth_sim(1), identity("", ""), first}};
    const auto undo = store.record_reversion(edited, back);
    CHECK(store.sim(nth_sim(1)).in_force == import);
    CHECK(entry_of(*store->read(), undo, nth_sim(1))->in_force_before == edited);
}

TEST_CASE("REQ-4 A change is in force on a profile likewise; none is where its creation was taken back") {
    TestStore store;
    ServiceProfile profile = store->read()->catalogue()[ProfileId{1}];
    const auto options_after = [&](OptionSetPtr options) {
        RequestContent changes;
        profile.options = std::move(options);
        changes.profiles = {profile};
        return changes;
    };
    const OptionSetPtr before = profile.options;
    const auto edit = store.record(options_after(options({{"sms", "off"}, {"data", "off"}})));
    const auto undo = store.record_reversion(edit, options_after(before));
    profile.deleted = true;
    const auto removal = store.record_reversion(RequestNumber{1}, options_after(before));
    const auto history = store->read()->profile_history(ProfileId{1});
    REQUIRE(history.size() == 4);
    const auto check = [](const ProfileEntry& entry, RequestNumber in_force_before,
                          RequestNumber in_force_after) {
        CHECK(entry.in_force_before == in_force_before);
        CHECK(entry.in_force_after == in_force_after);
    };
    check(history[0], RequestNumber::none, RequestNumber{1});
    check(history[1], RequestNumber{1}, edit);
    check(history[2], edit, RequestNumber{1});
    CHECK(history[2].request == undo);
    check(history[3], RequestNumber{1}, RequestNumber::none);
    CHECK(history[3].request == removal);
}

TEST_CASE("REQ-4 A SIM that a request did not change cannot be brought back from it") {
    TestStore store;
    const auto import = store.import_sims(1);
    store.import_sims(1, 2);
    const auto back = moves({store.sim(nth_sim(2))}, deviated_state());
    CHECK(error_of([&] { store.record_reversion(import, back); })->kind() == ErrorKind::bug);
}

TEST_CASE("ALN-2 The profile that a SIM passed through stands in its entry") {
    TestStore store;
    store.import_sims(2);
    RequestContent changes = moves({store.sim(nth_sim(1))}, following(ProfileId{1}, PlanId{1}));
    changes.states.push_back(deviated_state());
    changes.sims.push_back({store.sim(nth_sim(2)), 1, DeviationChange::set});
    changes.vias = {ProfileId{2}};
    const auto request = store.record(changes);
    CHECK(entry_of(*store->read(), request, nth_sim(1))->via == ProfileId{2});
    CHECK(entry_of(*store->read(), request, nth_sim(2))->via == ProfileId::none);
}
