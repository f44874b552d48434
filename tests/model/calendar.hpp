#pragma once

#include <string>

/// The calendar of the model, which shares nothing with the library's.
namespace simprof::model_test {

/// A day of the calendar of Paris; compared in this order.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// The day in Paris so many hours after 2026-11-23 09:00 UTC.
[[nodiscard]] Date date_after(int hours);
/// That instant, RFC 3339.
[[nodiscard]] std::string instant_after(int hours);
[[nodiscard]] Date first_of_next_month(Date date);
[[nodiscard]] std::string to_text(Date date);

}  // namespace simprof::model_test
