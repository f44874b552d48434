#include "lib/store/sqlite/schema.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace simprof;
using namespace simprof::store_test;

TEST_CASE("The schema is taken apart into statements without their comments") {
    const auto statements = sqlite::schema_statements();
    CHECK(statements.size() > 20);
    CHECK(std::ranges::all_of(statements, [](auto statement) { return statement.starts_with("CREATE "); }));
    CHECK(std::ranges::none_of(statements, [](auto statement) { return statement.ends_with(";"); }));
}

TEST_CASE("schema.sql is a file that SQLite takes as it stands") {
    TestStore store{StoreKind::sqlite};
    store.close();
    std::ifstream file{SIMPROF_SOURCE_DIR "/lib/store/sqlite/schema.sql"};
    const std::string text{std::istreambuf_iterator{file}, {}};
    SQLite::Database taken{":memory:", SQLite::OPEN_READWRITE};
    taken.exec(text);
    SQLite::Statement theirs{taken, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"};
    sqlite::Connection connection{{store.path()}};
    sqlite::Query ours{connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"};
    while (ours.step()) {
        REQUIRE(theirs.executeStep());
        CHECK(ours.text(0) == theirs.getColumn(0).getString());
    }
    CHECK_FALSE(theirs.executeStep());
}

TEST_CASE("Every file is stamped as a store of simprof and of the schema's version") {
    TestStore store{StoreKind::sqlite};
    std::ifstream file{store.path(), std::ios::binary};
    std::string header(100, '\0');
    file.read(header.data(), 100);
    CHECK(header.substr(68, 4) == "SIMP");
    CHECK(header.substr(60, 4) == std::string("\0\0\0\2", 4));
}

TEST_CASE("The tables themselves refuse what no rule lets through") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(1);
    store.close();
    sqlite::Connection connection{{store.path()}};
    for (const std::string statement :
         {"INSERT INTO sim (iccid, state, last_request, in_force) VALUES (5, 1, 1, 1)",
          "INSERT INTO sim (iccid, state, last_request, in_force) VALUES (933220000000000017, 1, 1, 1)",
          "INSERT INTO imsi SELECT number, 7 FROM imsi", "INSERT INTO msisdn VALUES (5, 1)",
          "INSERT INTO state (request, id, status, profile, plan) VALUES (1, 9, 'available', 1, 1)",
          "INSERT INTO state (request, id, status, profile) VALUES (1, 9, 'terminated', 1)",
          "UPDATE sim SET state = NULL", "UPDATE sim SET in_force = NULL",
          "UPDATE sim SET in_force = last_request + 1", "UPDATE sim SET imsi = 'text'",
          "UPDATE state SET sims = -1", "INSERT INTO state (request, id, status) VALUES (1, 9, 'lost')",
          "INSERT INTO state (request, id, status) VALUES (1, 9, 'active')",
          "INSERT INTO state (request, id, status, profile, plan) VALUES (1, 9, 'active', 77, 1)",
          "INSERT INTO state (request, id, status, profile, plan, next_plan, next_from)"
          " VALUES (1, 9, 'active', 1, 1, 2, '2026-02-30')",
          "UPDATE profile SET folded_name = 'basic'", "DELETE FROM plan"}) {
        CAPTURE(statement);
        CHECK_THROWS_AS(connection.run(statement.c_str()), Error);
    }
}

TEST_CASE("A terminated SIM may be without a profile in the tables, too") {
    TestStore store;
    store.close();
    sqlite::Connection connection{{store.path(), {}, {}, {}}};
    CHECK_NOTHROW(connection.run("INSERT INTO state (request, id, status) VALUES (1, 9, 'terminated')"));
}
