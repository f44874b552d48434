#pragma once

#include "lib/text/reading/row_problem.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A cell that is not empty.
struct SheetCell {
    std::size_t column;
    std::size_t offset;  ///< where its text begins in that of the row
    std::size_t length;
    bool is_number;
};

/// A row of a sheet: its cells from left to right, their texts one behind the other.
struct SheetRow {
    std::size_t number = 0;  ///< from 1
    std::string text;
    std::vector<SheetCell> cells;
    std::optional<FileRowProblem> problem;
};

/// Rows that were read and not yet shown. Their room is used again.
class RowQueue {
public:
    /// Begins to read a row, in place of the one that was not kept.
    void begin(std::size_t number);
    /// The row that is being read.
    [[nodiscard]] SheetRow& last() { return m_rows[m_filled]; }
    /// The row that is being read is whole.
    void keep() { ++m_filled; }

    /// Goes on to the next whole row; false where there is none.
    bool advance();
    [[nodiscard]] const SheetRow& shown() const noexcept { return m_shown; }

private:
    std::vector<SheetRow> m_rows{1};  ///< the one behind those that are filled is being read
    std::size_t m_filled = 0;
    std::size_t m_next = 0;
    SheetRow m_shown;
};

}  // namespace simprof
