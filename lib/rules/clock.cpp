#include "lib/rules/clock.hpp"

#include <fmt/format.h>

namespace simprof {

Verdict<Instant> request_instant(Instant clock, std::optional<Instant> last_request) {
    constexpr std::chrono::minutes tolerated{5};
    if (!last_request || clock >= *last_request) return clock;
    if (*last_request - clock <= tolerated) return *last_request;
    return Refusal{"SCH-3",
                   fmt::format("The clock says {}, but the last request was made at {}.", to_string(clock),
                               to_string(*last_request)),
                   "Set the clock right, then run the command again. Where it was the former clock that was "
                   "wrong: simprof store clock --accept --reason TEXT.",
                   ErrorKind::unexpected_state};
}

MaybeRefusal judge_clock_acceptance(std::string_view reason) {
    if (reason.find_first_not_of(". \t") != std::string_view::npos) return {};
    return Refusal{"SCH-3",
                   "A clock is accepted only with a reason: the history then goes on at an earlier day.",
                   "Say why the former clock was wrong: --reason TEXT."};
}

Refusal accepted_clock_stays() {
    return {"SCH-3", "A clock that was accepted cannot be taken back: the history goes on from it.",
            "Set the clock right; where it is behind the last request, it has to be accepted again."};
}

MaybeRefusal judge_clock(Clock of_store, Clock asked_under) {
    if (of_store == asked_under) return {};
    if (of_store == Clock::real)
        return Refusal{"SCH-4",
                       "SIMPROF_NOW stands for the clock, and this store lives by the machine's: it can be "
                       "looked at, but not changed.",
                       "simprof store rehearse FILE makes a copy to rehearse in; --dry-run shows what would "
                       "change here; without SIMPROF_NOW it is changed."};
    return Refusal{"SCH-4", "This store is for rehearsals: the machine's clock never changes it.",
                   "Say SIMPROF_NOW=INSTANT, from the last request's instant on; --store FILE names another "
                   "store."};
}

}  // namespace simprof
