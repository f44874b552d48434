#include "lib/store/sqlite/tables/number_table.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/given_rows.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::Connection;
using sqlite::GivenRows;
using sqlite::Query;
using sqlite::Value;

namespace {

Connection connection_to(const TestStore& store) { return Connection{{store.path(), {}, {}, {}}}; }

/// Rows that stand in one of two tables only, of both kinds of number.
std::int64_t disagreements(const TestStore& store) {
    Connection connection = connection_to(store);
    return connection.number(
        "SELECT (SELECT count(*) FROM sim LEFT JOIN imsi ON imsi.number = sim.imsi AND imsi.iccid = sim.iccid"
        "        WHERE sim.imsi IS NOT NULL AND imsi.number IS NULL)"
        " + (SELECT count(*) FROM sim LEFT JOIN msisdn ON msisdn.number = sim.msisdn"
        "    AND msisdn.iccid = sim.iccid WHERE sim.msisdn IS NOT NULL AND msisdn.number IS NULL)"
        " + abs((SELECT count(*) FROM imsi) - (SELECT count(imsi) FROM sim))"
        " + abs((SELECT count(*) FROM msisdn) - (SELECT count(msisdn) FROM sim))");
}

}  // namespace

TEST_CASE("IDN-4 the tables of numbers say what the SIMs say, after imports, exchanges and edits") {
    TestStore store;
    store.import_sims(3'000);
    CHECK(disagreements(store) == 0);
    const SimIdentity one = identity_of(*store->read(), nth_sim(1));
    const SimIdentity two = identity_of(*store->read(), nth_sim(2));
    const SimIdentity three = identity_of(*store->read(), nth_sim(3));
    RequestContent changes;
    changes.identities = {{nth_sim(1), one, two},
                          {nth_sim(2), two, one},
                          {nth_sim(3), three, identity("", "33699999999", "moved")}};
    store.record(changes, RequestKind::sim_edit);
    CHECK(disagreements(store) == 0);
    const auto view = store->read();
    CHECK(sim_with(*view, *one.imsi) == nth_sim(2));
    CHECK(sim_with(*view, *one.msisdn) == nth_sim(2));
    CHECK_FALSE(sim_with(*view, *three.imsi));
    CHECK(sim_with(*view, *Msisdn::from_digits("33699999999")) == nth_sim(3));
}

TEST_CASE("Rows that are given are read by SQL in their order, with every kind of value") {
    TestStore store;
    store.close();
    Connection connection = connection_to(store);
    int given = 0;
    const GivenRows rows{connection, 3, [&](std::vector<Value>& columns) {
                             columns[0] = std::int64_t{++given};
                             columns[1] = given == 2 ? Value{nullptr} : Value{std::string_view{"text"}};
                         }};
    Query query{connection, "SELECT c0, c1, c8 FROM given_rows"};
    for (int n = 1; n <= 3; ++n) {
        REQUIRE(query.step());
        CHECK(query.number(0) == n);
        CHECK(query.optional_text(1).has_value() == (n != 2));
        CHECK_FALSE(query.optional_number(2));
    }
    CHECK_FALSE(query.step());
}

TEST_CASE("What is thrown while rows are given comes out of the query, and no rows are none") {
    TestStore store;
    store.close();
    Connection connection = connection_to(store);
    {
        const GivenRows rows{connection, 2, [](std::vector<Value>&) { throw 42; }};
        CHECK_THROWS_AS(Query(connection, "SELECT c0 FROM given_rows").run(), int);
    }
    const GivenRows none{connection, 0, [](std::vector<Value>&) { throw 42; }};
    CHECK_FALSE(Query(connection, "SELECT c0 FROM given_rows").step());
}
