#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// How a list is wanted: which fields of its rows, in which order, how many of them.
struct ListWish {
    struct Order {
        std::string field;
        bool descending = false;
    };
    std::vector<std::string> fields;  ///< empty: those that the list has
    std::optional<Order> order;
    std::optional<std::size_t> limit;

    /// So many of the rows are listed.
    [[nodiscard]] std::size_t most(std::size_t rows) const { return limit && *limit < rows ? *limit : rows; }
};

/// Which of two cells comes first: numbers by their value, before texts; nothing comes last.
[[nodiscard]] bool comes_before(std::string_view one, std::string_view other);

/// The rows in the order that is wanted; rows that are alike keep theirs. `cells`: of the field, by row.
[[nodiscard]] std::vector<std::size_t> ordered(const std::vector<std::string>& cells, bool descending);

/// The title of a field that a table does not show by itself: `scheduled_from` as SCHEDULED FROM.
[[nodiscard]] std::string title_of(std::string_view field);

/// Throws Error (malformed) for a field that rows do not have, with the name that is meant, where that is
/// known, else the nearest.
[[noreturn]] void throw_unknown_field(std::string_view field, std::span<const std::string> known,
                                      std::optional<std::string> meant = {});

}  // namespace simprof::cli
