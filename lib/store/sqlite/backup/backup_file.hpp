#pragma once

#include "lib/store/store_backup.hpp"

/// What store_backup.hpp promises of backups, where stores are files.
namespace simprof::sqlite {

class Connection;

[[nodiscard]] BackupReport back_up_file(const StoreAccess& store, const std::string& file);
/// The newest request and its hash.
[[nodiscard]] ChainHead head_of(Connection& connection);

[[nodiscard]] std::string dated_name(const std::string& file, Instant instant);
std::vector<std::string> remove_older_files(const StoreAccess& store, const std::string& file,
                                            std::size_t keep);

}  // namespace simprof::sqlite
