#include "lib/model/clock_changes.hpp"

#include <algorithm>
#include <cstdint>

namespace simprof {

namespace {

constexpr std::size_t header_size = 44;
constexpr std::size_t type_size = 6;  // how far ahead, whether it is summer, where its name begins

/// As they stand in the file: the most significant byte first, two's complement.
std::int64_t signed_number(std::string_view bytes) {
    std::uint64_t number = bytes.empty() || (bytes.front() & 0x80) == 0 ? 0 : ~std::uint64_t{0};
    for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

/// How many of each thing follow a header.
struct Counts {
    std::size_t utc_marks, standard_marks, leaps, times, types, letters;

    [[nodiscard]] std::size_t bytes(std::size_t size_of_time) const {
        return times * (size_of_time + 1) + types * type_size + letters + leaps * (size_of_time + 4) +
               standard_marks + utc_marks;
    }
    /// Where there are leap seconds, instants are not counted as everywhere else.
    [[nodiscard]] bool fit() const {
        return leaps == 0 && types > 0 && (standard_marks == 0 || standard_marks == types) &&
               (utc_marks == 0 || utc_marks == types);
    }
};

/// Takes a header from the front; nothing where there is none of a file with instants of 64 bits.
std::optional<Counts> take_header(std::string_view& rest) {
    if (rest.size() < header_size || !rest.starts_with("TZif") || rest[4] < '2') return {};
    const auto count = [&](std::size_t place) {
        return static_cast<std::size_t>(signed_number(rest.substr(20 + 4 * place, 4)) & 0xffffffff);
    };
    const Counts counts{count(0), count(1), count(2), count(3), count(4), count(5)};
    rest.remove_prefix(header_size);
    return counts;
}

/// The part with instants of 64 bits behind the one with 32, and what stands behind both.
std::optional<Counts> take_to_long_part(std::string_view& rest) {
    const auto short_part = take_header(rest);
    if (!short_part || short_part->bytes(4) > rest.size()) return {};
    rest.remove_prefix(short_part->bytes(4));
    const auto long_part = take_header(rest);
    if (!long_part || !long_part->fit() || long_part->bytes(8) > rest.size()) return {};
    const std::string_view rule = rest.substr(long_part->bytes(8));
    if (rule.size() < 2 || rule.front() != '\n' || rule.back() != '\n') return {};
    return long_part;
}

}  // namespace

ClockChanges ClockChanges::in(std::string_view file) {
    const auto counts = take_to_long_part(file);
    if (!counts) return {};
    const std::string_view types_of_times = file.substr(counts->times * 8, counts->times);
    const std::string_view types = file.substr(counts->times * 9, counts->types * type_size);
    ClockChanges changes;
    changes.m_changes.reserve(counts->times);
    for (std::size_t n = 0; n < counts->times; ++n) {
        const Instant at{std::chrono::seconds{signed_number(file.substr(n * 8, 8))}};
        const std::size_t type = static_cast<unsigned char>(types_of_times[n]);
        if (type >= counts->types || (n > 0 && at <= changes.m_changes.back().at)) return {};
        const std::chrono::seconds ahead{signed_number(types.substr(type * type_size, 4))};
        if (std::chrono::abs(ahead) >= std::chrono::days{1}) return {};
        changes.m_changes.push_back({at, ahead});
    }
    return changes;
}

std::optional<std::chrono::seconds> ClockChanges::ahead_of_utc(Instant instant) const {
    const auto next = std::ranges::upper_bound(m_changes, instant, {}, &Change::at);
    if (next == m_changes.begin() || next == m_changes.end()) return {};
    return (next - 1)->ahead_of_utc;
}

}  // namespace simprof
