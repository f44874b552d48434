#pragma once

#include <string_view>

namespace simprof::cli {

/// Of the program; what a request records and `simprof --version` prints.
[[nodiscard]] std::string_view version();
/// The day of the version, as manual pages show it: "November 26, 2026".
[[nodiscard]] std::string_view version_date();

}  // namespace simprof::cli
