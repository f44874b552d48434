#pragma once

#include "lib/operations/change/change_report.hpp"

#include <string>

namespace simprof::cli {

/// What somebody agrees to: "Migrate 16 SIMs to lab", "Terminate for good SIM 8933224000000010003".
[[nodiscard]] std::string deed_of(const ChangeReport& report);

}  // namespace simprof::cli
