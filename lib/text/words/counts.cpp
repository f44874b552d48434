#include "lib/text/words/counts.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace simprof {

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

std::string readable(std::int64_t number) {
    return number < 10'000 ? std::to_string(number) : grouped(number);
}

std::string readable_size(std::size_t bytes) {
    constexpr std::size_t kibi = 1024;
    if (bytes < kibi) return fmt::format("{} bytes", bytes);
    const double size = static_cast<double>(bytes) / kibi;
    return size < kibi ? fmt::format("{:.0f} KiB", size) : fmt::format("{:.1f} MiB", size / kibi);
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", readable(number), number == 1 ? one : many);
}

std::string counted_sims(std::int64_t sims) { return counted(sims, "SIM", "SIMs"); }

std::string counted_of(std::int64_t number, std::int64_t all, std::string_view one, std::string_view many) {
    if (number == all) return counted(number, one, many);
    return fmt::format("{} of {} {}", readable(number), readable(all), many);
}

}  // namespace simprof
