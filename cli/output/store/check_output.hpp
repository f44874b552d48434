#pragma once

#include "lib/store/store_check.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

class Session;

/// Prints what a store was found to be, and which left-overs were removed.
void print_check(Session& session, const StoreCheck& check, const std::vector<std::string>& removed);

}  // namespace simprof::cli
