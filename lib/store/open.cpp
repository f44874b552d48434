#include "lib/store/open.hpp"

#include "lib/store/sqlite/engine.hpp"
#include "lib/store/sqlite/open_file.hpp"
#include "lib/store/sqlite/upgrade/upgrade_store.hpp"

/// The one place that knows which kinds of store there are.
namespace simprof {

std::unique_ptr<Store> open_store(const StoreAccess& access) { return sqlite::open_file(access); }

void create_store(const StoreAccess& access, const NewStore& store) { sqlite::create_file(access, store); }

void rehearse_store(const StoreAccess& store, const std::string& file) { sqlite::rehearse_file(store, file); }

UpgradeReport preview_upgrade(const StoreAccess& access) { return sqlite::preview_upgrade(access); }

UpgradeReport upgrade_store(const StoreAccess& access, const std::optional<UpgradeReport>& shown) {
    return sqlite::upgrade_file(access, shown);
}

std::string engine_version() { return sqlite::engine_version(); }

void use_one_thread() noexcept { sqlite::use_one_thread(); }

}  // namespace simprof
