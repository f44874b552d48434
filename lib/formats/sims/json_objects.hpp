#pragma once

#include "lib/text/row_problem.hpp"
#include "lib/text/text_window.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// The text of one JSON object of a file, not parsed yet.
struct JsonObjectText {
    std::size_t line = 0;  ///< from 1, where it begins
    std::string_view text;
    std::optional<FileRowProblem> problem;  ///< a line is longer than a row may be
};

/// Takes a file apart into the objects it lists: one a line, or one document, `[…]` or `{"sims":[…]}`.
class JsonObjects {
public:
    /// `window` must outlive this. `file` is its name for messages.
    JsonObjects(TextWindow& window, std::string file);

    /// The next object; its text lives until the next call. Throws Error (malformed, with the line) where a
    /// document is not closed, lists what is no object, or an object that is longer than a row may be.
    std::optional<JsonObjectText> next();

private:
    std::optional<JsonObjectText> next_line();
    std::optional<JsonObjectText> next_of_document();
    [[nodiscard]] std::size_t object_length() const;
    void finish_document();
    [[nodiscard]] std::string_view seen() const { return {m_at, m_window.end()}; }
    void see_whole_row();
    void skip_to_line_end();
    void skip(std::string_view characters);
    void advance(std::size_t count);
    [[noreturn]] void refuse(std::string_view fact) const;

    TextWindow& m_window;
    const char* m_at;
    std::string m_file;
    std::size_t m_line = 1;
    bool m_is_document = false;
    bool m_is_in_braces = false;  ///< `{"sims":[…]}`
};

}  // namespace simprof
