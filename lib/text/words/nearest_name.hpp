#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// The candidate closest to `word` by edits of letters, where one is close enough to be what was meant.
template <typename Names>
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view word, const Names& candidates);

/// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other, case ignored.
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other);

template <typename Names>
std::optional<std::string> nearest_name(std::string_view word, const Names& candidates) {
    std::optional<std::string> nearest;
    std::size_t least = word.size() / 3 + 2;
    for (const auto& candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance >= least) continue;
        least = distance;
        nearest = std::string{candidate};
    }
    return nearest;
}

}  // namespace simprof
