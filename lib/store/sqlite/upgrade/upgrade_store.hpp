#pragma once

#include "lib/store/upgrade.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

/// What lib/store/upgrade.hpp promises, where the location is the path of a file.
namespace simprof::sqlite {

class Connection;

[[nodiscard]] UpgradeReport preview_upgrade(const StoreAccess& access);
UpgradeReport upgrade_file(const StoreAccess& access, const std::optional<UpgradeReport>& shown);

/// Keeps a copy of the store as it is under that name, and opens it.
using KeepBackup = std::function<std::unique_ptr<Connection>(const std::string& path)>;

/// Upgrades an open store in one transaction; one that is not as `shown` is left as it is.
UpgradeReport upgrade(Connection& store, const KeepBackup& keep,
                      const std::optional<UpgradeReport>& shown = {});

}  // namespace simprof::sqlite
