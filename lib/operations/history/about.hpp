#pragma once

#include "lib/model/request.hpp"

#include <string>

namespace simprof {

/// What a request did, in one line: `migrate lab → tracker-eu, plan from 2026-12-01`, `import 100 SIMs`.
[[nodiscard]] std::string about(const Request& request);

}  // namespace simprof
