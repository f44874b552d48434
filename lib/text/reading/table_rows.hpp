#pragma once

#include "lib/language/sentence.hpp"
#include "lib/text/reading/row_problem.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The rows of a table as a file holds it, from its first to its last: lines of a text, rows of a sheet.
class TableRows {
public:
    TableRows() = default;
    TableRows(const TableRows&) = delete;
    TableRows& operator=(const TableRows&) = delete;
    virtual ~TableRows() = default;

    /// The next row that is not blank, or nothing after the last. Fields live until the next call. Reading
    /// goes on after a row that breaks the form (see `problem`).
    /// Throws Error (malformed) where the rows behind cannot be told.
    virtual const std::vector<std::string_view>* next() = 0;
    /// The first row. Throws Error (malformed, with the line) where it breaks the form.
    const std::vector<std::string_view>& header();

    /// Why the last row has no fields but those before the break, if those.
    [[nodiscard]] virtual const std::optional<FileRowProblem>& problem() const noexcept = 0;
    /// The line, from 1, on which the last row began: in a sheet, the number of the row.
    [[nodiscard]] virtual std::size_t line() const noexcept = 0;
    /// True where the file holds the field of the last row as a number, not as text: large ones have lost
    /// digits then. A text holds none.
    [[nodiscard]] virtual bool is_number(std::size_t /*column*/) const noexcept { return false; }

    /// The name of the file.
    [[nodiscard]] virtual const std::string& file() const noexcept = 0;
    /// Where the last row stands, as people find it: `line 7`, `row 7 of Cards`.
    [[nodiscard]] virtual Sentence place() const;
    /// The name of the sheet that has the rows; empty of a text.
    [[nodiscard]] virtual std::string_view sheet() const noexcept { return {}; }
};

}  // namespace simprof
