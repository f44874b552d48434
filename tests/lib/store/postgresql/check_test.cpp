#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/store_check.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::store_test;

namespace {

/// Past triggers and references, as a superuser may.
void tamper_on_server(const std::string& location, const std::string& statements) {
    (void)test_server().run(location, "SET session_replication_role = replica; " + statements);
}

/// Every finding, as "subject: sentence".
std::vector<std::string> found_in(const StoreCheck& check) {
    std::vector<std::string> found;
    for (const StoreFinding& finding : check.findings)
        found.push_back(finding.subject + ": " + finding.message.english());
    return found;
}

std::vector<std::string> found_at(const TestStore& store, const std::optional<ChainHead>& anchor = {}) {
    return found_in(check_store({store.path()}, anchor));
}

/// A whole store, changed by somebody; then one finding begins so, and nothing of another kind is found
/// before it.
void check_found(const std::string& statements, const std::string& beginning) {
    CAPTURE(statements);
    TestStore store{StoreKind::postgresql};
    store.fill();
    tamper_on_server(store.path(), statements);
    const StoreCheck check = check_store({store.path()}, {});
    const auto found = found_in(check);
    CAPTURE(found);
    REQUIRE_FALSE(found.empty());
    CHECK(std::ranges::any_of(found, [&](const std::string& one) { return one.starts_with(beginning); }));
    CHECK(std::ranges::none_of(check.findings, [](const StoreFinding& one) { return one.hint.empty(); }));
}

constexpr const char* other_hash = "is not what was recorded: its hash is another.";

std::string of_request(int number, const std::string& what) {
    return "history: Request " + std::to_string(number) + " " + what;
}

}  // namespace

TEST_CASE("REQ-3 A store on a server that nobody altered is found whole, as the same store in a file") {
    TestStore file{StoreKind::sqlite};
    TestStore server{StoreKind::postgresql};
    for (TestStore* store : {&file, &server}) {
        CHECK(found_at(*store).empty());
        store->fill();
    }
    const StoreCheck of_file = check_store({file.path()}, {});
    const StoreCheck of_server = check_store({server.path()}, of_file.head);
    CHECK(found_in(of_server).empty());
    CHECK(of_server.head == of_file.head);
    CHECK(of_server.sims == 300);
    CHECK(of_server.requests == 5);
    CHECK(of_server.left_overs.empty());
}

TEST_CASE("REQ-3 A request on a server that was changed behind the store's back is named") {
    check_found("UPDATE simprof.request SET actor = 'eve' WHERE id = 2", of_request(2, other_hash));
    check_found("UPDATE simprof.request SET reason = '' WHERE id = 3", of_request(3, other_hash));
    check_found("UPDATE simprof.request SET hash = sha256('x') WHERE id = 4", of_request(4, other_hash));
    check_found("UPDATE simprof.request SET identities = NULL WHERE id = 2", of_request(2, other_hash));
    check_found("UPDATE simprof.profile_entry SET archived_after = 1 WHERE profile = 2",
                of_request(1, other_hash));
    check_found("UPDATE simprof.definition_entry SET after = replace(after, 'Data', 'Date')",
                of_request(1, other_hash));
    check_found("UPDATE simprof.identity_entry SET after_label = 'x'", of_request(3, other_hash));
    check_found(
        "UPDATE simprof.option_set SET options = '{}', digest = sha256(convert_to('{}', 'UTF8')) WHERE id = "
        "2",
        of_request(1, other_hash));
    check_found("UPDATE simprof.state SET status = 'suspended' WHERE id = 2", of_request(4, other_hash));
    check_found("UPDATE simprof.setting SET value = 'Asia/Tokyo' WHERE name = 'billing_zone'",
                of_request(1, other_hash));
    check_found("INSERT INTO simprof.definition_entry VALUES (2, 'plan', 9, NULL, '{}')",
                of_request(2, other_hash));
}

TEST_CASE("REQ-3 A request on a server that is missing, and entries that are nobody's, are named") {
    check_found("DELETE FROM simprof.request WHERE id = 2", of_request(2, "is missing"));
    check_found(
        "DELETE FROM simprof.sim_entry WHERE request = 5 AND first_iccid ="
        " (SELECT max(first_iccid) FROM simprof.sim_entry)",
        of_request(5, other_hash));
    check_found("UPDATE simprof.sim_entry SET entries = entries || '\\x00' WHERE request = 2",
                of_request(2, "has entries that are not its own"));
    check_found("INSERT INTO simprof.sim_entry VALUES (9, 1, 1, '\\x00')", of_request(6, "is missing"));
    check_found("INSERT INTO simprof.sim_entry VALUES (0, 1, 1, '\\x00')",
                of_request(1, "has entries that are not its own"));
    check_found("INSERT INTO simprof.identity VALUES (1000000000000001, 1000001)",
                "present: There is an identity of SIM 891000000000000001, and no such SIM.");
}

TEST_CASE("A present on a server that is not what the history makes is found") {
    const std::string first = "present: SIM " + nth_sim(1).digits();
    const std::string one = "(SELECT min(iccid) FROM simprof.sim)";
    check_found("UPDATE simprof.sim SET state = 1 WHERE iccid = " + one,
                first + " is not as its last request left it.");
    check_found("UPDATE simprof.sim SET in_force = 1 WHERE iccid = " + one,
                first + " is not as its last request left it.");
    check_found("DELETE FROM simprof.sim WHERE iccid = " + one,
                "history: SIM " + nth_sim(1).digits() + " has entries, but is not there");
    check_found(
        "UPDATE simprof.identity SET imsi = imsi + 5000 WHERE iccid = (SELECT max(iccid) FROM simprof.sim)",
        of_request(2, "brought SIMs with other identities"));
    check_found("INSERT INTO simprof.identity VALUES (" + one + ", 1000001)",
                "present: The identity of SIM " + nth_sim(1).digits() + " is not the one that it got last.");
    check_found("UPDATE simprof.plan SET definition = '{}' WHERE id = 2",
                "present: The definition of plan 2 is not the one");
    check_found("UPDATE simprof.plan SET name = 'Other' WHERE id = 1",
                "present: The definition of plan 1 is not the one");
    check_found("UPDATE simprof.setting SET value = '[]' WHERE name = 'forbidden_plan_changes'",
                "present: The definition of forbidden_plan_changes 0 is not the one");
    check_found("UPDATE simprof.profile SET archived = 1 WHERE id = 2",
                "present: The profile 2 is not as the history tells.");
    check_found("UPDATE simprof.profile SET folded_name = 'x' WHERE id = 2",
                "present: “Silent” is filed under another name.");
    check_found("UPDATE simprof.state_use SET sims = sims + 1 WHERE state = 3",
                "present: The number of SIMs in the state 3 is not the one that is counted.");
    check_found("UPDATE simprof.store SET last_request = 4",
                "present: The end of the chain that writers go on from is not the last request.");
}

TEST_CASE("REQ-3 A history on a server that was cut off, or made anew, shows against a head kept elsewhere") {
    TestStore store{StoreKind::postgresql};
    store.fill();
    const ChainHead head = check_store({store.path()}, {}).head;
    ChainHead later = head;
    later.request = RequestNumber{6};
    ChainHead other = head;
    other.hash.front() = other.hash.front() == 'a' ? 'b' : 'a';
    CHECK(found_at(store, head).empty());
    CHECK(
        found_at(store, later).front().starts_with("anchor: The end of the history was cut off: request 6"));
    CHECK(found_at(store, other).front().starts_with("anchor: The history up to request 5 is not the one"));
}

TEST_CASE(
    "SCH-4 A request on a server that was made under a clock that the store does not live by is found") {
    check_found("UPDATE simprof.request SET rehearsal = 1 WHERE id = 4",
                "SCH-4: The store lives by the machine's clock, and request 4 was made under another.");
}

TEST_CASE("What was done to the schema on a server is found, thing by thing") {
    check_found("ALTER TABLE simprof.request DISABLE TRIGGER is_final",
                "schema: The trigger is_final of request is switched off");
    check_found("DROP TRIGGER is_final ON simprof.state",
                "schema: The trigger is_final of state is missing.");
    check_found("ALTER TABLE simprof.state DROP CONSTRAINT state_plan_fkey",
                "schema: The constraint state_plan_fkey of state is missing.");
    check_found("ALTER TABLE simprof.sim ADD CONSTRAINT more CHECK (state > 0)",
                "schema: The constraint more of sim is none that simprof made.");
    check_found("DROP INDEX simprof.identity_by_imsi", "schema: The index identity_by_imsi is missing.");
    check_found(
        "CREATE OR REPLACE FUNCTION simprof.keep_as_it_is() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN RETURN NEW; END'",
        "schema: The function keep_as_it_is() is not as simprof made it.");
    check_found("CREATE TABLE simprof.more (id integer)",
                "schema: The table more is none that simprof made.");
    check_found("ALTER TABLE simprof.request ALTER actor DROP NOT NULL",
                "schema: The column actor of request is not as simprof made it.");
    check_found("ALTER TABLE simprof.identity_entry DROP COLUMN after_label",
                "schema: The column after_label of identity_entry is missing.");
    check_found("CREATE RULE quiet AS ON DELETE TO simprof.sim DO INSTEAD NOTHING",
                "schema: The rule quiet of sim is none that simprof made.");
    check_found("ALTER TABLE simprof.sim SET UNLOGGED", "schema: The table sim is not as simprof made it.");
    check_found("ALTER TABLE simprof.sim ENABLE ROW LEVEL SECURITY",
                "schema: The table sim is not as simprof made it.");
}

TEST_CASE("A trigger that was switched off is told with what switches it on, and a thing is named once") {
    TestStore store{StoreKind::postgresql};
    tamper_on_server(store.path(),
                     "ALTER TABLE simprof.state DISABLE TRIGGER is_final;"
                     " UPDATE simprof.profile SET archived = 1 WHERE id = 2");
    const StoreCheck check = check_store({store.path()}, {});
    REQUIRE(check.findings.size() == 2);
    const std::string& hint = check.findings.front().hint.english();
    CHECK(hint ==
          "Find out who did it, and switch it on: ALTER TABLE simprof.state ENABLE TRIGGER is_final;");
    (void)test_server().run(store.path(), hint.substr(hint.find("ALTER")));
    CHECK(check_store({store.path()}, {}).findings.size() == 1);
}

TEST_CASE("An index that only makes look-ups quicker is no finding") {
    TestStore store{StoreKind::postgresql};
    (void)test_server().run(store.path(), "CREATE INDEX ON simprof.request (actor)");
    CHECK(found_at(store).empty());
}

TEST_CASE("Rows on a server that refer to nothing are found") {
    check_found("UPDATE simprof.state SET plan = 77 WHERE id = 2",
                "foreign-keys: A row of the table state refers to a row of plan that is not there.");
}

TEST_CASE("What no simprof ever wrote is told as damage of the store, not as a fault of the server") {
    check_found("UPDATE simprof.definition_entry SET after = 'x' WHERE subject = 'plan'",
                "integrity: The store postgresql:");
}

TEST_CASE("Roles that could change the history on a server, and other owners of it, are found") {
    TestStore store{StoreKind::postgresql};
    (void)test_server().run(store.path(),
                            "CREATE ROLE eve; GRANT UPDATE (actor), INSERT ON simprof.request TO eve;"
                            " GRANT DELETE ON simprof.state TO PUBLIC; ALTER TABLE simprof.sim OWNER TO eve");
    const StoreCheck check = check_store({store.path()}, {});
    const auto found = found_in(check);
    CHECK(found == std::vector<std::string>{
                       "rights: The role PUBLIC may change the history: it has DELETE on simprof.state.",
                       "rights: The role eve may change the history: it has UPDATE on simprof.request.",
                       "rights: The table sim is eve's, and the store is simprof's."});
    for (const StoreFinding& finding : check.findings) CHECK(finding.kind == StoreFinding::Kind::other);
    CHECK(check.findings[1].hint.english() ==
          "Take that away: REVOKE UPDATE ON simprof.request FROM eve; see `simprof store roles`.");
    (void)test_server().run(store.path(),
                            "REASSIGN OWNED BY eve TO simprof; DROP OWNED BY eve; DROP ROLE eve");
}
