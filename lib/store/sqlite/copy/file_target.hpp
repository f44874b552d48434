#pragma once

#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/store_backup.hpp"

namespace simprof::sqlite {

class Connection;

/// A file that a store is copied into: a new one, for its owner only, in a directory likewise (made where it
/// is missing), or one that was begun. `from` is the source's location.
[[nodiscard]] std::unique_ptr<CopyTarget> file_to_copy_into(const StoreAccess& access,
                                                            const std::string& from);

/// What that consists of, in a file that is there; `vfs` as for a Connection: an empty one becomes one into
/// which a copy was begun, and such a one is opened.
void make_unfinished(const StoreAccess& access, const std::string& from, const std::string& vfs);
[[nodiscard]] std::unique_ptr<CopyTarget> opened_to_copy_into(const StoreAccess& access,
                                                              const std::string& vfs);

/// Copies a store of another kind into a new file, as `back_up_store` promises.
[[nodiscard]] BackupReport back_up_into_file(CopySource& source, const StoreAccess& access,
                                             const std::string& file);

}  // namespace simprof::sqlite
