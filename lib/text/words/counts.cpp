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

Sentence readable_size(std::size_t bytes) {
    constexpr std::size_t kibi = 1024;
    constexpr std::size_t mebi = kibi * kibi;
    if (bytes < kibi) return said_of(bytes, "{count} byte", "{count} bytes");
    if (bytes < mebi) return said("{size} KiB", "size"_is = (bytes + kibi / 2) / kibi);
    const std::size_t tenths = (10 * bytes + mebi / 2) / mebi;
    return said("{whole}.{tenths} MiB", "whole"_is = tenths / 10, "tenths"_is = tenths % 10);
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", readable(number), number == 1 ? one : many);
}

std::string counted_sims(std::int64_t sims) { return counted(sims, "SIM", "SIMs"); }

}  // namespace simprof
