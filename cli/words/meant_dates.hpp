#pragma once

#include <string>
#include <string_view>

/// Days and months are taken in full only; of one that is written otherwise it is said how it is written.
namespace simprof::cli {

/// "Did you mean 2026-12-31?" of `31.12.2026`, else how a day is written.
[[nodiscard]] std::string hint_for_day(std::string_view typed);
/// The same of a month, such as `12/2026`.
[[nodiscard]] std::string hint_for_month(std::string_view typed);

}  // namespace simprof::cli
