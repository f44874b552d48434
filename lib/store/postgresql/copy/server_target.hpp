#pragma once

#include "lib/store/copy/copy_ends.hpp"
#include "lib/store/postgresql/session/connection.hpp"

namespace simprof::postgresql {

/// A database that a store is copied into: one without a store, or one into which a copy was begun. `from` is
/// the source's location.
[[nodiscard]] std::unique_ptr<CopyTarget> server_to_copy_into(std::unique_ptr<Connection> connection,
                                                              const std::string& from);

}  // namespace simprof::postgresql
