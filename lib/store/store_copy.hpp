#pragma once

#include "lib/store/open.hpp"
#include "lib/store/store_check.hpp"

#include <cstdint>
#include <string>

namespace simprof {

/// What was copied from where to where.
struct CopyReport {
    std::string from;  ///< without a password; of a file, absolute
    std::string to;    ///< likewise
    ChainHead head;    ///< of both
    std::int64_t sims = 0;
    std::int64_t bytes = 0;  ///< of the copy
    bool went_on = false;    ///< with a copy that was begun before
};

/// Copies a store with its whole history to another place, between files and servers as one likes. The copy
/// is no store, and is not opened as one, until it is whole and its chain is verified. It is written in
/// portions that stay: one that ended before goes on behind the last of them when it is asked for again.
/// Others may use the store meanwhile; what they do goes into the copy as long as that is not whole. A store
/// that is there already is refused (kind `unexpected_state`), like a copy that was begun of another history.
/// `from` says how both are used.
[[nodiscard]] CopyReport copy_store(const StoreAccess& from, const std::string& to);

}  // namespace simprof
