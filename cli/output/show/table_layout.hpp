#pragma once

#include "lib/language/sentence.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// A column of a table for people. Only a column that may shrink is ever cut (with …), never a number.
struct TableColumn {
    std::string title;  ///< in the language of this run
    bool may_shrink = false;
    bool right = false;     ///< aligned to the right
    bool may_idle = false;  ///< left out where it says nothing of any row: nothing, "-", "no" or "0"
    int leaves = 0;         ///< where a table is too wide, columns leave it in this order; 0: it stays
    bool wraps = false;     ///< what is too long goes on below, and is not cut
};

/// How rows stand under titles, aligned by the width of characters on a terminal, plain text. It sees every
/// row twice and keeps none, for there may be a million: once for the widths, once to write it. Cells are
/// safe to show.
class TableLayout {
public:
    explicit TableLayout(std::vector<TableColumn> columns);
    void see(std::span<const std::string_view> row);
    /// After the last row was seen. `width`: columns of the terminal, 0 for any number. What is too wide
    /// shrinks, then leaves by column; where that is not enough, or on a terminal too narrow for tables, each
    /// row is written as lines of `title  value`.
    void settle(int width);
    /// The titles of columns that left.
    [[nodiscard]] std::vector<std::string_view> left_out() const;
    /// `color`: titles stand out.
    void append_titles(std::string& out, bool color) const;
    void append_row(std::string& out, std::span<const std::string_view> row);

private:
    struct Column {
        TableColumn words;
        int width = 0;
        bool idle = true;
        bool left = false;
        [[nodiscard]] bool is_shown() const { return !idle && !left; }
    };
    [[nodiscard]] int total() const;
    [[nodiscard]] bool shrink(int width);
    [[nodiscard]] bool fit(int width);
    [[nodiscard]] Column* next_to_leave();
    void append_wrapped(std::string& out, std::span<const std::string_view> cells) const;
    void append_cells(std::string& out, std::span<const std::string_view> cells) const;
    void append_record(std::string& out, std::span<const std::string_view> cells) const;

    [[nodiscard]] bool says_nothing(std::string_view cell) const;

    std::vector<Column> m_columns;
    std::string m_no;  ///< "no", as people are told it
    bool m_fits = true;
    bool m_wrote = false;
};

/// Behind a table's last line: the columns that there was no room for; nothing where all are there.
[[nodiscard]] Sentence not_shown(std::span<const std::string_view> titles);

}  // namespace simprof::cli
