#pragma once

#include "cli/words/declaration.hpp"
#include "lib/model/day.hpp"
#include "lib/model/option_set.hpp"
#include "lib/model/request.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What values that were typed mean.

namespace simprof::cli {

/// Words behind --set: OPTION=VALUE, each option once. Throws Error (malformed).
[[nodiscard]] OptionChanges read_options(const std::vector<std::string>& words);
void declare_options(Declaration& words, std::vector<std::string>& into);

/// `--as-of DAY`. Throws Error (malformed).
[[nodiscard]] std::optional<Day> read_day(const std::optional<std::string>& text);

/// A request's number. Throws Error (malformed; not_found where no store can have it).
[[nodiscard]] RequestNumber read_request_number(std::string_view text);

/// The SIM that a command looks at, by whatever of it is at hand.
void declare_sim_at_hand(Declaration& words, std::string& into);

/// A whole number from `least` on, without sign or leading zeros. `option`: of which it is the value. Throws
/// Error (malformed).
[[nodiscard]] std::int64_t read_number(std::string_view text, std::string_view option,
                                       std::int64_t least = 1);

}  // namespace simprof::cli
