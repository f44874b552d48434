#include "lib/store/open.hpp"

#include "lib/store/copy/copying.hpp"
#include "lib/store/servers.hpp"
#include "lib/store/sqlite/backup/backup_file.hpp"
#include "lib/store/sqlite/backup/restore_file.hpp"
#include "lib/store/sqlite/check/check_file.hpp"
#include "lib/store/sqlite/copy/file_source.hpp"
#include "lib/store/sqlite/copy/file_target.hpp"
#include "lib/store/sqlite/file/engine.hpp"
#include "lib/store/sqlite/open_file.hpp"
#include "lib/store/sqlite/upgrade/upgrade_store.hpp"
#include "lib/store/store_check.hpp"
#include "lib/store/store_roles.hpp"
#include "lib/text/words/server_location.hpp"

/// The one place that knows which kinds of store there are.
namespace simprof {

namespace {

/// What is done with files alone.
void expect_file(const std::string& location, WordingWith<"store"> what) {
    if (!is_server_location(location)) return;
    const Sentence store = verbatim(without_password(location));
    throw Error{
        ErrorKind::store, said(what, "store"_is = store),
        said(
            "`simprof store copy` copies it to a file, or a file to a database without a store; the server's "
            "own means are pg_dump and pg_restore.")};
}

void expect_file_to_restore(const std::string& location) {
    expect_file(location, msgid("{store} is a store on a PostgreSQL server: simprof restores files only."));
}

std::unique_ptr<CopySource> source_at(const StoreAccess& access) {
    return is_server_location(access.location) ? server_to_copy(access) : sqlite::file_to_copy(access);
}

}  // namespace

std::unique_ptr<Store> open_store(const StoreAccess& access) {
    return is_server_location(access.location) ? open_on_server(access) : sqlite::open_file(access);
}

void create_store(const StoreAccess& access, const NewStore& store) {
    is_server_location(access.location) ? create_on_server(access, store)
                                        : sqlite::create_file(access, store);
}

void rehearse_store(const StoreAccess& store, const std::string& file) {
    expect_file(
        store.location,
        msgid("{store} is a store on a PostgreSQL server: simprof rehearses in copies of files only."));
    sqlite::rehearse_file(store, file);
}

UpgradeReport preview_upgrade(const StoreAccess& access) {
    return is_server_location(access.location) ? preview_upgrade_on_server(access)
                                               : sqlite::preview_upgrade(access);
}

UpgradeReport upgrade_store(const StoreAccess& access, const std::optional<UpgradeReport>& shown) {
    return is_server_location(access.location) ? upgrade_on_server(access, shown)
                                               : sqlite::upgrade_file(access, shown);
}

BackupReport back_up_store(const StoreAccess& store, const std::string& file) {
    if (!is_server_location(store.location)) return sqlite::back_up_file(store, file);
    return sqlite::back_up_into_file(*source_at(store), store, file);
}

CopyReport copy_store(const StoreAccess& from, const std::string& to) {
    const std::unique_ptr<CopySource> source = source_at(from);
    StoreAccess there = from;
    there.location = to;
    const std::unique_ptr<CopyTarget> target = is_server_location(to)
                                                   ? server_to_copy_into(there, source->location())
                                                   : sqlite::file_to_copy_into(there, source->location());
    return copy_in_portions(*source, *target, from);
}

std::string dated_backup(const std::string& file, Instant instant) {
    return sqlite::dated_name(file, instant);
}

std::vector<std::string> remove_older_backups(const StoreAccess& store, const std::string& file,
                                              std::size_t keep) {
    return sqlite::remove_older_files(store, file, keep);
}

RestoreReport preview_restore(const StoreAccess& store, const std::string& file, Instant now) {
    expect_file_to_restore(store.location);
    return sqlite::preview_restore(store, file, now);
}

RestoreReport restore_store(const StoreAccess& store, const std::string& file, Instant now,
                            const std::optional<RestoreReport>& shown) {
    expect_file_to_restore(store.location);
    return sqlite::restore_file(store, file, now, shown);
}

StoreCheck check_store(const StoreAccess& access, const std::optional<ChainHead>& anchor) {
    return is_server_location(access.location) ? check_on_server(access, anchor)
                                               : sqlite::check_file(access, anchor);
}

StoreRoles store_roles(const StoreAccess& access) {
    if (is_server_location(access.location)) return roles_on_server(access);
    throw Error{
        ErrorKind::store,
        said("{path} is a file: roles are of stores on PostgreSQL servers.", "path"_is = access.location),
        said("Who uses a store in a file is told by its mode: `simprof init --shared GROUP` makes one for a "
             "group.")};
}

std::string engine_version() { return sqlite::engine_version(); }

void use_one_thread() noexcept { sqlite::use_one_thread(); }

}  // namespace simprof
