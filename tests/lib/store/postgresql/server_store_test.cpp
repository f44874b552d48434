#include "lib/store/store_backup.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

std::string sql(TestStore& store, const std::string& statements) {
    return test_server().run(store.path(), statements);
}

/// What is wrong with opening a store there.
std::optional<Error> error_at(const std::string& location) {
    StoreAccess access{location};
    access.wait = std::chrono::milliseconds{20};
    return error_of([&] { (void)open_store(access); });
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Requests of every kind, two of them taken back.
void live(TestStore& store) {
    store.fill();
    const auto back =
        store.record_reversion(RequestNumber{5}, moves(store.all_sims(), following(ProfileId{1}, PlanId{1})));
    store.record_reversion(back, moves(store.all_sims(), following(ProfileId{2}, PlanId{1})));
    RequestContent edit;
    edit.profiles = {store->read()->catalogue().profiles[0]};
    edit.profiles[0].options = options({{"sms", "off"}, {"data", "off"}});
    store.record(edit, RequestKind::profile_edit);
}

}  // namespace

TEST_CASE("REQ-3 The same requests have the same chain on a server as in a file") {
    TestStore file{StoreKind::sqlite};
    TestStore server{StoreKind::postgresql};
    CHECK(server->facts().chain_head == file->facts().chain_head);
    live(file);
    live(server);
    CHECK(server->facts().chain_head == file->facts().chain_head);
    CHECK(server->facts().chain_head.size() == 64);
}

TEST_CASE(
    "REQ-3 Requests are only ever added on a server, too: no row of the history can be changed or removed") {
    TestStore store{StoreKind::postgresql};
    store.fill();
    for (const std::string table : {"request", "sim_entry", "definition_entry", "profile_entry",
                                    "identity_entry", "option_set", "state"}) {
        CAPTURE(table);
        CHECK(sql(store, "SELECT count(*) > 0 FROM simprof." + table) == "t\n");
        CHECK_THROWS((void)sql(store, "DELETE FROM simprof." + table));
        CHECK_THROWS((void)sql(store, "TRUNCATE simprof." + table + " CASCADE"));
    }
    CHECK_THROWS((void)sql(store, "UPDATE simprof.request SET actor = 'eve'"));
    CHECK_THROWS((void)sql(store, "UPDATE simprof.state SET status = 'barred'"));
}

TEST_CASE("People who look into the database see SIMs with readable numbers and names") {
    TestStore store{StoreKind::postgresql};
    store.import_sims(1);
    CHECK(sql(store, "SELECT iccid, status, profile, plan, imsi, msisdn FROM simprof.sims") ==
          nth_sim(1).digits() + "|active|Basic|Pooled|208011000001|3361000001\n");
    const std::vector<std::string> numbers{"890141032711185234", "893322000000000001", "8901410327111852345",
                                           "89332200000000000170"};
    std::vector<StoredSim> sims;
    for (const std::string& digits : numbers) sims.push_back({iccid(digits)});
    store.record(moves(sims, following(ProfileId{1}, PlanId{1})));
    for (const std::string& digits : numbers)
        CHECK(sql(store, "SELECT count(*) FROM simprof.sims WHERE iccid = '" + digits + "'") == "1\n");
}

TEST_CASE("Who has to wait for another writer in vain is told its host, process and command") {
    TestStore store{StoreKind::postgresql};
    StoreAccess access = store.access();
    access.user = "ada sim import";
    const auto other = open_store(access);
    const auto holder = other->write();
    const auto error = error_of([&] { (void)store->write(); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    CHECK(has(error->message().english(), std::to_string(getpid()) + " ada sim import"));
    CHECK(store->read()->last_request()->number == RequestNumber{1});
}

TEST_CASE("A writer that has waited for another sees what that one did") {
    TestStore store{StoreKind::postgresql};
    StoreAccess access = store.access();
    access.wait = std::chrono::seconds{20};
    std::string named;
    const auto other = open_store(store.access());
    auto first = other->write();
    access.waiting = [&](const Sentence& holder) {
        named = holder.english();
        first->record(request(), {});
        first->commit();
    };
    const auto waits = open_store(access);
    CHECK(waits->write()->last_request()->number == RequestNumber{2});
    CHECK(has(named, "simprof"));
}

TEST_CASE("A database without a store, an older or newer store, and a store that is there are told apart") {
    const TestDirectory directory;
    const std::string location = new_location(directory, StoreKind::postgresql);
    const auto missing = error_at(location);
    REQUIRE(missing);
    CHECK(missing->kind() == ErrorKind::store);
    CHECK(has(missing->message().english(), "There is no simprof store"));
    TestStore store{StoreKind::postgresql};
    const auto again = error_of([&] {
        create_store(store.access(), {*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z")});
    });
    REQUIRE(again);
    CHECK(again->kind() == ErrorKind::unexpected_state);
    CHECK(store->read()->last_request()->number == RequestNumber{1});
    (void)sql(store, "UPDATE simprof.store SET schema_version = 9");
    CHECK(has(error_at(store.path())->message().english(), "schema version 9"));
    CHECK(has(error_at(store.path())->hint().english(), "A newer simprof wrote it"));
    CHECK(error_of([&] { (void)store->read(); })->kind() == ErrorKind::store);
    (void)sql(store, "UPDATE simprof.store SET schema_version = 1");
    CHECK(has(error_at(store.path())->message().english(), "schema version 1"));
    CHECK(has(error_at(store.path())->hint().english(), "simprof store upgrade"));
    (void)sql(store, "UPDATE simprof.store SET schema_version = 0");
    CHECK(has(error_at(store.path())->message().english(), "does not say of which version it is"));
}

TEST_CASE("A server that is not there, and a location that cannot be read, are told without a password") {
    for (const std::string location :
         {"postgresql://ada:secret@/sims?host=/nowhere", "postgresql:///sims?host=/nowhere&password=secret",
          "postgresql://ada:sec%ret@host/sims",
          "postgresql://ada:secret@/sims?host=/nowhere&nonsense=secret"}) {
        CAPTURE(location);
        const auto error = error_at(location);
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::store);
        CHECK_FALSE(has(error->message().english() + error->hint().english(), "secret&"));
        CHECK_FALSE(has(error->message().english() + error->hint().english(), ":sec"));
        CHECK_FALSE(has(error->message().english() + error->hint().english(), "password"));
    }
}

TEST_CASE("Who may only look, and who may nothing, is told so, and changes nothing") {
    TestStore store{StoreKind::postgresql};
    (void)sql(store,
              "CREATE ROLE looker LOGIN; GRANT USAGE ON SCHEMA simprof TO looker;"
              " GRANT SELECT ON ALL TABLES IN SCHEMA simprof TO looker; CREATE ROLE nobody LOGIN");
    const auto as = [&](const std::string& role) {
        std::string location = store.path();
        return location.replace(location.find("user=simprof"), 12, "user=" + role);
    };
    const auto reader = open_store({as("looker")});
    CHECK(reader->read()->last_request()->number == RequestNumber{1});
    const auto refused = error_of([&] { (void)reader->write(); });
    REQUIRE(refused);
    CHECK(refused->kind() == ErrorKind::store);
    CHECK(has(refused->message().english(), "does not let you"));
    CHECK(has(error_at(as("nobody"))->message().english(), "does not let you"));
    (void)sql(store, "DROP OWNED BY looker; DROP ROLE looker; DROP ROLE nobody");
}

TEST_CASE("What is done is told where the server's session ends before a commit, and after it") {
    TestStore store{StoreKind::postgresql};
    const auto end_all_sessions = [&] {
        (void)sql(store,
                  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    };
    auto transaction = store->write();
    transaction->record(request(), {});
    end_all_sessions();
    const auto error = error_of([&] { transaction->commit(); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK_FALSE(has(error->message().english(), "is done"));
    transaction.reset();
    const auto anew = open_store(store.access());
    CHECK(anew->read()->last_request()->number == RequestNumber{1});
    const auto next = anew->write();
    CHECK(next->record(request(), {}) == RequestNumber{2});
    next->commit();
}

TEST_CASE("Files are what is backed up and restored; for a server that is told") {
    const StoreAccess access{"postgresql://ada:secret@db/sims"};
    const auto error = error_of([&] { (void)back_up_store(access, "copy.db"); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK(has(error->message().english(), "postgresql://ada@db/sims"));
}
