#pragma once

#include "lib/store/copy/copy_ends.hpp"

namespace simprof::postgresql {

/// A store on a server that is copied; refused as `open_store` refuses it.
[[nodiscard]] std::unique_ptr<CopySource> server_to_copy(const StoreAccess& access);

}  // namespace simprof::postgresql
