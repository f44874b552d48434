#pragma once

namespace simprof::cli {

class Session;

/// Whether a store that is new may get a directory of its own.
enum class StoreDirectory { is_there, may_be_made };

/// Only the usual place of the store is made on the way to it: of a store that somebody named the directory
/// is there, or a path was mistyped. With `may_be_made` that holds for what the directory lies in. Throws
/// Error (not_found).
void expect_way_to_store(const Session& session, StoreDirectory directory = StoreDirectory::is_there);

}  // namespace simprof::cli
