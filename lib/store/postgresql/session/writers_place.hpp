#pragma once

#include "lib/store/postgresql/session/connection.hpp"

#include <string>

namespace simprof::postgresql {

/// Begins the work of the one writer, in a transaction: waits for the row of `simprof.store`, which every
/// writer locks before all else, so that no two ever wait for one another. What others have done is seen once
/// it is ours. The answer to the last of `statements`, which are asked with it.
[[nodiscard]] Result take_writers_place(Connection& connection, const std::string& statements);

}  // namespace simprof::postgresql
