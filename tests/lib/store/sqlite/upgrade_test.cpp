#include "lib/store/sqlite/upgrade.hpp"

#include "lib/store/sqlite/backup.hpp"
#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/request_table.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::Connection;
using sqlite::Upgrade;

namespace {

/// Two steps that nobody will ever take; the first rebuilds a table that others refer to.
constexpr std::array fake_steps{
    Upgrade{
        2,
        "CREATE TABLE plan_2 (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded_name TEXT NOT NULL UNIQUE,"
        " definition TEXT NOT NULL, extra TEXT) STRICT;"
        "INSERT INTO plan_2 SELECT id, name, folded_name, definition, NULL FROM plan;"
        "DROP VIEW sims; DROP TABLE plan; ALTER TABLE plan_2 RENAME TO plan"},
    Upgrade{3, "CREATE TABLE something (a INTEGER) STRICT; INSERT INTO something VALUES (3)"}};

Connection connection_to(const TestStore& store) { return Connection{{store.path()}}; }

std::string backup_of(const TestStore& store) { return store.path() + ".backup"; }

}  // namespace

TEST_CASE("An upgrade takes every step in one go, after a backup of what was") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(3);
    store.close();
    Connection connection = connection_to(store);
    CHECK(sqlite::upgrade(connection, fake_steps, backup_of(store)));
    CHECK(connection.number("PRAGMA user_version") == 3);
    CHECK(connection.number("SELECT a FROM something") == 3);
    CHECK(connection.number("SELECT count(*) FROM plan WHERE extra IS NULL") == 2);
    CHECK(connection.number("PRAGMA foreign_keys") == 1);
    CHECK(open_store(StoreAccess{backup_of(store)})->read()->scan({}).size() == 3);
}

TEST_CASE("An upgrade goes on from the version that the store has, and does nothing to the newest") {
    TestStore store{StoreKind::sqlite};
    store.close();
    Connection connection = connection_to(store);
    CHECK(sqlite::upgrade(connection, std::span{fake_steps}.first(1), backup_of(store) + "1"));
    CHECK(sqlite::upgrade(connection, fake_steps, backup_of(store) + "2"));
    CHECK(connection.number("PRAGMA user_version") == 3);
    CHECK_FALSE(sqlite::upgrade(connection, fake_steps, backup_of(store) + "3"));
    CHECK_FALSE(std::filesystem::exists(backup_of(store) + "3"));
}

TEST_CASE("An upgrade that fails, or breaks a reference, leaves the store as it was") {
    for (const char* bad :
         {"CREATE TABLE fine (a); SELECT * FROM nothing", "DELETE FROM plan WHERE id = 2"}) {
        TestStore store{StoreKind::sqlite};
        store.close();
        Connection connection = connection_to(store);
        const std::array steps{Upgrade{2, bad}};
        CHECK_THROWS_AS(sqlite::upgrade(connection, steps, backup_of(store)), Error);
        CHECK(connection.number("PRAGMA user_version") == 1);
        CHECK(connection.number("PRAGMA foreign_keys") == 1);
        CHECK_NOTHROW(sqlite::expect_our_schema(connection));
        CHECK(connection.number("SELECT count(*) FROM plan") == 2);
    }
}

TEST_CASE("An upgrade does not begin where its backup cannot be made") {
    TestStore store{StoreKind::sqlite};
    store.close();
    Connection connection = connection_to(store);
    CHECK_THROWS_AS(sqlite::upgrade(connection, fake_steps, store.path()), Error);
    CHECK(connection.number("PRAGMA user_version") == 1);
}

TEST_CASE("The upgrades of this program end at its schema version") {
    int version = 1;
    for (const Upgrade& step : sqlite::upgrades()) CHECK(step.version == ++version);
    CHECK(version == sqlite::schema_version);
}

TEST_CASE("A backup is a store of its own, whole and private, and never replaces a file") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(500);
    Connection connection = connection_to(store);
    connection.begin(false);
    sqlite::back_up(connection, backup_of(store));
    struct stat file {};
    REQUIRE(stat(backup_of(store).c_str(), &file) == 0);
    CHECK((file.st_mode & 0777) == 0600);
    const auto copy = open_store(StoreAccess{backup_of(store)});
    CHECK(copy->facts().chain_head == store->facts().chain_head);
    CHECK(copy->read()->scan({}).size() == 500);
    CHECK(error_of([&] { sqlite::back_up(connection, backup_of(store)); })->kind() ==
          ErrorKind::unexpected_state);
}
