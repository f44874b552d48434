#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

constexpr int very_many = 10'000;

std::string asked(TestStore& store, const std::string& statements) {
    return test_server().run(store.path(), statements);
}

/// Another number where the index was made anew.
std::string indexes(TestStore& store) {
    return asked(store,
                 "SELECT indexrelid::integer, pg_get_indexdef(indexrelid) FROM pg_index"
                 " WHERE indrelid = 'simprof.identity'::regclass ORDER BY indexrelid::regclass::text");
}

std::string definitions(TestStore& store) {
    return asked(store,
                 "SELECT pg_get_indexdef(indexrelid) FROM pg_index"
                 " WHERE indrelid = 'simprof.identity'::regclass ORDER BY 1");
}

}  // namespace

TEST_CASE(
    "The first import of very many makes the indexes over numbers when all are there, the same as before") {
    TestStore store{StoreKind::postgresql};
    const std::string before = indexes(store);
    const std::string defined = definitions(store);
    store.import_sims(very_many);
    CHECK(indexes(store) != before);
    CHECK(definitions(store) == defined);
    CHECK(sim_with(*store->read(), *Imsi::from_digits("208011000007")) == nth_sim(7));
    const std::string after = indexes(store);
    store.import_sims(very_many, very_many + 1);
    CHECK(indexes(store) == after);
}

TEST_CASE("Somebody who looks at the SIMs does not wait for an import, nor it for them") {
    TestStore store{StoreKind::postgresql};
    const std::string before = indexes(store);
    const auto view = store->read();
    CHECK(view->scan({}).empty());
    int seen = 0;
    view->visit({}, [&](const StoredSim&, const SimIdentity&) { ++seen; });
    store.import_sims(very_many);
    view->visit({}, [&](const StoredSim&, const SimIdentity&) { ++seen; });
    CHECK(seen == 0);
    CHECK(indexes(store) == before);
    CHECK(store.all_sims().size() == std::size_t{very_many});
}

TEST_CASE("IDN-4 A number that two of very many have is refused, and the store stays as it was") {
    TestStore store{StoreKind::postgresql};
    const std::string before = indexes(store);
    RequestContent content;
    content.states = {following(ProfileId{1}, PlanId{1})};
    for (int n = 1; n <= very_many; ++n) {
        content.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
        content.identities.add(nth_sim(n), {}, identity("20801" + std::to_string(1'000'000 + n / 2 * 2), ""));
    }
    const auto error = error_of([&] { store.record(content, RequestKind::sim_import); });
    REQUIRE(error);
    CHECK(error->rule() == "IDN-4");
    CHECK(indexes(store) == before);
    CHECK(store.all_sims().empty());
}
