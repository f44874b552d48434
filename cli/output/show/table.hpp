#pragma once

#include "cli/output/show/table_layout.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

/// A table that holds its rows until it is rendered.
class Table {
public:
    explicit Table(std::vector<TableColumn> columns);
    void add(std::vector<std::string> row);
    /// Cells are shown safely. `width` and `color` as for a TableLayout.
    struct Rendered {
        std::string text;
        std::vector<std::string> left_out;  ///< titles of columns
    };
    [[nodiscard]] Rendered rendered(int width, bool color = false) const;
    [[nodiscard]] std::string render(int width, bool color = false) const {
        return rendered(width, color).text;
    }

private:
    std::vector<TableColumn> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace simprof::cli
