#include "tests/model/calendar.hpp"

#include <fmt/format.h>

namespace simprof::model_test {

namespace {

struct Hour {
    Date date{2026, 11, 23};
    int hour = 9;
    int weekday = 1;  ///< of the date; 0 is Sunday
};

int days_in(int year, int month) {
    if (month == 2) return year % 4 == 0 ? 29 : 28;  // no year here is the first of a century
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void step(Hour& at) {
    if (++at.hour < 24) return;
    at.hour = 0;
    at.weekday = (at.weekday + 1) % 7;
    if (++at.date.day <= days_in(at.date.year, at.date.month)) return;
    at.date.day = 1;
    if (++at.date.month > 12) at.date = {at.date.year + 1, 1, 1};
}

Hour utc_after(int hours) {
    Hour at;
    for (; hours > 0; --hours) step(at);
    return at;
}

/// From 01:00 UTC on the last Sunday of March to the same of October.
bool is_summer(const Hour& at) {
    if (at.date.month < 3 || at.date.month > 10) return false;
    if (at.date.month > 3 && at.date.month < 10) return true;
    const int last_sunday = at.date.day - at.weekday + (31 - at.date.day + at.weekday) / 7 * 7;
    const bool is_past = at.date.day > last_sunday || (at.date.day == last_sunday && at.hour >= 1);
    return is_past == (at.date.month == 3);
}

}  // namespace

Date date_after(int hours) {
    Hour at = utc_after(hours);
    const int ahead = is_summer(at) ? 2 : 1;
    for (int n = 0; n < ahead; ++n) step(at);
    return at.date;
}

std::string instant_after(int hours) {
    const Hour at = utc_after(hours);
    return fmt::format("{}T{:02}:00:00Z", to_text(at.date), at.hour);
}

Date first_of_next_month(Date date) {
    return date.month == 12 ? Date{date.year + 1, 1, 1} : Date{date.year, date.month + 1, 1};
}

std::string to_text(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

}  // namespace simprof::model_test
