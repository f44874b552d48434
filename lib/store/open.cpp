#include "lib/store/open.hpp"

#include "lib/store/sqlite/backup/backup_file.hpp"
#include "lib/store/sqlite/backup/restore_file.hpp"
#include "lib/store/sqlite/check/check_file.hpp"
#include "lib/store/sqlite/engine.hpp"
#include "lib/store/sqlite/open_file.hpp"
#include "lib/store/sqlite/upgrade/upgrade_store.hpp"
#include "lib/store/store_check.hpp"

/// The one place that knows which kinds of store there are.
namespace simprof {

std::unique_ptr<Store> open_store(const StoreAccess& access) { return sqlite::open_file(access); }

void create_store(const StoreAccess& access, const NewStore& store) { sqlite::create_file(access, store); }

void rehearse_store(const StoreAccess& store, const std::string& file) { sqlite::rehearse_file(store, file); }

UpgradeReport preview_upgrade(const StoreAccess& access) { return sqlite::preview_upgrade(access); }

UpgradeReport upgrade_store(const StoreAccess& access, const std::optional<UpgradeReport>& shown) {
    return sqlite::upgrade_file(access, shown);
}

BackupReport back_up_store(const StoreAccess& store, const std::string& file) {
    return sqlite::back_up_file(store, file);
}

std::string dated_backup(const std::string& file, Instant instant) {
    return sqlite::dated_name(file, instant);
}

std::vector<std::string> remove_older_backups(const StoreAccess& store, const std::string& file,
                                              std::size_t keep) {
    return sqlite::remove_older_files(store, file, keep);
}

RestoreReport preview_restore(const StoreAccess& store, const std::string& file, Instant now) {
    return sqlite::preview_restore(store, file, now);
}

RestoreReport restore_store(const StoreAccess& store, const std::string& file, Instant now,
                            const std::optional<RestoreReport>& shown) {
    return sqlite::restore_file(store, file, now, shown);
}

StoreCheck check_store(const StoreAccess& access, const std::optional<ChainHead>& anchor) {
    return sqlite::check_file(access, anchor);
}

std::string engine_version() { return sqlite::engine_version(); }

void use_one_thread() noexcept { sqlite::use_one_thread(); }

}  // namespace simprof
