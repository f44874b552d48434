#include "lib/store/open.hpp"
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
