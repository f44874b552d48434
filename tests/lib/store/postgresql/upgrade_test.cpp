#include "lib/store/upgrade.hpp"

#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/store_check.hpp"
#include "tests/lib/store/postgresql/older_store.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

bool names(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A store on a server of schema 1 gets the schema of a new one and keeps all that it holds") {
    const TestStore fresh{StoreKind::postgresql};
    const OlderStore older{1};
    const UpgradeReport preview = preview_upgrade(older.access());
    CHECK(preview.from == 1);
    CHECK(preview.to == 2);
    CHECK(preview.sims == 300);
    CHECK(preview.requests == 5);
    CHECK(preview.clock == Clock::real);
    CHECK(preview.backup.empty());
    CHECK(preview.old_head == older.head());
    CHECK(preview.new_head.empty());
    CHECK(preview_upgrade(older.access()) == preview);
    CHECK(upgrade_store(older.access(), preview).new_head == older.head());
    CHECK(things_at(older.location()) == things_at(fresh.path()));
    const auto store = open_store(older.access());
    CHECK(store->facts().chain_head == older.head());
    CHECK(store->read()->scan({}).size() == 300);
    CHECK(check_store(older.access(), {}).findings.empty());
    const UpgradeReport again = upgrade_store(older.access());
    CHECK(again.from == 2);
    CHECK(again.to == 2);
    const auto next = store->write();
    CHECK(next->record(request(), {}) == RequestNumber{6});
    next->commit();
}

TEST_CASE("Every other use of a store on a server of schema 1 names the upgrade and leaves it as it is") {
    const OlderStore older{1};
    const std::string before = things_at(older.location());
    const auto refused = error_of([&] { (void)open_store(older.access()); });
    REQUIRE(refused);
    CHECK(refused->kind() == ErrorKind::store);
    CHECK(names(refused->hint().english(), "simprof store upgrade"));
    CHECK(things_at(older.location()) == before);
}

TEST_CASE(
    "An upgrade on a server that is not agreed to, not allowed, or has to wait in vain changes nothing") {
    const OlderStore older{1};
    const std::string before = things_at(older.location());
    UpgradeReport shown = preview_upgrade(older.access());
    --shown.requests;
    CHECK(error_of([&] { upgrade_store(older.access(), shown); })->kind() == ErrorKind::unexpected_state);
    (void)test_server().run(older.location(),
                            "CREATE ROLE writer LOGIN; GRANT ALL ON SCHEMA simprof TO writer;"
                            " GRANT ALL ON ALL TABLES IN SCHEMA simprof TO writer");
    StoreAccess as_writer = older.access();
    as_writer.location.replace(as_writer.location.find("user=simprof"), 12, "user=writer");
    CHECK(names(error_of([&] { upgrade_store(as_writer); })->message().english(), "does not let you"));
    (void)test_server().run(older.location(), "DROP OWNED BY writer; DROP ROLE writer");
    CHECK(things_at(older.location()) == before);
    CHECK(preview_upgrade(older.access()).from == 1);
}

TEST_CASE(
    "A store on a server of schema 1 that was altered is refused, with what was found, and left as it is") {
    const std::string any_sim = " WHERE iccid = (SELECT max(iccid) FROM simprof.sim)";
    for (const auto& [alteration, found] : std::vector<std::pair<std::string, std::string>>{
             {"UPDATE simprof.request SET actor = 'eve' WHERE id = 3", "Request 3 is not what was recorded"},
             {"DELETE FROM simprof.request WHERE id = 4", "Request 4 is missing."},
             {"UPDATE simprof.identity SET label = 'x'" + any_sim, "Request 2 brought SIMs with other"},
             {"UPDATE simprof.sim SET in_force = 2" + any_sim, "is not as its last request left it."},
             {"UPDATE simprof.state_use SET sims = sims + 1", "is not the one that is counted."},
             {"UPDATE simprof.store SET last_request = 4",
              "that writers go on from is not the last request."},
             {"UPDATE simprof.profile SET pack = 9 WHERE id = 2", "Request 1 is not what was recorded"},
             {"INSERT INTO simprof.state_use VALUES (99, 0)",
              "A row of the table state_use refers to a row of state"}}) {
        CAPTURE(alteration);
        const OlderStore older{1};
        (void)test_server().run(older.location(), "SET session_replication_role = replica; " + alteration);
        const std::string before = things_at(older.location());
        const auto previewed = error_of([&] { (void)preview_upgrade(older.access()); });
        const auto refused = error_of([&] { upgrade_store(older.access()); });
        REQUIRE(previewed);
        REQUIRE(refused);
        CHECK(refused->kind() == ErrorKind::store);
        CHECK(refused->message().english() == previewed->message().english());
        CHECK(refused->message().english().starts_with("The store " + older.location() +
                                                       " is not what its requests made of it. "));
        CHECK(names(refused->message().english(), found));
        CHECK(refused->message().english().ends_with(" Nothing was changed."));
        CHECK(refused->hint().english() == "Upgrade a backup of the store from before that.");
        CHECK(things_at(older.location()) == before);
    }
}

TEST_CASE("An upgrade on a server waits for who writes, and for who looks, as long as it was told to") {
    const OlderStore older{1};
    for (const std::string held : {"SELECT FROM simprof.store FOR UPDATE", "SELECT FROM simprof.request"}) {
        CAPTURE(held);
        postgresql::Connection other{older.access()};
        other.run("BEGIN; " + held);
        const auto error = error_of([&] { upgrade_store(older.access()); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::busy);
    }
    StoreAccess patient = older.access();
    patient.wait = std::chrono::seconds{20};
    CHECK_FALSE(upgrade_store(patient).new_head.empty());
}

TEST_CASE("A store on a server that a newer simprof wrote is not upgraded, and that program is named") {
    TestStore store{StoreKind::postgresql};
    (void)test_server().run(store.path(), "UPDATE simprof.store SET schema_version = 9");
    const auto error = error_of([&] { upgrade_store(store.access()); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK(names(error->message().english(), "schema version 9"));
    CHECK(error->hint().english() ==
          "A newer simprof wrote it (its last request was made by simprof 1.0): use that one.");
}
