#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/day.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Days and months are taken in full only, in ISO's form or that of this run's language, where it has one; of
/// one that is written otherwise it is said how it is written.
namespace simprof::cli {

/// `2026-12-31`; in French `31/12/2026`, too. Nothing where it is no day of the calendar.
[[nodiscard]] std::optional<Day> parse_day(const std::string& typed);
/// `2026-12`; in French `12/2026`, too.
[[nodiscard]] std::optional<Month> parse_month(const std::string& typed);

/// "Did you mean 2026-12-31?" of `31.12.2026`, else how a day is written.
[[nodiscard]] Sentence hint_for_day(std::string_view typed);
/// The same of a month, such as `12-2026`.
[[nodiscard]] Sentence hint_for_month(std::string_view typed);

}  // namespace simprof::cli
