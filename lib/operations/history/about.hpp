#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/request.hpp"

namespace simprof {

/// What a request did, in one line: `migrate lab → tracker-eu, plan from 2026-12-01`, `import 100 SIMs`.
[[nodiscard]] Sentence about(const Request& request);

}  // namespace simprof
