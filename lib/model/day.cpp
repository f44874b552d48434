#include "lib/model/day.hpp"

#include "lib/model/digits.hpp"

#include <fmt/format.h>

namespace simprof {

namespace {

using namespace std::chrono_literals;

/// Reads fixed-width parts of a date or instant, remembering whether all of them fitted.
class FixedFields {
public:
    explicit FixedFields(std::string_view text) : m_rest(text) {}

    int number(std::size_t digits) {
        int value = 0;
        if (m_rest.size() < digits) return fail();
        for (const char c : m_rest.substr(0, digits)) {
            if (c < '0' || c > '9') return fail();
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(digits);
        return value;
    }
    void literal(std::string_view any_of) {
        if (m_rest.empty() || any_of.find(m_rest.front()) == std::string_view::npos) {
            fail();
        } else {
            m_rest.remove_prefix(1);
        }
    }
    /// A fraction of a second is read past: instants are kept to the second.
    void skip_fraction() {
        if (m_rest.empty() || m_rest.front() != '.') return;
        m_rest.remove_prefix(1);
        number(1);
        while (!m_rest.empty() && is_digit(m_rest.front())) m_rest.remove_prefix(1);
    }
    /// Seconds east of UTC.
    std::chrono::seconds offset() {
        if (m_rest == "Z" || m_rest == "z") {
            m_rest = {};
            return 0s;
        }
        const int sign = m_rest.starts_with('-') ? -1 : 1;
        literal("+-");
        const int hours = number(2);
        literal(":");
        const int minutes = number(2);
        if (hours > 23 || minutes > 59) fail();
        return sign * (std::chrono::hours{hours} + std::chrono::minutes{minutes});
    }
    [[nodiscard]] bool fitted() const { return m_fits && m_rest.empty(); }

private:
    int fail() {
        m_fits = false;
        return 0;
    }
    std::string_view m_rest;
    bool m_fits = true;
};

std::chrono::year_month_day date(FixedFields& fields) {
    const int year = fields.number(4);
    fields.literal("-");
    const int month = fields.number(2);
    fields.literal("-");
    const int day = fields.number(2);
    return std::chrono::year{year} / month / day;
}

}  // namespace

std::optional<Instant> parse_instant(std::string_view text) {
    FixedFields fields{text};
    const auto day = date(fields);
    fields.literal("Tt ");
    const int hours = fields.number(2);
    fields.literal(":");
    const int minutes = fields.number(2);
    fields.literal(":");
    const int seconds = fields.number(2);
    fields.skip_fraction();
    const auto offset = fields.offset();
    if (!fields.fitted() || !day.ok() || hours > 23 || minutes > 59 || seconds > 59) return {};
    const Instant instant = std::chrono::sys_days{day} + std::chrono::hours{hours} +
                            std::chrono::minutes{minutes} + std::chrono::seconds{seconds} - offset;
    const std::chrono::year_month_day in_utc{std::chrono::floor<std::chrono::days>(instant)};
    const auto year = static_cast<int>(in_utc.year());
    return year < 0 || year > 9999 ? std::nullopt : std::optional{instant};
}

std::string to_string(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(Day{day}), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::optional<Day> Day::parse(std::string_view text) {
    FixedFields fields{text};
    const auto day = date(fields);
    if (!fields.fitted() || !day.ok()) return {};
    return Day{std::chrono::sys_days{day}};
}

Month Day::month() const {
    const std::chrono::year_month_day date{m_day};
    return Month{date.year() / date.month()};
}

std::optional<Month> Month::parse(std::string_view text) {
    const auto first = Day::parse(std::string{text} + "-01");
    if (!first) return {};
    return first->month();
}

Day Month::first_day() const { return Day{std::chrono::sys_days{m_month / 1}}; }

Month Month::next() const { return Month{m_month + std::chrono::months{1}}; }

std::string to_string(Day day) {
    const std::chrono::year_month_day date{day.sys_days()};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_string(Month month) { return to_string(month.first_day()).substr(0, 7); }

}  // namespace simprof
