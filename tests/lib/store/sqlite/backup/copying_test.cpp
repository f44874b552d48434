#include "lib/store/sqlite/backup/copying.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

using namespace simprof;
using namespace simprof::store_test;
using sqlite::Connection;

namespace {

/// A store that is being read, and where a backup of it goes.
struct Backing {
    Backing() {
        store.import_sims(500);
        connection.begin(false);
    }
    TestStore store;
    Connection connection{StoreAccess{store.access().location}};
    std::string backup = store.access().location + ".backup";
};

}  // namespace

TEST_CASE("A backup is a store of its own, whole and private, and never replaces a file") {
    Backing backing;
    sqlite::back_up(backing.connection, backing.backup);
    struct stat file {};
    REQUIRE(stat(backing.backup.c_str(), &file) == 0);
    CHECK((file.st_mode & 0777) == 0600);
    const auto copy = open_store(StoreAccess{backing.backup});
    CHECK(copy->facts().chain_head == backing.store->facts().chain_head);
    CHECK(copy->read()->scan({}).size() == 500);
    CHECK(error_of([&] { sqlite::back_up(backing.connection, backing.backup); })->kind() ==
          ErrorKind::unexpected_state);
}

TEST_CASE("A backup of the store as it is is known again, and every other file of its name is refused") {
    Backing backing;
    CHECK_FALSE(sqlite::is_backup(backing.connection, backing.backup));
    sqlite::back_up(backing.connection, backing.backup);
    CHECK(sqlite::is_backup(backing.connection, backing.backup));
    std::ofstream{backing.backup, std::ios::app} << "more";
    const auto refused = error_of([&] { (void)sqlite::is_backup(backing.connection, backing.backup); });
    REQUIRE(refused);
    CHECK(refused->kind() == ErrorKind::unexpected_state);
    CHECK(refused->message().english().find(backing.backup) != std::string::npos);
}
