#include "lib/formats/sheets/cell_text.hpp"

#include "lib/model/day.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace simprof {

namespace {

/// Below it every whole number has a place of its own among the numbers of a spreadsheet.
constexpr double first_lost = 9'007'199'254'740'992.0;
constexpr double seconds_of_day = 86'400.0;

/// The number of the first day that has no name of four digits for its year.
double first_unnamed(DateSystem system) {
    return system == DateSystem::from_1900 ? 2'958'466.0 : 2'957'004.0;
}

std::optional<double> value_of(std::string_view stored) {
    double value = 0;
    const char* const end = stored.data() + stored.size();
    const auto [stop, fault] = std::from_chars(stored.data(), end, value);
    if (stored.empty() || fault != std::errc{} || stop != end || !std::isfinite(value)) return {};
    return value;
}

/// A workbook of 1900 has a 29 February 1900, as number 60.
std::chrono::sys_days first_day(DateSystem system, double days) {
    using namespace std::chrono_literals;
    if (system == DateSystem::from_1904) return std::chrono::January / 1 / 1904;
    return std::chrono::sys_days{days < 61 ? std::chrono::December / 31 / 1899
                                           : std::chrono::December / 30 / 1899};
}

std::string time_text(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

std::optional<std::string> number_text(std::string_view stored) {
    const auto value = value_of(stored);
    if (!value) return {};
    const bool is_whole = std::trunc(*value) == *value;
    if (is_whole && std::abs(*value) >= first_lost) return std::string{stored};
    if (is_whole) return fmt::format("{}", static_cast<std::int64_t>(*value));
    std::array<char, 64> text{};
    const auto written = std::to_chars(text.begin(), text.end(), *value);
    return std::string{text.data(), written.ptr};
}

std::optional<std::string> date_text(std::string_view stored, DateSystem system) {
    const auto value = value_of(stored);
    if (!value || *value < 0 || *value >= first_unnamed(system)) return {};
    const auto all = static_cast<std::int64_t>(std::llround(*value * seconds_of_day));
    if (*value < 1) return time_text(std::min<std::int64_t>(all, 86'399));
    const std::int64_t days = all / 86'400;
    const std::int64_t seconds = all % 86'400;
    const Day day{first_day(system, static_cast<double>(days)) + std::chrono::days{days}};
    return seconds == 0 ? to_string(day) : fmt::format("{}T{}", to_string(day), time_text(seconds));
}

std::string_view without_midnight(std::string_view date) {
    const std::size_t time = date.find('T');
    if (time == std::string_view::npos) return date;
    return date.find_first_not_of("T0:.Z", time) == std::string_view::npos ? date.substr(0, time) : date;
}

}  // namespace simprof
