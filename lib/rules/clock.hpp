#pragma once

#include "lib/model/clock.hpp"
#include "lib/model/day.hpp"
#include "lib/rules/verdict.hpp"

#include <optional>
#include <string_view>

namespace simprof {

/// SCH-3: the instant of a request made now. The last request's where that is up to five minutes later; a
/// clock further back is refused.
[[nodiscard]] Verdict<Instant> request_instant(Instant clock, std::optional<Instant> last_request);

/// SCH-3: a clock that went back is accepted with a reason given; one of dots or blanks is none.
[[nodiscard]] MaybeRefusal judge_clock_acceptance(std::string_view reason);

/// SCH-3, REQ-4: a clock that was accepted is not taken back.
[[nodiscard]] Refusal accepted_clock_stays();

/// SCH-4: a store is changed by the clock that it lives by alone, the machine's or one that is said.
[[nodiscard]] MaybeRefusal judge_clock(Clock of_store, Clock asked_under);

}  // namespace simprof
