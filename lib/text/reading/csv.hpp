#pragma once

#include "lib/text/reading/table_rows.hpp"
#include "lib/text/reading/text_window.hpp"

#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// CRLF, LF and a lone CR are one line end each.
[[nodiscard]] std::size_t line_ends_in(std::string_view text);

/// The delimiter of a table that is lined up with blanks: any number of them part two fields.
inline constexpr char any_blanks = ' ';

/// Reads rows of fields parted by `,`, `;`, `|` or a tab (RFC 4180, and what real files do instead: CRLF, LF
/// or a lone CR, a byte-order mark, blank lines, a last line without an end, blanks around a field).
///
/// A field that begins with `"` ends at the next single `"`; it may hold delimiters, line ends and doubled
/// quotes, and keeps its blanks. Any other field is taken as it is, without the blanks around it: single
/// quotes around a number and `="…"` stay in it, for the rules of identity to clean.
///
/// Nothing is copied but fields that hold doubled quotes.
class CsvReader final : public TableRows {
public:
    /// `text` must outlive the reader. `file` is its name for messages, `first_line` the line of it with
    /// which the text begins.
    CsvReader(std::string_view text, char delimiter, std::string file, std::size_t first_line = 1);
    /// Reads what `window`, which must outlive the reader, shows and what it slides over.
    CsvReader(TextWindow& window, char delimiter, std::string file, std::size_t first_line = 1);

    /// Throws Error (malformed, with the line) where it cannot be told where a row ends: a quote is not
    /// closed. A row breaks the form by its 64 KiB, by a field over 4 KiB, by text behind a closing quote.
    const std::vector<std::string_view>* next() override;
    [[nodiscard]] const std::optional<FileRowProblem>& problem() const noexcept override { return m_problem; }
    [[nodiscard]] std::size_t line() const noexcept override { return m_line; }
    [[nodiscard]] const std::string& file() const noexcept override { return m_file; }

    /// The delimiter that a header line uses.
    static char delimiter_of(std::string_view header);

private:
    void begin_row();
    bool see_more();
    void read_row();
    void read_plain_field();
    void read_quoted_field();
    const char* closing_quote(bool& has_doubled) const;
    void read_past_text_behind_quote();
    void skip_to_field_end();
    void skip_to_line_end();
    bool read_past_delimiter();
    void skip_blanks();
    [[nodiscard]] bool at_line_end() const;
    [[nodiscard]] std::size_t offset() const;
    void keep(std::string_view field);
    std::string_view without_doubled_quotes(std::string_view field);
    [[nodiscard]] bool at_field_end() const;
    [[nodiscard]] bool is_blank_row() const;

    const char* m_at;
    const char* m_end;
    TextWindow* m_window = nullptr;      ///< none where the text is in memory
    const char* m_text;                  ///< the beginning of the text where it is in memory
    std::size_t m_row = 0;               ///< where in the text the row begins
    std::array<bool, 256> m_ends_field;  ///< delimiter, CR, LF
    char m_delimiter;
    std::string m_file;
    std::size_t m_line = 0;
    std::size_t m_next_line;
    bool m_any_quoted = false;  ///< the row has a field between quotes
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_unquoted;  ///< a deque: fields of the row look into its strings
    std::optional<FileRowProblem> m_problem;
};

}  // namespace simprof
