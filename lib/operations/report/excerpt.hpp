#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace simprof {

/// The foremost of rows that may be many, and how many there are.
template <typename Row>
struct Excerpt {
    std::vector<Row> rows;
    std::size_t in_all = 0;

    [[nodiscard]] std::size_t left_out() const { return in_all - rows.size(); }
};

/// The first `most` of the rows.
template <typename Row>
[[nodiscard]] Excerpt<Row> excerpt_of(std::vector<Row> rows, std::size_t most) {
    const std::size_t in_all = rows.size();
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(std::min(most, in_all)), rows.end());
    return {std::move(rows), in_all};
}

}  // namespace simprof
