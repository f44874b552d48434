#pragma once

#include "lib/operations/change/change_report.hpp"

namespace simprof::cli {

/// What somebody agrees to: "Migrate 16 SIMs to lab?", "Terminate SIM 8933224000000010003 for good?"
[[nodiscard]] Sentence deed_of(const ChangeReport& report);

}  // namespace simprof::cli
