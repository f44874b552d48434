#include "lib/store/copy/copying.hpp"
#include "lib/store/open.hpp"
#include "lib/store/servers.hpp"
#include "lib/store/sqlite/copy/file_source.hpp"
#include "tests/lib/store/copy/copied_store.hpp"
#include "tests/lib/store/store_fixture.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

void fail_and_stand_up(TestServer& server) {
    server.stop(SIGQUIT);
    server.start();
}

/// Goes on until the source ends it, or to the end.
CopyReport copy(TestStore& store, const std::string& to, int steps = -1) {
    const auto source = sqlite::file_to_copy(store.access());
    EndingSource ending{*source, steps};
    const auto target = server_to_copy_into({to}, source->location());
    return copy_in_portions(ending, *target, store.access(), 20);
}

}  // namespace

TEST_CASE("What was told as done is there once a server has failed, though it is set to be forgetful") {
    TestServer server{{.is_durable = true}};
    const TestDirectory directory;
    const StoreAccess access{server.new_database(directory / "")};
    create_store(access, {*BillingZone::named("Europe/Paris"), instant("2026-11-01T00:00:00Z")});
    fail_and_stand_up(server);
    {
        const auto store = open_store(access);
        const auto transaction = store->write();
        CHECK(transaction->record(request(RequestKind::catalogue_apply), sample_catalogue()) ==
              RequestNumber{1});
        transaction->commit();
    }
    fail_and_stand_up(server);
    const auto store = open_store(access);
    const auto last = store->read()->last_request();
    REQUIRE(last);
    CHECK(last->number == RequestNumber{1});
}

TEST_CASE("A copy to a server that fails after any portion goes on, and what is told as copied is there") {
    TestServer server{{.is_durable = true}};
    TestStore store{StoreKind::sqlite};
    store.fill();
    const std::string content = content_of(*sqlite::file_to_copy(store.access()));
    for (const int steps : {40, 150, 260, 330}) {
        CAPTURE(steps);
        const TestDirectory directory;
        const std::string to = server.new_database(directory / "");
        REQUIRE(error_of([&] { (void)copy(store, to, steps); }));
        fail_and_stand_up(server);
        CHECK(error_of([&] { (void)open_store({to}); }));
        CHECK(copy(store, to).went_on);
        fail_and_stand_up(server);
        CHECK(content_of(*server_to_copy({to})) == content);
    }
}
