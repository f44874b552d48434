#include "lib/store/sqlite/open_file.hpp"

#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"

namespace simprof::sqlite {

std::unique_ptr<Store> open_file(const StoreAccess& access) {
    const std::string path = resolved(access.location);
    expect_store_file(path);
    return std::make_unique<SqliteStore>(at(path, access));
}

namespace {

void make(const StoreAccess& access, const NewStore& store) {
    {
        Connection connection{access};
        initialise(connection, store);
    }
    if (!store.fill) return;
    SqliteStore filled{access};
    store.fill(filled);
}

void make_place_of(const std::string& path, const std::string& shared_with) {
    if (shared_with.empty()) return make_directory_of(path);
    const auto group = group_named(shared_with);
    if (!group)
        throw Error{ErrorKind::not_found, said("There is no group “{group}”.", "group"_is = shared_with),
                    said("`getent group` lists those of this computer.")};
    share_directory_of(path, *group);
}

}  // namespace

void create_file(const StoreAccess& access, const NewStore& store) {
    const std::string path = resolved(access.location);
    expect_no_file(path);
    make_place_of(path, store.shared_with);
    expect_local_directory(path);
    NewStoreFile file{path};
    file.share_with(store.shared_with);
    StoreAccess to_make = at(file.path(), access);
    to_make.in_the_making = true;
    try {
        make(to_make, store);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::store) throw;
        throw file.not_made(error);
    }
    file.publish();
}

void rehearse_file(const StoreAccess& store, const std::string& file) {
    const std::string path = resolved(store.location);
    expect_store_file(path);
    const std::string copy = resolved(file);
    expect_local_directory(copy);
    Connection connection{at(path, store)};
    expect_rollback_journal(connection);
    connection.begin(false);
    expect_our_store(connection);
    back_up(connection, copy,
            [](Connection& made) { set_setting(made, clock_setting, to_string(Clock::rehearsal)); });
}

}  // namespace simprof::sqlite
