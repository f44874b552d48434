#pragma once

#include "lib/store/upgrade.hpp"

namespace simprof::postgresql {

/// What lib/store/upgrade.hpp promises, of a store on a server. A step to the next version is a file of SQL;
/// all that a store needs are one transaction, in the place of the one writer.
[[nodiscard]] UpgradeReport preview_upgrade(const StoreAccess& access);
UpgradeReport upgrade(const StoreAccess& access, const std::optional<UpgradeReport>& shown);

}  // namespace simprof::postgresql
