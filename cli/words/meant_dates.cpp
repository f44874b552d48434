#include "cli/words/meant_dates.hpp"

#include "cli/language/spoken.hpp"
#include "lib/model/digits.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace simprof::cli {

namespace {

/// The day of a time such as `2026-12-31T10:00` or `31/12/2026 10:00`; what was typed where it is no time.
std::string_view without_time(std::string_view typed) {
    const std::size_t time = typed.find_first_of("Tt ");
    return time != std::string_view::npos && typed.find(':', time) != std::string_view::npos
               ? typed.substr(0, time)
               : typed;
}

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
Sentence hint(std::string_view typed, std::size_t count, const Sentence& form) {
    const auto parts = year_first(typed);
    if (!parts || parts->size() != count) return form;
    std::string text = parts->front();
    for (std::size_t n = 1; n < count; ++n) text += "-" + (*parts)[n];
    if (!Date::parse(text)) return form;
    return said("Did you mean {word}?", "word"_is = text);
}

/// The further form that days have in a language: the same words in its order, parted by its sign, such as
/// `day/month/year`; this one where it has none.
constexpr std::string_view form_of_days = msgid("year-month-day");

std::vector<std::string> parts_of(std::string_view text, char sign) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == sign)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

/// A number of a date, with a nought in front where it is short of one; nothing where it is none.
std::optional<std::string> number_of(std::string_view name, const std::string& typed) {
    const std::size_t digits = name == "year" ? 4 : 2;
    const bool may_be_short = digits == 2 && typed.size() == 1;
    if (!all_digits(typed) || (typed.size() != digits && !may_be_short)) return {};
    return may_be_short ? "0" + typed : typed;
}

/// ISO's form of a date that is written in this run's further form; nothing where it is not. `names`: those
/// of the numbers that it has.
std::optional<std::string> iso_of(std::string_view typed, const std::vector<std::string_view>& names) {
    const std::string_view form = spoken(form_of_days);
    const std::size_t sign = form.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
    if (form == form_of_days || sign == std::string_view::npos) return {};
    std::vector<std::string> order = parts_of(form, form[sign]);
    std::erase_if(order,
                  [&](const std::string& name) { return std::ranges::find(names, name) == names.end(); });
    const std::vector<std::string> parts = parts_of(typed, form[sign]);
    if (order.size() != names.size() || parts.size() != names.size()) return {};
    std::vector<std::string> numbers;
    for (const std::string_view name : names) {
        const auto place = static_cast<std::size_t>(std::ranges::find(order, name) - order.begin());
        const auto number = number_of(name, parts[place]);
        if (!number) return {};
        numbers.push_back(*number);
    }
    return joined(numbers, "-");
}

template <typename Date>
std::optional<Date> parsed(const std::string& typed, const std::vector<std::string_view>& names) {
    if (const auto date = Date::parse(typed)) return date;
    const auto iso = iso_of(typed, names);
    return iso ? Date::parse(*iso) : std::nullopt;
}

}  // namespace

Sentence hint_for_day(std::string_view typed) {
    const std::string_view day = without_time(typed);
    if (day.size() == 8 && all_digits(day))
        return hint_for_day(fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6)));
    return hint<Day>(day, 3, said("Write a day as 2026-12-31."));
}

Sentence hint_for_month(std::string_view typed) {
    return hint<Month>(typed, 2, said("Write a month as 2026-12."));
}

std::optional<Day> parse_day(const std::string& typed) {
    return parsed<Day>(typed, {"year", "month", "day"});
}

std::optional<Month> parse_month(const std::string& typed) { return parsed<Month>(typed, {"year", "month"}); }

}  // namespace simprof::cli
