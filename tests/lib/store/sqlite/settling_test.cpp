#include "lib/store/sqlite/settling.hpp"

#include "lib/store/sqlite/sqlite_store.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

using namespace simprof;
using namespace simprof::store_test;

namespace {

/// What becomes of the next journal that is removed, which is when a change is done.
enum class Removal { works, fails_behind, fails_before, ends_everything };
Removal removal = Removal::works;

int remove_journal(sqlite3_vfs* system, const char* path, int sync) {
    sqlite3_vfs* real = sqlite3_vfs_find("unix");
    if (removal == Removal::fails_before || removal == Removal::ends_everything) {
        if (removal == Removal::fails_before) removal = Removal::works;
        return SQLITE_IOERR_DELETE;
    }
    const int result = real->xDelete(system, path, sync);
    if (removal == Removal::works) return result;
    removal = Removal::works;
    return SQLITE_IOERR_DIR_FSYNC;
}

/// The file system of this machine, but for removals.
const char* failing_system() {
    static sqlite3_vfs system = [] {
        sqlite3_vfs copy = *sqlite3_vfs_find("unix");
        copy.zName = "fails-at-the-commit";
        copy.pNext = nullptr;
        copy.xDelete = remove_journal;
        return copy;
    }();
    sqlite3_vfs_register(&system, 0);
    return system.zName;
}

/// What a commit says whose journal is removed like that.
std::string told(TestStore& store, Removal what) {
    sqlite::SqliteStore failing{store.access(), failing_system()};
    const auto transaction = failing.write();
    transaction->record(request(), {});
    removal = what;
    const auto error = error_of([&] { transaction->commit(); });
    removal = Removal::works;
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::store);
    CHECK_FALSE(error->hint().english().empty());
    return error->message().english();
}

std::int64_t last_request(TestStore& store) {
    return static_cast<std::int64_t>(store->read()->last_request()->number);
}

}  // namespace

TEST_CASE("A commit that fails says whether the request is done, is not done, or may be done") {
    TestStore store{StoreKind::sqlite};
    CHECK(told(store, Removal::fails_behind).find("Request 2 is done") == 0);
    CHECK(last_request(store) == 2);
    CHECK(told(store, Removal::fails_before).find("Request 3 is not done") == 0);
    CHECK(last_request(store) == 2);
    CHECK(told(store, Removal::ends_everything).find("Request 3 may be done") == 0);
    CHECK(last_request(store) == 2);
}
