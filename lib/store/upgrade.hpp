#pragma once

#include "lib/model/clock.hpp"
#include "lib/store/open.hpp"

#include <optional>
#include <string>

namespace simprof {

/// What an upgrade will do to a store, or did.
struct UpgradeReport {
    std::string location;  ///< absolute
    int from = 0;          ///< its schema version
    int to = 0;            ///< this program's; the same where there is nothing to do
    std::int64_t sims = 0;
    std::int64_t requests = 0;
    Clock clock = Clock::real;  ///< that it will live by (SCH-4): that of its first request
    std::string backup;         ///< where the store as it is now is kept; empty: nowhere, on a server
    std::string old_head;       ///< of the chain, in hexadecimal; empty where there is no request
    std::string new_head;       ///< likewise; empty before it is done; the same where the chain stays
    friend bool operator==(const UpgradeReport&, const UpgradeReport&) = default;
};

/// Judges a store that an older program made. Writes nothing. Throws Error (store) where its history was
/// altered, or what is there is no store that can be upgraded.
[[nodiscard]] UpgradeReport preview_upgrade(const StoreAccess& access);

/// Brings it to this program's schema, whole or not at all; a file after a backup beside it that only its
/// owner can read and that never replaces a file. `shown`: the preview that was agreed to; throws Error
/// (unexpected_state) where the store is another by now.
UpgradeReport upgrade_store(const StoreAccess& access, const std::optional<UpgradeReport>& shown = {});

}  // namespace simprof
