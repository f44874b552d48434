#pragma once

#include <string_view>

namespace simprof::cli {

/// Of the program; what a request records and `simprof --version` prints.
[[nodiscard]] std::string_view version();

}  // namespace simprof::cli
