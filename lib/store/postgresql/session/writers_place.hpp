#pragma once

#include "lib/store/postgresql/session/connection.hpp"

namespace simprof::postgresql {

/// Begins the work of the one writer, in a transaction: waits for the row of `simprof.store`, which every
/// writer locks before all else, so that no two ever wait for one another. What others have done is seen once
/// it is ours. The answer to `select_store`.
[[nodiscard]] Result take_writers_place(Connection& connection, const AskMore& more);

}  // namespace simprof::postgresql
