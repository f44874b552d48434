#pragma once

#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/open.hpp"
#include "lib/store/store_check.hpp"
#include "lib/store/store_roles.hpp"
#include "lib/store/upgrade.hpp"

/// Stores on PostgreSQL servers. A program is linked either with lib/store/postgresql, which knows them, or
/// with lib/store/files_only, which says what to do: so a program for files needs no library of a server.
namespace simprof {

/// Whether this program knows them.
[[nodiscard]] bool opens_servers() noexcept;

/// What lib/store/open.hpp promises, where the location is one of a server.
[[nodiscard]] std::unique_ptr<Store> open_on_server(const StoreAccess& access);
void create_on_server(const StoreAccess& access, const NewStore& store);
/// What lib/store/store_copy.hpp promises; `from` is the source's location.
[[nodiscard]] std::unique_ptr<CopySource> server_to_copy(const StoreAccess& access);
[[nodiscard]] std::unique_ptr<CopyTarget> server_to_copy_into(const StoreAccess& access,
                                                              const std::string& from);

/// Likewise of lib/store/store_check.hpp.
[[nodiscard]] StoreCheck check_on_server(const StoreAccess& access, const std::optional<ChainHead>& anchor);

/// Likewise of lib/store/store_roles.hpp.
[[nodiscard]] StoreRoles roles_on_server(const StoreAccess& access);

/// Likewise of lib/store/upgrade.hpp: the steps are one transaction, and no backup is made.
[[nodiscard]] UpgradeReport preview_upgrade_on_server(const StoreAccess& access);
UpgradeReport upgrade_on_server(const StoreAccess& access, const std::optional<UpgradeReport>& shown);

}  // namespace simprof
