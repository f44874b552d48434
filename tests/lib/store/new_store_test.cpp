#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("A new store holds from the beginning what it is filled with, or there is none") {
    const TestDirectory directory;
    const StoreAccess access{new_location(directory)};
    NewStore what{*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z"), Clock::rehearsal};
    what.fill = [](Store& store) {
        const auto transaction = store.write();
        transaction->record(request(RequestKind::catalogue_apply), sample_catalogue());
        transaction->commit();
        throw Error{ErrorKind::input_output, verbatim("half way")};
    };
    CHECK(error_of([&] { create_store(access, what); })->message().english() == "half way");
    CHECK(std::filesystem::is_empty(directory / ""));
    what.fill = [](Store& store) {
        const auto transaction = store.write();
        transaction->record(request(RequestKind::catalogue_apply), sample_catalogue());
        transaction->record(request(RequestKind::profile_edit), {});
        transaction->commit();
    };
    create_store(access, what);
    const auto view = open_store(access)->read();
    CHECK(view->last_request()->number == RequestNumber{2});
    CHECK(view->catalogue().packs.size() == 1);
    CHECK(view->clock() == Clock::rehearsal);
}

TEST_CASE("A new store has a billing zone, no catalogue, no SIM and no request") {
    const TestDirectory directory;
    const StoreAccess access{new_location(directory)};
    create_store(access, {*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z")});
    const auto store = open_store(access);
    const auto view = store->read();
    CHECK(view->billing_zone().name() == "Asia/Tokyo");
    CHECK(view->clock() == Clock::real);
    CHECK(view->catalogue().packs.empty());
    CHECK(view->scan({}).empty());
    CHECK(view->states().empty());
    CHECK_FALSE(view->last_request());
    CHECK(store->facts().created == "2026-11-01T00:00:00Z");
    CHECK(store->facts().chain_head.empty());
}

TEST_CASE("A view sees the store as it was when the view began, and keeps nobody from reading") {
    TestStore store;
    store.import_sims(2);
    const auto early = store->read();
    const auto other = store->read();
    const auto writer = store->write();
    writer->record(request(), moves(early->scan({}), following(ProfileId{2}, PlanId{1})));
    CHECK(early->last_request()->number == RequestNumber{2});
    CHECK(other->last_request()->number == RequestNumber{2});
    CHECK(early->state(early->scan({})[0].state) == following(ProfileId{1}, PlanId{1}));
    CHECK(writer->last_request()->number == RequestNumber{3});
}
