#pragma once

#include "lib/formats/row_problem.hpp"

#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// Reads rows of fields parted by `,`, `;` or a tab (RFC 4180, and what real files do instead: CRLF, LF or a
/// lone CR, a byte-order mark, blank lines, a last line without an end, blanks around a field).
///
/// A field that begins with `"` ends at the next single `"`; it may hold delimiters, line ends and doubled
/// quotes, and keeps its blanks. Any other field is taken as it is, without the blanks around it: single
/// quotes around a number and `="…"` stay in it, for the rules of identity to clean.
///
/// Nothing is copied but fields that hold doubled quotes.
class CsvReader {
public:
    /// `text` must outlive the reader. `file` is its name for messages.
    CsvReader(std::string_view text, char delimiter, std::string file);

    /// The next row that is not blank, or nothing after the last. Fields live until the next call. A row that
    /// breaks the form (see `problem`) has no fields, and reading goes on after it.
    /// Throws Error (malformed, with the line) where it cannot be told where a row ends: a quote is not
    /// closed.
    const std::vector<std::string_view>* next();
    /// Why the last row has no fields: a row over 64 KiB, a field over 4 KiB, text behind a closing quote.
    [[nodiscard]] const std::optional<FileRowProblem>& problem() const noexcept { return m_problem; }
    /// The line, from 1, on which the last row began.
    [[nodiscard]] std::size_t line() const noexcept { return m_line; }

    /// The delimiter that a header line uses.
    static char delimiter_of(std::string_view header);

private:
    void begin_row();
    void read_row();
    void read_plain_field();
    void read_quoted_field();
    const char* closing_quote(bool& has_doubled) const;
    void read_past_text_behind_quote();
    bool read_past_delimiter();
    void skip_blanks();
    void keep(std::string_view field);
    std::string_view without_doubled_quotes(std::string_view field);
    [[nodiscard]] bool at_field_end() const;
    [[nodiscard]] bool is_blank_row() const;

    std::array<bool, 256> m_ends_field{};  ///< delimiter, CR, LF
    const char* m_at;
    const char* m_end;
    const char* m_row = nullptr;  ///< where the row begins
    char m_delimiter;
    std::string m_file;
    std::size_t m_line = 0;
    std::size_t m_next_line = 1;
    bool m_any_quoted = false;  ///< the row has a field between quotes
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_unquoted;  ///< a deque: fields of the row look into its strings
    std::optional<FileRowProblem> m_problem;
};

/// Appends one field, defused (see formula_defusing.hpp), between quotes where it must be. Reading, then
/// `undefused`, gives the same text back, whatever it is.
void append_csv_field(std::string& out, std::string_view field);

/// Appends a row with its line end (CRLF, as RFC 4180 says).
void append_csv_row(std::string& out, const std::vector<std::string_view>& fields);

}  // namespace simprof
