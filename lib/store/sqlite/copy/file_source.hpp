#pragma once

#include "lib/store/copy/copy_ends.hpp"

namespace simprof::sqlite {

/// A file that is copied; refused as `open_store` refuses it.
[[nodiscard]] std::unique_ptr<CopySource> file_to_copy(const StoreAccess& access);
/// One that is known to be a file to open; `vfs` as for a Connection.
[[nodiscard]] std::unique_ptr<CopySource> opened_to_copy(const StoreAccess& access, const std::string& vfs);

}  // namespace simprof::sqlite
