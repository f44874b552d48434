#pragma once

#include <span>
#include <string>

namespace simprof::sqlite {

class Connection;

/// The step that made a schema version out of the one before it. Frozen once it was released: stores of that
/// time are upgraded by the steps of that time, one after the other.
struct Upgrade {
    int version;             ///< that it makes
    const char* statements;  ///< of SQL
};

/// All steps there are, by version.
[[nodiscard]] std::span<const Upgrade> upgrades();

/// Brings a store up to the version of the last step, whole or not at all, after a check and a backup.
/// Does nothing to a store that has that version or a newer one, and returns false.
bool upgrade(Connection& connection, std::span<const Upgrade> steps, const std::string& backup);

}  // namespace simprof::sqlite
