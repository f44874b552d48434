#include "lib/store/sqlite/history.hpp"

#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/request_table.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::Connection;

namespace {

/// Tables of the history, with a column to change.
constexpr std::array history{std::pair{"request", "actor = 'eve'"},
                             std::pair{"sim_change", "entries = x'00'"},
                             std::pair{"profile_change", "archived_after = 1"},
                             std::pair{"identity_change", "after_group = 'eve'"},
                             std::pair{"option_set", "options = '{}'"},
                             std::pair{"state", "status = 'barred'"}};

/// A store whose every table of the history has rows.
void fill(TestStore& store) {
    store.import_sims(300);
    RequestContent changes;
    changes.identities = {{nth_sim(1), store->read()->identity(nth_sim(1)), identity("", "")}};
    store.record(changes, RequestKind::sim_edit);
    store.record(moves(store.all_sims(), following(ProfileId{2}, PlanId{1})));
}

std::optional<RequestNumber> broken(const TestStore& store) {
    Connection connection{{store.path(), {}, {}, {}}};
    return sqlite::verify_chain(connection);
}

/// Changes the file as somebody could who knows how to.
void tamper(const TestStore& store, const std::string& statements) {
    Connection connection{{store.path(), {}, {}, {}}};
    sqlite::Query triggers{
        connection,
        "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'"};
    const std::string drop{triggers.only_row().text(0)};
    connection.run("PRAGMA foreign_keys = OFF");
    connection.run(drop.c_str());
    connection.run(statements.c_str());
}

}  // namespace

TEST_CASE("REQ-3 Requests are only ever added: no row of the history can be changed, removed or replaced") {
    TestStore store;
    fill(store);
    store.close();
    Connection connection{{store.path(), {}, {}, {}}};
    for (const auto& [table, change] : history) {
        const std::string name{table};
        CAPTURE(name);
        REQUIRE(connection.number(("SELECT count(*) FROM " + name).c_str()) > 0);
        CHECK_THROWS_AS(connection.run(("UPDATE " + name + " SET " + change).c_str()), Error);
        CHECK_THROWS_AS(connection.run(("DELETE FROM " + name).c_str()), Error);
        CHECK_THROWS_AS(connection.run(("INSERT OR REPLACE INTO " + name + " SELECT * FROM " + name).c_str()),
                        Error);
    }
    CHECK_FALSE(sqlite::verify_chain(connection));
}

TEST_CASE("REQ-3 The chain of hashes holds over everything that was recorded") {
    TestStore store;
    CHECK_FALSE(broken(store));
    fill(store);
    CHECK_FALSE(broken(store));
    CHECK(store->facts().chain_head.size() == 64);
}

TEST_CASE("REQ-3 The chain of hashes names the first request that was changed behind the store's back") {
    const auto check = [](const std::string& statements, std::int32_t expected) {
        CAPTURE(statements);
        TestStore store;
        fill(store);
        tamper(store, statements);
        CHECK(broken(store) == RequestNumber{expected});
    };
    check("UPDATE request SET actor = 'eve' WHERE id = 2", 2);
    check("UPDATE request SET reason = '' WHERE id = 3", 3);
    check("UPDATE request SET hash = zeroblob(32) WHERE id = 4", 4);
    check("DELETE FROM request WHERE id = 2", 2);
    check(
        "DELETE FROM sim_change WHERE request = 4 AND first_iccid = (SELECT max(first_iccid) FROM "
        "sim_change)",
        4);
    check("UPDATE sim_change SET entries = CAST(entries || x'00' AS BLOB) WHERE request = 2", 2);
    check("UPDATE profile_change SET archived_after = 1 WHERE profile = 2", 1);
    check("UPDATE identity_change SET before_imsi = NULL", 3);
    check("UPDATE option_set SET options = '{\"data\":\"on\"}' WHERE id = 2", 1);
    check("UPDATE state SET status = 'suspended' WHERE id = 2", 4);
    check("INSERT INTO sim_change VALUES (9, 1, 1, x'00')", 5);
    check("INSERT INTO sim_change VALUES (0, 1, 1, x'00')", 1);
}

TEST_CASE("A SIM's history is told from the request that brought it to its last one") {
    TestStore store;
    fill(store);
    Connection connection{{store.path(), {}, {}, {}}};
    const auto walked = sqlite::read_sim_history(connection, nth_sim(1));
    REQUIRE(walked.size() == 3);
    CHECK(walked[0].before == StateNumber::none);
    CHECK(walked[2].request == RequestNumber{4});
    CHECK(sqlite::read_sim_history(connection, nth_sim(2)).size() == 2);
    CHECK(sqlite::read_sim_history(connection, nth_sim(999)).empty());
}

TEST_CASE("A history that cannot be read is reported as damage") {
    TestStore store;
    fill(store);
    store.close();
    tamper(store, "UPDATE sim_change SET entries = x'ffff' WHERE request = 4");
    Connection connection{{store.path(), {}, {}, {}}};
    const auto damaged = [](const std::optional<Error>& error) {
        return error && error->kind() == ErrorKind::store;
    };
    CHECK(damaged(error_of([&] { (void)sqlite::read_sim_changes(connection, RequestNumber{4}); })));
    CHECK(damaged(error_of([&] { (void)sqlite::read_identity_history(connection, nth_sim(1)); })));
    tamper(store, "UPDATE sim SET last_request = 77");
    CHECK(damaged(error_of([&] { (void)sqlite::read_sim_history(connection, nth_sim(1)); })));
}

TEST_CASE("People who open the file by hand see ICCIDs of every length and country as they are") {
    TestStore store;
    const std::vector<std::string> numbers{"890141032711185234",   "893322000000000001",
                                           "8901410327111852345",  "8933220000000000017",
                                           "89014103271118523453", "89332200000000000170"};
    std::vector<StoredSim> sims;
    for (const std::string& digits : numbers) sims.push_back({iccid(digits)});
    store.record(moves(sims, following(ProfileId{1}, PlanId{1})));
    Connection connection{{store.path(), {}, {}, {}}};
    sqlite::Query row{connection, "SELECT iccid FROM sims ORDER BY length(iccid), iccid"};
    for (const std::string& digits : numbers) CHECK(row.only_row().text(0) == digits);
}

TEST_CASE("People who open the file by hand see SIMs with readable numbers and names") {
    TestStore store;
    store.import_sims(1);
    Connection connection{{store.path(), {}, {}, {}}};
    sqlite::Query row{connection, "SELECT iccid, status, profile, plan, imsi, msisdn, options FROM sims"};
    row.only_row();
    CHECK(row.text(0) == nth_sim(1).digits());
    CHECK(row.text(1) == "active");
    CHECK(row.text(2) == "Basic");
    CHECK(row.text(3) == "Pooled");
    CHECK(row.text(4) == "208011000001");
    CHECK(row.text(5) == "3361000001");
    CHECK(row.text(6) == R"({"sms":"on","data":"on"})");
}
