#include "lib/store/postgresql/session/settling.hpp"

#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"
#include "tests/servers/relay.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace simprof;
using namespace simprof::store_test;
using servers_test::Relay;

namespace {

/// What is said of a request whose commit went that way.
std::string told_over(const std::string& way) {
    StoreAccess access{way};
    access.wait = std::chrono::seconds{20};
    const auto store = open_store(access);
    const auto transaction = store->write();
    transaction->record(request(), {});
    const auto error = error_of([&] { transaction->commit(); });
    return error ? error->message().english() : "done";
}

}  // namespace

TEST_CASE("Where the answer to a commit was lost, the store says whether the request is done") {
    TestStore store{StoreKind::postgresql};
    const Error lost{ErrorKind::store, verbatim("The connection was lost."), verbatim("Run it again.")};
    const auto told = [&](const postgresql::KeyedRequest& request) {
        return postgresql::how_it_stands(store.access(), request, lost).message().english();
    };
    std::string key = test_server().run(store.path(), "SELECT key FROM simprof.request");
    key.pop_back();
    REQUIRE(key.size() == 32);
    const std::string other = postgresql::new_key();
    CHECK(told({RequestNumber{2}, other}) == "Request 2 is not done. The connection was lost.");
    CHECK(told({RequestNumber{1}, other}) == "Request 1 is not done. The connection was lost.");
    CHECK(told({RequestNumber{1}, key}).starts_with("Request 1 is done, but the connection was lost"));
    store.close();
    test_server().stop();
    CHECK(told({RequestNumber{1}, key}).starts_with("Request 1 may be done"));
    test_server().start();
    CHECK(told({RequestNumber{1}, key}).starts_with("Request 1 is done"));
}

TEST_CASE("A connection that breaks within a commit leaves no doubt once the server can be asked again") {
    TestStore store{StoreKind::postgresql};
    Relay relay{test_server().directory()};
    const std::string way = relay.through(store.path());
    CHECK(told_over(way) == "done");
    relay.cut_commit(Relay::Side::before);
    CHECK(told_over(way).starts_with("Request 3 is not done."));
    relay.cut_commit(Relay::Side::behind);
    CHECK(told_over(way).starts_with("Request 3 is done, but the connection was lost"));
    CHECK(store->read()->last_request()->number == RequestNumber{3});
}

TEST_CASE("A commit that the server is still busy with is waited for, not called undone") {
    TestStore store{StoreKind::postgresql};
    (void)test_server().run(
        store.path(),
        "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END';"
        " CREATE CONSTRAINT TRIGGER dawdles AFTER INSERT ON simprof.request DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION dawdle()");
    Relay relay{test_server().directory()};
    const std::string way = relay.through(store.path());
    relay.cut_commit(Relay::Side::behind);
    CHECK(told_over(way).starts_with("Request 2 is done, but the connection was lost"));
    (void)test_server().run(store.path(), "DROP FUNCTION dawdle CASCADE");
}

TEST_CASE("Where the server stays out of reach, a request may be done, and that is said") {
    TestStore store{StoreKind::postgresql};
    Relay relay{test_server().directory()};
    const std::string way = relay.through(store.path());
    StoreAccess access{way};
    access.wait = std::chrono::milliseconds{300};
    const auto opened = open_store(access);
    const auto transaction = opened->write();
    transaction->record(request(), {});
    relay.cut_commit(Relay::Side::behind, Relay::Cut::lasting);
    const auto error = error_of([&] { transaction->commit(); });
    REQUIRE(error);
    CHECK(error->message().english().starts_with(
        "Request 2 may be done: the server cannot be asked any more."));
}

TEST_CASE(
    "A store whose making was cut off may be made; where the server never heard of the end, it is not") {
    for (const auto side : {Relay::Side::before, Relay::Side::behind}) {
        const TestDirectory directory;
        const std::string location = new_location(directory, StoreKind::postgresql);
        Relay relay{test_server().directory()};
        relay.cut_commit(side);
        const auto error = error_of([&] {
            create_store({relay.through(location)},
                         {*BillingZone::named("Europe/Paris"), instant("2026-11-01T00:00:00Z")});
        });
        REQUIRE(error);
        CHECK(error->message().english().find("may be made") != std::string::npos);
        const bool is_missed = side == Relay::Side::before;
        auto missing = error_of([&] { (void)open_store({location}); });
        // The server may still be writing what it heard of.
        for (int looks = 0; looks < 200 && missing.has_value() != is_missed; ++looks) {
            std::this_thread::sleep_for(std::chrono::milliseconds{25});
            missing = error_of([&] { (void)open_store({location}); });
        }
        CHECK(missing.has_value() == is_missed);
    }
}
