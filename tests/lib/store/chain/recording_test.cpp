#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("REQ-1 A recorded request and its change appear together, and only once committed") {
    TestStore store;
    {
        const auto transaction = store->write();
        RequestContent changes = moves({StoredSim{nth_sim(1)}}, following(ProfileId{1}, PlanId{1}));
        CHECK(transaction->record(request(), changes) == RequestNumber{2});
        CHECK(transaction->scan({}).size() == 1);
        CHECK(transaction->last_request()->number == RequestNumber{2});
    }
    CHECK(store->read()->last_request()->number == RequestNumber{1});
    CHECK(store.all_sims().empty());
    store.import_sims(1);
    CHECK(store->read()->last_request()->number == RequestNumber{2});
    CHECK(store.all_sims().size() == 1);
}

TEST_CASE("REQ-2 A request comes back with all that was said of it") {
    TestStore store;
    Request full = request(RequestKind::sim_deviate);
    full.uid = 1000;
    full.origin = Origin::api;
    full.reason = "a “test”, \n of the line";
    full.reference = "T-1";
    full.rehearsal = true;
    full.reverts = RequestNumber{1};
    full.subject = "Basic";
    full.reached = 12;
    const auto transaction = store->write();
    const auto number = transaction->record(full, {});
    const Request read = transaction->request(number).value();
    CHECK(read.kind == RequestKind::sim_deviate);
    CHECK(read.at == full.at);
    CHECK(read.day == full.day);
    CHECK(read.actor == "ada");
    CHECK(read.uid == full.uid);
    CHECK(read.origin == Origin::api);
    CHECK(read.reason == full.reason);
    CHECK(read.reference == full.reference);
    CHECK(read.command == full.command);
    CHECK(read.version == full.version);
    CHECK(read.rehearsal);
    CHECK(read.reverts == RequestNumber{1});
    CHECK(read.subject == "Basic");
    CHECK(read.reached == 12);
    CHECK(read.sims == 0);
    CHECK(read.profiles == 0);
}

TEST_CASE("Requests are listed newest first, by day, kind, actor and reference, up to a limit") {
    TestStore store;
    const auto transaction = store->write();
    for (int n = 1; n <= 3; ++n) {
        Request request = store_test::request(n == 2 ? RequestKind::sim_migrate : RequestKind::sim_edit);
        request.day = day("2026-12-0" + std::to_string(n));
        request.actor = n == 3 ? "bob" : "ada";
        if (n == 1) request.reference = "T-1";
        transaction->record(request, {});
    }
    const auto numbers = [&](const RequestFilter& filter, std::size_t limit = 100) {
        std::vector<int> found;
        for (const Request& request : transaction->requests(filter, limit))
            found.push_back(static_cast<int>(request.number));
        return found;
    };
    RequestFilter filter;
    CHECK(numbers(filter) == std::vector{4, 3, 2, 1});
    CHECK(numbers(filter, 2) == std::vector{4, 3});
    CHECK(numbers(filter, std::numeric_limits<std::size_t>::max()) == std::vector{4, 3, 2, 1});
    filter.kinds = {RequestKind::sim_edit, RequestKind::catalogue_apply};
    CHECK(numbers(filter) == std::vector{4, 2, 1});
    filter.actors = {"ada"};
    CHECK(numbers(filter) == std::vector{2, 1});
    filter.references = {"T-1"};
    CHECK(numbers(filter) == std::vector{2});
    filter = {};
    filter.since = day("2026-12-02");
    CHECK(numbers(filter) == std::vector{4, 3});
    filter.until = day("2026-12-02");
    CHECK(numbers(filter) == std::vector{3});
}

TEST_CASE("A SIM that is not as it was read is a bug, and what was recorded of it cannot be committed") {
    TestStore store;
    store.import_sims(20);
    const auto stale = store.all_sims();
    store.record(moves(stale, following(ProfileId{2}, PlanId{1})));
    for (const std::size_t count : {std::size_t{1}, stale.size()}) {
        const auto transaction = store->write();
        const std::vector some(stale.begin(), stale.begin() + static_cast<std::ptrdiff_t>(count));
        const auto error = error_of([&] { transaction->record(request(), moves(some, deviated_state())); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::bug);
        CHECK(error_of([&] { transaction->commit(); })->kind() == ErrorKind::bug);
    }
    CHECK(store->read()->last_request()->number == RequestNumber{3});
}

TEST_CASE("SIMs that do not exist, or come twice, or out of order, are bugs") {
    TestStore store;
    store.import_sims(3);
    auto sims = store.all_sims();
    std::ranges::reverse(sims);
    const auto kind_of = [&](const RequestContent& changes) {
        return error_of([&] { store.record(changes); })->kind();
    };
    CHECK(kind_of(moves(sims, deviated_state())) == ErrorKind::bug);
    CHECK(kind_of(moves({sims[0], sims[0]}, deviated_state())) == ErrorKind::bug);
    StoredSim nobody = sims[0];
    nobody.iccid = nth_sim(99);
    CHECK(kind_of(moves({nobody}, deviated_state())) == ErrorKind::bug);
    CHECK(kind_of(moves({StoredSim{nth_sim(1)}}, deviated_state())) == ErrorKind::bug);
    RequestContent edit;
    edit.identities = {{nth_sim(99), SimIdentity{}, SimIdentity{}}};
    CHECK(kind_of(edit) == ErrorKind::bug);
    edit.identities = {{nth_sim(1), SimIdentity{}, SimIdentity{}}};
    CHECK(kind_of(edit) == ErrorKind::bug);
    edit.identities = {{nth_sim(1), {}, SimIdentity{}}};
    CHECK(kind_of(edit) == ErrorKind::bug);
}

TEST_CASE("Thousands of SIMs, half of them new, change in one request, and each entry is found") {
    TestStore store;
    store.import_sims(3'000);
    RequestContent changes = moves(store.all_sims(), following(ProfileId{2}, PlanId{1}));
    for (int n = 3'001; n <= 6'000; ++n) changes.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
    const auto number = store.record(changes);
    const auto view = store->read();
    CHECK(view->request(number)->sims == 6'000);
    CHECK(view->sim_entries(number).size() == 6'000);
    for (const int n : {1, 77, 2'999, 3'000, 3'001, 6'000}) CHECK(entry_of(*view, number, nth_sim(n)));
    CHECK(entry_of(*view, number, nth_sim(3'000))->previous == RequestNumber{2});
    CHECK(entry_of(*view, number, nth_sim(3'001))->previous == RequestNumber::none);
    CHECK(sims_in(*view, following(ProfileId{2}, PlanId{1})) == 6'000);
}
