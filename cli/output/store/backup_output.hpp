#pragma once

#include "lib/store/store_backup.hpp"
#include "lib/store/store_copy.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

class Session;

/// Prints what a backup holds, and which older ones were removed.
void print_backup(Session& session, const BackupReport& report, const std::vector<std::string>& removed);

/// Prints what was copied from where to where.
void print_copy(Session& session, const CopyReport& report);

/// What restoring does, in whole lines; `to_come`: would do.
[[nodiscard]] std::string effect_of(const RestoreReport& report, bool to_come, int width);

/// Prints what restoring did, or would do.
void print_restoration(Session& session, const RestoreReport& report, bool dry_run);

}  // namespace simprof::cli
