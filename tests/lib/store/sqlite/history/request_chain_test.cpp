#include "lib/store/sqlite/history/request_chain.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "tests/lib/operations/random_lives.hpp"
#include "tests/lib/store/sqlite/tampering.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::Connection;

namespace {

/// The first fault.
std::optional<HistoryFault> fault_of(const TestStore& store) {
    Connection connection{{store.path()}};
    const auto faults = sqlite::verify_chain(connection);
    return faults.empty() ? std::nullopt : std::optional{faults.front()};
}

/// The chain is found broken at that request, 0 for now, after somebody changed the store.
void check_noticed(const std::string& statements, std::int32_t expected) {
    CAPTURE(statements);
    TestStore store{StoreKind::sqlite};
    store.fill();
    store.close();
    tamper(store.path(), statements);
    const auto fault = fault_of(store);
    REQUIRE(fault);
    CHECK(fault->request == RequestNumber{expected});
    CHECK_NOTHROW((void)open_store(store.access()));  // it is for the chain to notice, not for the schema
}

}  // namespace

TEST_CASE("REQ-3 The chain of hashes holds over everything that was recorded") {
    TestStore store{StoreKind::sqlite};
    CHECK_FALSE(fault_of(store));
    store.fill();
    CHECK_FALSE(fault_of(store));
    CHECK(store->facts().chain_head.size() == 64);
}

TEST_CASE("REQ-3 The chain of hashes names the first request that was changed behind the store's back") {
    check_noticed("UPDATE request SET actor = 'eve' WHERE id = 2", 2);
    check_noticed("UPDATE request SET reason = '' WHERE id = 3", 3);
    check_noticed("UPDATE request SET hash = zeroblob(32) WHERE id = 4", 4);
    check_noticed("UPDATE request SET identities = zeroblob(32) WHERE id = 2", 2);
    check_noticed("UPDATE request SET identities = NULL WHERE id = 2", 2);
    check_noticed("DELETE FROM request WHERE id = 2", 2);
    check_noticed(
        "DELETE FROM sim_entry WHERE request = 5 AND first_iccid = (SELECT max(first_iccid) FROM sim_entry)",
        5);
    check_noticed("UPDATE sim_entry SET entries = CAST(entries || x'00' AS BLOB) WHERE request = 2", 2);
    check_noticed(
        "UPDATE sim_entry SET entries = CAST(x'01' || substr(entries, 2) AS BLOB) WHERE request = 2", 2);
    check_noticed("UPDATE profile_entry SET archived_after = 1 WHERE profile = 2", 1);
    check_noticed(
        "UPDATE definition_entry SET after = json_set(after, '$.title', 'x') WHERE subject = 'pack'", 1);
    check_noticed("UPDATE identity_entry SET before_imsi = NULL", 3);
    check_noticed("UPDATE identity_entry SET after_label = 'x'", 3);
    check_noticed("UPDATE option_set SET options = '{\"data\":\"on\"}' WHERE id = 2", 1);
    check_noticed("UPDATE state SET status = 'suspended' WHERE id = 2", 4);
    check_noticed("INSERT INTO sim_entry VALUES (9, 1, 1, x'00')", 6);
    check_noticed("INSERT INTO sim_entry VALUES (0, 1, 1, x'00')", 1);
    check_noticed("INSERT INTO definition_entry VALUES (2, 'plan', 9, NULL, '{}')", 2);
}

TEST_CASE("A profile and a definition that are not as the history tells are named once each") {
    TestStore store{StoreKind::sqlite};
    store.fill();
    store.close();
    tamper(store.path(),
           "UPDATE profile SET archived = 1 WHERE id = 2; UPDATE plan SET definition = '{}' WHERE id = 1");
    Connection connection{{store.path()}};
    std::vector<std::string> told;
    for (const HistoryFault& fault : sqlite::verify_chain(connection)) told.push_back(fault.what.english());
    CHECK(told == std::vector<std::string>{"The definition of plan 1 is not the one that the history tells.",
                                           "The profile 2 is not as the history tells."});
}

TEST_CASE("REQ-3 The chain of hashes begins with the settings") {
    check_noticed("UPDATE setting SET value = 'Asia/Tokyo' WHERE name = 'billing_zone'", 1);
    check_noticed("UPDATE setting SET value = '2020-01-01T00:00:00Z' WHERE name = 'created'", 1);
    check_noticed("INSERT INTO setting VALUES ('more', '1')", 1);
    check_noticed("INSERT INTO definition_entry VALUES (0, 'plan', 9, NULL, '{}')", 1);
}

TEST_CASE("REQ-3 Names and definitions are under the chain: what they mean cannot be exchanged unnoticed") {
    const std::string swapped = "CASE id WHEN 1 THEN 'Capped' ELSE 'Pooled' END";
    check_noticed("UPDATE plan SET folded_name = id; UPDATE plan SET name = " + swapped +
                      ", folded_name = lower(" + swapped + "), definition = json_set(definition, '$.name', " +
                      swapped + ")",
                  0);
    check_noticed("UPDATE plan SET name = 'Free' WHERE id = 1", 0);
    check_noticed("UPDATE plan SET definition = json_set(definition, '$.pricing', 'capped') WHERE id = 1", 0);
    check_noticed("UPDATE pack SET definition = json_set(definition, '$.options[0].default', 'off')", 0);
    check_noticed("UPDATE setting SET value = '[]' WHERE name = 'forbidden_plan_changes'", 0);
    check_noticed("DELETE FROM plan WHERE id = 2", 0);
    check_noticed(
        "INSERT INTO plan SELECT 3, 'New', 'new', json_set(definition, '$.name', 'New') FROM plan"
        " WHERE id = 1",
        0);
    check_noticed("UPDATE profile SET name = 'Other' WHERE id = 1", 1);
    check_noticed("UPDATE profile SET plan = 2 WHERE id = 1", 1);
    check_noticed("UPDATE profile SET pack = 2 WHERE id = 1", 1);
    check_noticed("UPDATE profile SET options = 2 WHERE id = 1", 0);
    check_noticed("UPDATE profile SET archived = 1 WHERE id = 1", 0);
    check_noticed("UPDATE profile SET deleted = 1 WHERE id = 1", 0);
}

TEST_CASE("REQ-3 Identities are under the chain: those that a request brought and those that replaced them") {
    check_noticed("UPDATE sim SET label = 'x' WHERE iccid = (SELECT max(iccid) FROM sim)", 2);
    check_noticed("UPDATE sim SET msisdn = NULL WHERE iccid = (SELECT max(iccid) FROM sim)", 2);
    check_noticed("UPDATE sim SET imsi = 1208010000000001 WHERE iccid = (SELECT min(iccid) FROM sim)", 0);
    check_noticed("UPDATE sim SET \"group\" = 'x' WHERE iccid = (SELECT min(iccid) FROM sim)", 0);
    check_noticed("DELETE FROM identity_entry", 3);
}

TEST_CASE("REQ-3 A SIM that is not as its last request left it is noticed") {
    check_noticed("UPDATE sim SET state = 1 WHERE iccid = (SELECT min(iccid) FROM sim)", 0);
    check_noticed("UPDATE sim SET deviation = 4 WHERE iccid = (SELECT min(iccid) FROM sim)", 0);
    check_noticed("UPDATE sim SET last_request = 6", 0);
    check_noticed("UPDATE sim SET in_force = 2 WHERE iccid = (SELECT min(iccid) FROM sim)", 0);
    check_noticed("UPDATE state SET sims = sims + 1 WHERE id = 3", 0);
    check_noticed(
        "INSERT INTO sim (iccid, state, last_request, in_force) SELECT max(iccid) + 1, 1, 2, 2 FROM sim", 0);
}

TEST_CASE(
    "REQ-4 The acceptance of a clock leaves in force what was so, SIM by SIM and in bulk; the chain holds") {
    for (const int sims : {1, 300}) {
        TestStore store{StoreKind::sqlite};
        store.fill();
        std::vector<StoredSim> moved = store.all_sims();
        moved.erase(moved.begin() + sims, moved.end());
        store.record(moves(moved, following(ProfileId{2}, PlanId{1})), RequestKind::store_clock);
        CHECK(store.sim(nth_sim(1)).last_request == RequestNumber{6});
        CHECK(store.sim(nth_sim(1)).in_force == RequestNumber{5});
        CHECK_FALSE(fault_of(store));
        store.record(moves(store.all_sims(), following(ProfileId{1}, PlanId{1})));
        CHECK(store.sim(nth_sim(1)).in_force == RequestNumber{7});
        CHECK_FALSE(fault_of(store));
    }
}

TEST_CASE("REQ-3 The chain holds, and the present follows from it, after random lives and reversions") {
    for (unsigned seed = 1; seed <= 2; ++seed) {
        operations_test::RandomLives lives{seed};
        Connection connection{{(*lives.fleet).facts().location}};
        CHECK(connection.number("SELECT count(*) FROM request WHERE reverts IS NOT NULL") > 0);
        const auto faults = sqlite::verify_chain(connection);
        CAPTURE(faults.empty() ? std::string{} : faults.front().what.english());
        CHECK(faults.empty());
    }
}
