#pragma once

#include "lib/store/postgresql/session/connection.hpp"

namespace simprof::postgresql {

struct WritersPlace {
    Result store;  ///< the answer to `select_store`; nothing where it was not to be had
    /// The server writes all that is committed into a log of its own. Where it is many machines, they agree
    /// on each commit, and wait for it in that.
    bool has_one_log = false;
};

/// Begins the work of the one writer, in a transaction: waits for the row of `simprof.store`, which every
/// writer locks before all else, so that no two ever wait for one another. What others have done is seen once
/// it is ours.
[[nodiscard]] WritersPlace take_writers_place(Connection& connection, const AskMore& more);

}  // namespace simprof::postgresql
