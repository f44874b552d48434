#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// A point in time, in UTC, to the second.
using Instant = std::chrono::sys_seconds;

/// An RFC 3339 instant (`2026-11-23T09:15:00Z`, `…+01:00`, fractions dropped); nothing where it is none.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);
/// RFC 3339 in UTC: `2026-11-23T09:15:00Z`.
[[nodiscard]] std::string to_string(Instant instant);

class Month;

/// A calendar day of the billing zone. Always a day that exists.
class Day {
public:
    explicit constexpr Day(std::chrono::sys_days day) : m_day(day) {}
    /// `YYYY-MM-DD`; nothing where it is no day of the calendar.
    static std::optional<Day> parse(std::string_view text);

    [[nodiscard]] std::chrono::sys_days sys_days() const noexcept { return m_day; }
    [[nodiscard]] Month month() const;
    friend auto operator<=>(const Day&, const Day&) = default;

private:
    std::chrono::sys_days m_day;
};

/// A calendar month of the billing zone.
class Month {
public:
    explicit constexpr Month(std::chrono::year_month month) : m_month(month) {}
    /// `YYYY-MM`; nothing where it is no month.
    static std::optional<Month> parse(std::string_view text);

    [[nodiscard]] Day first_day() const;
    [[nodiscard]] Month next() const;
    friend auto operator<=>(const Month&, const Month&) = default;

private:
    std::chrono::year_month m_month;
};

[[nodiscard]] std::string to_string(Day day);
[[nodiscard]] std::string to_string(Month month);

}  // namespace simprof
