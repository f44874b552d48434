#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/identity_history.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/history/sim_history.hpp"
#include "tests/lib/store/sqlite/tampering.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::Connection;

namespace {

/// Tables of the history, with a column to change.
constexpr std::array history{std::pair{"request", "actor = 'eve'"},
                             std::pair{"sim_entry", "entries = x'00'"},
                             std::pair{"definition_entry", "after = '{}'"},
                             std::pair{"profile_entry", "archived_after = 1"},
                             std::pair{"identity_entry", "after_group = 'eve'"},
                             std::pair{"option_set", "options = '{}'"},
                             std::pair{"state", "status = 'barred'"}};

}  // namespace

TEST_CASE("REQ-3 Requests are only ever added: no row of the history can be changed, removed or replaced") {
    TestStore store{StoreKind::sqlite};
    store.fill();
    store.close();
    Connection connection{{store.path()}};
    for (const auto& [table, change] : history) {
        const std::string name{table};
        CAPTURE(name);
        REQUIRE(connection.number(("SELECT count(*) FROM " + name).c_str()) > 0);
        CHECK_THROWS_AS(connection.run(("UPDATE " + name + " SET " + change).c_str()), Error);
        CHECK_THROWS_AS(connection.run(("DELETE FROM " + name).c_str()), Error);
        CHECK_THROWS_AS(connection.run(("INSERT OR REPLACE INTO " + name + " SELECT * FROM " + name).c_str()),
                        Error);
    }
    CHECK(sqlite::verify_chain(connection).empty());
}

TEST_CASE("A SIM's history is told from the request that brought it to its last one") {
    TestStore store{StoreKind::sqlite};
    store.fill();
    Connection connection{{store.path()}};
    const auto walked = sqlite::read_sim_history(connection, nth_sim(1));
    REQUIRE(walked.size() == 3);
    CHECK(walked[0].before == StateNumber::none);
    CHECK(walked[2].request == RequestNumber{5});
    CHECK(sqlite::read_sim_history(connection, nth_sim(3)).size() == 2);
    CHECK(sqlite::read_sim_history(connection, nth_sim(999)).empty());
}

TEST_CASE("A history that cannot be read is reported as damage") {
    TestStore store{StoreKind::sqlite};
    store.fill();
    store.close();
    tamper(store.path(), "UPDATE sim_entry SET entries = x'ffff' WHERE request = 5");
    Connection connection{{store.path()}};
    const auto damaged = [](const std::optional<Error>& error) {
        return error && error->kind() == ErrorKind::store;
    };
    CHECK(damaged(error_of([&] { (void)sqlite::read_sim_entries(connection, RequestNumber{5}); })));
    CHECK(damaged(error_of([&] { (void)sqlite::read_identity_history(connection, nth_sim(1)); })));
    tamper(store.path(), "UPDATE sim SET last_request = 77");
    CHECK(damaged(error_of([&] { (void)sqlite::read_sim_history(connection, nth_sim(1)); })));
}

TEST_CASE("People who open the file by hand see ICCIDs of every length and country as they are") {
    TestStore store{StoreKind::sqlite};
    const std::vector<std::string> numbers{"890141032711185234",   "893322000000000001",
                                           "8901410327111852345",  "8933220000000000017",
                                           "89014103271118523453", "89332200000000000170"};
    std::vector<StoredSim> sims;
    for (const std::string& digits : numbers) sims.push_back({iccid(digits)});
    store.record(moves(sims, following(ProfileId{1}, PlanId{1})));
    Connection connection{{store.path()}};
    sqlite::Query row{connection, "SELECT iccid FROM sims ORDER BY length(iccid), iccid"};
    for (const std::string& digits : numbers) CHECK(row.only_row().text(0) == digits);
}

TEST_CASE("People who open the file by hand see SIMs with readable numbers and names") {
    TestStore store{StoreKind::sqlite};
    store.import_sims(1);
    Connection connection{{store.path()}};
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
