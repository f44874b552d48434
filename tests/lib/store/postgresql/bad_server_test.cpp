#include "lib/store/postgresql/session/connecting.hpp"
#include "lib/store/store_check.hpp"
#include "lib/store/upgrade.hpp"
#include "tests/lib/store/postgresql/older_store.hpp"
#include "tests/lib/store/test_server.hpp"
#include "tests/servers/relay.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;
using servers_test::Relay;

namespace {

bool tells(const std::optional<Error>& error, std::string_view part) {
    return error && error->kind() == ErrorKind::store &&
           (error->message().english() + error->hint().english()).find(part) != std::string::npos;
}

std::optional<Error> error_of_making(const std::string& location) {
    return error_of([&] {
        create_store({location}, {*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z")});
    });
}

}  // namespace

TEST_CASE("Servers from PostgreSQL 15 on keep stores; an older one is refused with its version") {
    for (const int version : {150'000, 150'018, 160'004, 180'000})
        CHECK_FALSE(postgresql::why_too_old(version, "postgresql://db/sims"));
    for (const int version : {0, 90'603, 130'000, 140'012})
        CHECK(tells(postgresql::why_too_old(version, "postgresql://db/sims"), "15 or newer"));
    CHECK(tells(postgresql::why_too_old(140'012, "postgresql://db/sims"),
                "The server of the store postgresql://db/sims is PostgreSQL 14.12;"));
}

TEST_CASE("What libpq says in several lines is told in one, as the end of a sentence") {
    CHECK(postgresql::sentence_in("a: refused\n\tIs the server running there?\nb: no such role.\n") ==
          "a: refused; b: no such role");
    for (const char* nothing : {"", "\n", ".\n"}) CHECK(postgresql::sentence_in(nothing).empty());
    CHECK(postgresql::sentence_in(nullptr).empty());
}

TEST_CASE("A server that is still starting, or recovering from a failure, is waited for") {
    TestStore store{StoreKind::postgresql};
    Relay relay{test_server().directory()};
    StoreAccess access{relay.through(store.path())};
    access.wait = std::chrono::seconds{20};
    relay.turn_away(6);
    CHECK(open_store(access)->read()->last_request()->number == RequestNumber{1});
    access.wait = std::chrono::milliseconds{50};
    relay.turn_away(1'000);
    CHECK(tells(error_of([&] { (void)open_store(access); }), "the database system is starting up"));
}

TEST_CASE("A schema of that name that is not ours is told, whatever is asked for, and left as it is") {
    const TestDirectory directory;
    const std::string location = new_location(directory, StoreKind::postgresql);
    for (const std::string foreign :
         {"CREATE TABLE simprof.fleet (id integer)", "CREATE TABLE simprof.store (id integer)",
          "CREATE TABLE simprof.store (schema_version text)",
          "CREATE VIEW simprof.store AS SELECT 1 AS one"}) {
        CAPTURE(foreign);
        (void)test_server().run(location,
                                "DROP SCHEMA IF EXISTS simprof CASCADE; CREATE SCHEMA simprof; " + foreign);
        const std::string before = things_at(location);
        CHECK(tells(error_of([&] { (void)open_store({location}); }), "that is no store of simprof"));
        CHECK(tells(error_of([&] { (void)preview_upgrade({location}); }), "that is no store of simprof"));
        CHECK(tells(error_of_making(location), "that is no store of simprof"));
        CHECK(things_at(location) == before);
    }
}

TEST_CASE("On a standby everything can be looked at, and a change is refused in a sentence") {
    TestStore store{StoreKind::postgresql};
    store.fill();
    const TestDirectory directory;
    const std::string empty = new_location(directory, StoreKind::postgresql);
    const TestServer standby{{.standby_of = &test_server()}};
    const std::string there = standby.location_here(store.path());
    const auto looked_at = open_store({there});
    CHECK(looked_at->facts().chain_head == store->facts().chain_head);
    CHECK(looked_at->read()->scan({}).size() == 300);
    CHECK(check_store({there}, {}).findings.empty());
    CHECK(tells(error_of([&] { (void)looked_at->write(); }), "only reads, as a standby does"));
    CHECK(tells(error_of([&] { upgrade_store({there}); }), "only reads, as a standby does"));
    CHECK(tells(error_of_making(standby.location_here(empty)), "only reads, as a standby does"));
}

TEST_CASE("Where the server's disk is full, that is said, and nothing of the change is there") {
    constexpr std::int64_t not_a_whole_page_more = 3'000'001;
    TestServer server{{.longest_file = not_a_whole_page_more}};
    const TestDirectory directory;
    const std::string location = server.new_database(directory / "");
    create_store({location}, {*BillingZone::named("Asia/Tokyo"), instant("2026-11-01T00:00:00Z")});
    const auto store = open_store({location});
    const auto write = [&](const RequestContent& content, RequestKind kind) {
        const auto transaction = store->write();
        transaction->record(request(kind), content);
        transaction->commit();
    };
    write(sample_catalogue(), RequestKind::catalogue_apply);
    RequestContent import;
    import.states = {following(ProfileId{1}, PlanId{1})};
    for (int n = 1; n <= 60'000; ++n) import.sims.push_back({{nth_sim(n)}, 0, DeviationChange::none});
    CHECK(tells(error_of([&] { write(import, RequestKind::sim_import); }),
                "There is no space left on the server"));
    (void)server.run(location, "VACUUM");  // frees what was not done
    import.sims.erase(import.sims.begin() + 10, import.sims.end());
    write(import, RequestKind::sim_import);
    CHECK(store->read()->last_request()->number == RequestNumber{2});
    const StoreCheck check = check_store({location}, {});
    CHECK(check.findings.empty());
    CHECK(check.sims == 10);
}
