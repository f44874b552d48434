#include "lib/rules/clock.hpp"

namespace simprof {

Verdict<Instant> request_instant(Instant clock, std::optional<Instant> last_request) {
    constexpr std::chrono::minutes tolerated{5};
    if (!last_request || clock >= *last_request) return clock;
    if (*last_request - clock <= tolerated) return *last_request;
    return Refusal{"SCH-3",
                   said("The clock says {now}, but the last request was made at {last}.",
                        "now"_is = to_string(clock), "last"_is = to_string(*last_request)),
                   said("Set the clock right, then run the command again. Where it was the former clock that "
                        "was wrong: simprof store clock --accept --reason TEXT."),
                   ErrorKind::unexpected_state};
}

MaybeRefusal judge_clock_acceptance(std::string_view reason) {
    if (reason.find_first_not_of(". \t") != std::string_view::npos) return {};
    return Refusal{
        "SCH-3", said("A clock is accepted only with a reason: the history then goes on at an earlier day."),
        said("Say why the former clock was wrong: --reason TEXT.")};
}

Refusal accepted_clock_stays() {
    return {"SCH-3", said("A clock that was accepted cannot be taken back: the history goes on from it."),
            said("Set the clock right; where it is behind the last request, it has to be accepted again.")};
}

MaybeRefusal judge_clock(Clock of_store, Clock asked_under) {
    if (of_store == asked_under) return {};
    if (of_store == Clock::real)
        return Refusal{"SCH-4",
                       said("SIMPROF_NOW stands for the clock, and this store lives by the machine's: it can "
                            "be looked at, but not changed."),
                       said("simprof store rehearse FILE makes a copy to rehearse in; --dry-run shows what "
                            "would change here; without SIMPROF_NOW it is changed.")};
    return Refusal{"SCH-4", said("This store is for rehearsals: the machine's clock never changes it."),
                   said("Say SIMPROF_NOW=INSTANT, from the last request's instant on; --store FILE names "
                        "another store.")};
}

}  // namespace simprof
