#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/request.hpp"

#include <string>

namespace simprof {

/// What a request did, in one line: `migrate lab → tracker-eu, plan from 2026-12-01`, `import 100 SIMs`.
[[nodiscard]] Sentence about(const Request& request);

/// Behind that, what people said of it: ` (REASON) [TICKET]`. A reason that says what the request takes back
/// is none.
[[nodiscard]] std::string why_and_ticket(const Request& request);

/// The reason of a request that takes another back where none is given, as the history holds it.
[[nodiscard]] std::string usual_reason_to_take_back(RequestNumber request);

}  // namespace simprof
