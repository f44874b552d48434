#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other, case ignored.
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other);

/// True where one word denies the other: `deactivate` and `activate`, `--no-input` and `--input`.
[[nodiscard]] bool are_opposites(std::string_view one, std::string_view other);

/// Looks for what was meant among names that are shown to it.
class NearestName {
public:
    explicit NearestName(std::string_view word);
    void look_at(std::string_view name);
    /// The only name that begins so (`hist`: `history`); else the nearest, at most one edit for every three
    /// letters and two in all away; else the only one that has all parts of the word (`tracker-500`:
    /// `tracker-eu-500`). Never the opposite of the word.
    [[nodiscard]] std::optional<std::string> found() const;

private:
    struct Names {
        void add(std::string_view name);
        std::string first;
        std::size_t count = 0;
    };

    std::string m_word;
    std::size_t m_least;  ///< edits that are one too many
    std::optional<std::string> m_nearest;
    Names m_beginning;       ///< that begin so
    Names m_with_all_parts;  ///< that have all parts
};

/// What was meant by `word` among the candidates, where one is near.
template <typename Names>
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view word, const Names& candidates) {
    NearestName nearest{word};
    for (const auto& candidate : candidates) nearest.look_at(candidate);
    return nearest.found();
}

}  // namespace simprof
