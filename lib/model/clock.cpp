#include "lib/model/clock.hpp"

namespace simprof {

std::string_view to_string(Clock clock) { return clock == Clock::real ? "real" : "rehearsal"; }

std::optional<Clock> parse_clock(std::string_view text) {
    for (const Clock clock : {Clock::real, Clock::rehearsal})
        if (text == to_string(clock)) return clock;
    return {};
}

}  // namespace simprof
