#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;
using postgresql::Connection;
using postgresql::Query;
using postgresql::Result;
using postgresql::TakeAnswer;

namespace {

using Numbers = std::vector<std::int64_t>;

TakeAnswer into(Connection& connection, Numbers& numbers) {
    return [&](Result answer) {
        for (Query query{connection, std::move(answer)}; query.step();) numbers.push_back(query.number(0));
    };
}

}  // namespace

TEST_CASE(
    "What a server is asked at once it answers in that order, also what is asked because of an answer") {
    TestStore store{StoreKind::postgresql};
    Connection connection{store.access()};
    Numbers numbers;
    connection.later("SELECT 1", [&](const Result&) {
        numbers.push_back(1);
        connection.later("SELECT 4", into(connection, numbers));
    });
    connection.later("SELECT $1", {std::int64_t{2}}, into(connection, numbers));
    CHECK(numbers.empty());
    CHECK(connection.number("SELECT 3::bigint") == 3);
    CHECK(numbers == Numbers{1, 2, 4});
    CHECK(PQntuples(connection.run("SELECT 5").get()) == 1);
}

TEST_CASE("Of what a server is asked at once, nothing behind a failure is done, and the failure is told") {
    TestStore store{StoreKind::postgresql};
    Connection connection{store.access()};
    Numbers numbers;
    connection.begin();
    connection.later("SELECT 1", into(connection, numbers));
    connection.later("SELECT 1 / 0", into(connection, numbers));
    connection.later("SELECT 2", into(connection, numbers));
    const auto error = error_of([&] { connection.settle(); });
    REQUIRE(error);
    CHECK(error->message().english().find("division by zero") != std::string::npos);
    CHECK(numbers == Numbers{1});
    connection.roll_back();
    CHECK(connection.number("SELECT 3::bigint") == 3);
}

TEST_CASE("What is given up before it was answered tells nobody anything, and stays undone") {
    TestStore store{StoreKind::postgresql};
    Connection connection{store.access()};
    const auto requests = [&] { return connection.number("SELECT last_request FROM simprof.store"); };
    const std::int64_t before = requests();
    Numbers numbers;
    connection.begin();
    connection.later("UPDATE simprof.store SET last_request = 7");
    connection.later("SELECT 1", into(connection, numbers));
    connection.later("SELECT 1 / 0");
    connection.roll_back();
    CHECK(requests() == before);
    CHECK(numbers.empty());
    CHECK(connection.is_alive());
}
