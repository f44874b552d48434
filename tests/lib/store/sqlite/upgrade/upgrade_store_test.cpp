#include "lib/store/sqlite/upgrade/upgrade_store.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "tests/lib/store/sqlite/upgrade/golden_store.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <set>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::Connection;

namespace {

const std::vector<std::string> all_golden_stores{
    "fresh", "fresh-real-clock", "real",  "sample", "kinds", "reverts", "plans",
    "many",  "identities",       "legacy"};

std::set<std::string> schema_of(const std::string& path) {
    Connection connection{StoreAccess{path}};
    std::set<std::string> statements;
    sqlite::Query query{connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"};
    while (query.step()) statements.emplace(query.text(0));
    return statements;
}

/// Changes a store behind the program's back.
void alter(const std::string& path, const char* statements) { Connection{StoreAccess{path}}.run(statements); }

}  // namespace

TEST_CASE("Every store of schema 1 is upgraded to the schema of a new store, with a chain that verifies") {
    const TestStore fresh;
    for (const std::string& name : all_golden_stores) {
        INFO(name);
        const GoldenStore golden{name};
        const std::string before = bytes_of(golden.path());
        const UpgradeReport preview = preview_upgrade({golden.path()});
        CHECK(bytes_of(golden.path()) == before);
        const UpgradeReport report = upgrade_store({golden.path()});
        CHECK(report.requests == preview.requests);
        CHECK(report.sims == preview.sims);
        CHECK(report.old_head == preview.old_head);
        CHECK(schema_of(golden.path()) == schema_of(fresh.access().location));
        const auto store = open_store(StoreAccess{golden.path()});
        CHECK(store->facts().schema_version == 2);
        CHECK(store->facts().chain_head == report.new_head);
        CHECK(static_cast<std::int64_t>(store->read()->scan({}).size()) == report.sims);
        CHECK(store->read()->requests(RequestFilter{}, 100'000).size() ==
              static_cast<std::size_t>(report.requests));
        Connection connection{StoreAccess{golden.path()}};
        CHECK(sqlite::verify_chain(connection).empty());
        CHECK(connection.number("PRAGMA foreign_keys") == 1);
        CHECK(upgrade_store({golden.path()}).from == 2);
    }
}

TEST_CASE("The store as it was is kept beside it, private, and can be upgraded itself") {
    const GoldenStore golden{"sample"};
    upgrade_store({golden.path()});
    struct stat file {};
    REQUIRE(stat(golden.backup().c_str(), &file) == 0);
    CHECK((file.st_mode & 0777) == 0600);
    CHECK(preview_upgrade({golden.backup()}).from == 1);
    CHECK(upgrade_store({golden.backup()}).new_head ==
          open_store(StoreAccess{golden.path()})->facts().chain_head);
}

TEST_CASE("SCH-4 a store of schema 1 is of the kind of its first request; one without any is real") {
    const auto clock_of = [](const std::string& name) {
        const GoldenStore golden{name};
        upgrade_store({golden.path()});
        return open_store(StoreAccess{golden.path()})->read()->clock();
    };
    CHECK(clock_of("sample") == Clock::rehearsal);
    CHECK(clock_of("real") == Clock::real);
    CHECK(clock_of("fresh") == Clock::real);
}

TEST_CASE("Every other use of a store of schema 1 names the upgrade and leaves it as it is") {
    const GoldenStore golden{"sample"};
    const std::string before = bytes_of(golden.path());
    const auto refused = error_of([&] { (void)open_store(StoreAccess{golden.path()}); });
    REQUIRE(refused);
    CHECK(refused->kind() == ErrorKind::store);
    CHECK(refused->hint().english().find("simprof store upgrade") != std::string::npos);
    CHECK(bytes_of(golden.path()) == before);
}

TEST_CASE("A store of schema 1 whose history was altered is refused, with the request, and left as it is") {
    const GoldenStore golden{"altered"};
    const std::string before = bytes_of(golden.path());
    const auto refused = error_of([&] { upgrade_store({golden.path()}); });
    REQUIRE(refused);
    CHECK(refused->kind() == ErrorKind::store);
    CHECK(refused->message().english() ==
          "The store " + golden.path() +
              " is not what its requests made of it. Request 34 is not what it was when it was made. Nothing "
              "was changed.");
    CHECK(bytes_of(golden.path()) == before);
    CHECK_FALSE(std::filesystem::exists(golden.backup()));
}

TEST_CASE("A store of schema 1 whose present is not what its history made is refused, and left as it is") {
    for (const char* altered :
         {"UPDATE sim SET state = 1 + (state = 1) WHERE iccid = (SELECT min(iccid) FROM sim)",
          "UPDATE profile SET archived = 1 - archived WHERE id = 1",
          "DELETE FROM sim WHERE iccid = (SELECT max(iccid) FROM sim)"}) {
        INFO(altered);
        const GoldenStore golden{"kinds"};
        alter(golden.path(), altered);
        const auto refused = error_of([&] { upgrade_store({golden.path()}); });
        REQUIRE(refused);
        CHECK(refused->kind() == ErrorKind::store);
        CHECK(preview_upgrade({golden.path()}).from == 1);
    }
}

TEST_CASE("A store of schema 1 whose schema was altered is refused") {
    const GoldenStore golden{"sample"};
    alter(golden.path(), "CREATE TRIGGER mine AFTER INSERT ON sim BEGIN SELECT 1; END");
    CHECK(error_of([&] { (void)preview_upgrade({golden.path()}); })->message().english().find("altered") !=
          std::string::npos);
}

TEST_CASE("An upgrade that was cut off uses its backup again, and never replaces another file") {
    const GoldenStore golden{"sample"};
    const std::string other = "another file";
    std::ofstream{golden.backup()} << other;
    CHECK(error_of([&] { upgrade_store({golden.path()}); })->kind() == ErrorKind::unexpected_state);
    CHECK(bytes_of(golden.backup()) == other);
    CHECK(preview_upgrade({golden.path()}).from == 1);
    std::filesystem::remove(golden.backup());

    const GoldenStore twin{"sample"};
    upgrade_store({twin.path()});
    std::filesystem::copy_file(twin.backup(), golden.backup());
    const std::string backup = bytes_of(golden.backup());
    upgrade_store({golden.path()});
    CHECK(bytes_of(golden.backup()) == backup);
}

TEST_CASE("A store of schema 1 that holds both forms of a card keeps both") {
    const GoldenStore golden{"identities"};
    upgrade_store({golden.path()});
    std::set<std::string> numbers;
    open_store(StoreAccess{golden.path()})->read()->scan({}, [&](const StoredSim& sim) {
        numbers.insert(sim.iccid.digits());
    });
    int pairs = 0;
    for (const std::string& number : numbers)
        if (numbers.contains(number.substr(0, number.size() - 1))) ++pairs;
    CHECK(pairs > 0);
}
