#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// A column of a table for people. Only a column that may shrink is ever cut (with …), never a number.
struct TableColumn {
    std::string title;
    bool may_shrink = false;
    bool right = false;     ///< aligned to the right
    bool may_idle = false;  ///< left out where it says nothing of any row: "-", "no" or "0"
};

/// Rows under titles, aligned by the width of characters on a terminal, plain text.
class Table {
public:
    explicit Table(std::vector<TableColumn> columns);
    void add(std::vector<std::string> row);
    /// Cells are shown safely. `width`: columns of the terminal, 0 for any number. Where the table cannot fit
    /// by shrinking, each row is printed as lines of `title: value`. `color`: titles stand out.
    [[nodiscard]] std::string render(int width, bool color = false) const;

private:
    [[nodiscard]] Table without_idle_columns() const;
    [[nodiscard]] std::string rendered(int width, bool color) const;
    [[nodiscard]] std::vector<int> natural_widths() const;
    [[nodiscard]] std::string as_grid(const std::vector<int>& widths, bool color) const;
    [[nodiscard]] std::string as_records() const;

    std::vector<TableColumn> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace simprof::cli
