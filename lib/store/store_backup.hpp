#pragma once

#include "lib/model/clock.hpp"
#include "lib/store/open.hpp"
#include "lib/store/store_check.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// What a backup holds.
struct BackupReport {
    std::string location;  ///< of the store; absolute
    std::string file;      ///< of the backup; absolute
    ChainHead head;
    std::int64_t sims = 0;
    std::int64_t bytes = 0;
};

/// Copies a store as it is now into a new file of the same kind that only its owner can read. The file gets
/// its name when it is whole, checked and on the disk; a file that exists already is refused (kind
/// `unexpected_state`). Others may use the store meanwhile.
[[nodiscard]] BackupReport back_up_store(const StoreAccess& store, const std::string& file);

/// The name of a backup that was made at that instant: "fleet-20261123T091500Z.db" of "fleet.db".
[[nodiscard]] std::string dated_backup(const std::string& file, Instant instant);

/// Removes the backups that have such names of `file` and are not among the `keep` newest; which. No other
/// file is touched, nor the store.
std::vector<std::string> remove_older_backups(const StoreAccess& store, const std::string& file,
                                              std::size_t keep);

/// What restoring a backup does to a store, or did.
struct RestoreReport {
    std::string location;  ///< absolute
    std::string file;      ///< of the backup; absolute
    /// Why the store as it is cannot be read, in a whole sentence; empty where it can be, or is not there.
    Sentence damage;
    bool is_missing = false;
    ChainHead now;           ///< of the store as it is; none where it cannot be read
    ChainHead then;          ///< of the backup
    RequestNumber common{};  ///< the last request that both have; none where they share no request
    std::int64_t sims_now = 0;
    std::int64_t sims_then = 0;
    std::vector<Request> lost;         ///< of those behind `common` that the store has, the first few
    std::int64_t lost_requests = 0;    ///< how many they are
    std::int64_t gained_requests = 0;  ///< that only the backup has
    std::string kept;                  ///< where the store as it is is kept; empty where there is none
    friend bool operator==(const RestoreReport&, const RestoreReport&);
};

/// Looks at a backup and the store that it would replace. Refuses (kind `store`) a backup that is no store of
/// this version, damaged or altered; a copy to rehearse in for a store that lives by the machine's clock, and
/// the other way round (SCH-4). `now` goes into the name of the store that is kept.
[[nodiscard]] RestoreReport preview_restore(const StoreAccess& store, const std::string& file, Instant now);

/// Makes the store what the backup is, all at once, while nobody else can use it; the store as it is is kept
/// in a file beside it. It is checked afterwards, and is as it was where anything fails. Where it cannot be
/// opened at all, it is set aside with its journal, and the backup becomes a new store. `shown`: refused
/// (kind `unexpected_state`) where it would do something else by now.
[[nodiscard]] RestoreReport restore_store(const StoreAccess& store, const std::string& file, Instant now,
                                          const std::optional<RestoreReport>& shown);

}  // namespace simprof
