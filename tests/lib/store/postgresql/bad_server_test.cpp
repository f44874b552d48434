#include "lib/store/postgresql/connecting.hpp"
#include "lib/store/upgrade.hpp"
#include "tests/lib/store/postgresql/older_store.hpp"
#include "tests/lib/store/test_server.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

bool tells(const std::optional<Error>& error, std::string_view part) {
    return error && error->kind() == ErrorKind::store &&
           (error->message() + error->hint()).find(part) != std::string::npos;
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
