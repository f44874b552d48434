#include "lib/store/files_only/servers.hpp"

#include "lib/model/error.hpp"
#include "lib/text/words/server_location.hpp"

namespace simprof {

namespace {

Error not_for_servers(const StoreAccess& access) {
    return {ErrorKind::store,
            said("{store} is a store on a PostgreSQL server, and simprof-postgresql, the program for such "
                 "stores, is not installed.",
                 "store"_is = without_password(access.location)),
            said("Install it beside simprof (package simprof-postgresql), or name a file: --store FILE.")};
}

}  // namespace

bool opens_servers() noexcept { return false; }

std::unique_ptr<Store> open_on_server(const StoreAccess& access) { throw not_for_servers(access); }

void create_on_server(const StoreAccess& access, const NewStore&) { throw not_for_servers(access); }

std::unique_ptr<CopySource> server_to_copy(const StoreAccess& access) { throw not_for_servers(access); }

std::unique_ptr<CopyTarget> server_to_copy_into(const StoreAccess& access, const std::string&) {
    throw not_for_servers(access);
}

StoreCheck check_on_server(const StoreAccess& access, const std::optional<ChainHead>&) {
    throw not_for_servers(access);
}

StoreRoles roles_on_server(const StoreAccess& access) { throw not_for_servers(access); }

UpgradeReport preview_upgrade_on_server(const StoreAccess& access) { throw not_for_servers(access); }

UpgradeReport upgrade_on_server(const StoreAccess& access, const std::optional<UpgradeReport>&) {
    throw not_for_servers(access);
}

}  // namespace simprof
