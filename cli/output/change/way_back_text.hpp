#pragma once

#include "lib/operations/change/way_back.hpp"

#include <string>

namespace simprof::cli {

/// The request's number, and how to see it and take it back. `program`: how a command for the same store
/// begins.
[[nodiscard]] std::string request_sentence(const ChangeReport& report, const WayBack& way_back,
                                           const std::string& program);

/// Why all or some of a change cannot be taken back; only where some cannot. `is_reversion`: it takes one
/// back itself.
[[nodiscard]] std::string limited_way_back(const WayBack& way_back, bool is_reversion);

}  // namespace simprof::cli
