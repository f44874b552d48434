#include "cli/words/meant_dates.hpp"

#include "lib/model/day.hpp"
#include "lib/model/digits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace simprof::cli {

namespace {

/// The numbers of a date that is written with `.`, `/`, `-` or blanks, the year first; nothing where it is
/// none.
std::optional<std::vector<std::string>> year_first(std::string_view typed) {
    std::vector<std::string> parts(1);
    for (const char c : typed) {
        if (is_digit(c))
            parts.back() += c;
        else if (std::string_view{"./- "}.find(c) != std::string_view::npos && !parts.back().empty())
            parts.emplace_back();
        else
            return {};
    }
    if (parts.back().size() == 4) std::ranges::reverse(parts);
    for (std::string& part : parts)
        if (part.size() == 1) part.insert(0, "0");
    return parts;
}

template <typename Date>
std::string hint(std::string_view typed, std::size_t count, std::string_view form) {
    const auto parts = year_first(typed);
    if (!parts || parts->size() != count) return std::string{form};
    std::string text = parts->front();
    for (std::size_t n = 1; n < count; ++n) text += "-" + (*parts)[n];
    if (!Date::parse(text)) return std::string{form};
    return fmt::format("Did you mean {}?", text);
}

}  // namespace

std::string hint_for_day(std::string_view typed) { return hint<Day>(typed, 3, "Write a day as 2026-12-31."); }

std::string hint_for_month(std::string_view typed) {
    return hint<Month>(typed, 2, "Write a month as 2026-12.");
}

}  // namespace simprof::cli
