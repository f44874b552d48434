#include "lib/store/open.hpp"

#include "lib/store/sqlite/sqlite_store.hpp"
#include "lib/store/sqlite/store_file.hpp"

namespace simprof {

namespace {

sqlite::Place place_of(const StoreAccess& access, std::string path) {
    return {.path = std::move(path),
            .wait = access.wait,
            .interrupted = access.interrupted,
            .vfs = {},
            .waiting = access.waiting,
            .progress = access.progress};
}

}  // namespace

std::unique_ptr<Store> open_store(const StoreAccess& access) {
    const std::string path = sqlite::resolved(access.path);
    sqlite::expect_store_file(path);
    return std::make_unique<sqlite::SqliteStore>(place_of(access, path));
}

/// Made under another name first: whatever happens meanwhile, there is a whole store of that name or none.
void create_store(const StoreAccess& access, const NewStore& store) {
    const std::string path = sqlite::resolved(access.path);
    sqlite::expect_no_file(path);
    sqlite::make_directory_of(path);
    sqlite::expect_local_directory(path);
    const sqlite::TemporaryFile file{path};
    {
        sqlite::Connection connection{place_of(access, file.path())};
        sqlite::initialise(connection, store);
    }
    if (store.fill) {
        sqlite::SqliteStore filled{place_of(access, file.path())};
        store.fill(filled);
    }
    sqlite::publish(file.path(), path);
}

}  // namespace simprof
