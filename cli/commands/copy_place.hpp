#pragma once

#include <string>

namespace simprof::cli {

class Session;

/// Refuses a name that belongs to a store, or to any other file, for a copy of the store.
void expect_free_for_copy(Session& session, const std::string& file);

}  // namespace simprof::cli
