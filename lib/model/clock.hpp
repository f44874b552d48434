#pragma once

#include <optional>
#include <string_view>

namespace simprof {

/// SCH-4: what a store lives by: the machine's clock, or instants that are said, for rehearsals
/// (SIMPROF_NOW).
enum class Clock { real, rehearsal };
[[nodiscard]] std::string_view to_string(Clock clock);
[[nodiscard]] std::optional<Clock> parse_clock(std::string_view text);

}  // namespace simprof
