#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// True for 1 to 64 printable characters of valid UTF-8 without a blank at either end: the form that names of
/// packs, plans, profiles, options and values have.
[[nodiscard]] bool is_name(std::string_view text);

/// The text with its letters' case folded, so that names that differ by case only compare equal.
[[nodiscard]] std::string folded_case(std::string_view name);

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
