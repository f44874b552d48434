#pragma once

#include <string>

namespace simprof::cli {

/// A group of this computer that a store can be given to. Throws Error with the nearest name that there is
/// (not_found), or because who asks is no member of it (unexpected_state).
[[nodiscard]] std::string read_group(const std::string& name);

}  // namespace simprof::cli
