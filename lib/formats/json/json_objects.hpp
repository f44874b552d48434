#pragma once

#include "lib/text/reading/row_problem.hpp"
#include "lib/text/reading/text_window.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The text of one JSON object of a file, not parsed yet.
struct JsonObjectText {
    std::size_t line = 0;  ///< from 1, where it begins
    std::string_view text;
    std::optional<FileRowProblem> problem;  ///< a line is longer than a row may be
};

/// Takes a file apart into the objects it lists: one a line, or one document: `[…]`, an object around a list
/// (`{"sims":[…]}`), or one object that takes several lines.
class JsonObjects {
public:
    /// `window` must outlive this. `file` is its name for messages. `list_keys`: the keys whose list holds
    /// SIMs, in an object around it (`devices`), or deeper (`cmd.params.result`).
    JsonObjects(TextWindow& window, std::string file, std::vector<std::string> list_keys);

    /// The key of the list in an object around it; empty where there is no such object.
    [[nodiscard]] const std::string& list_key() const { return m_list_key; }
    /// The object around the list without what the list holds, as JSON; empty where there is none, or it is
    /// longer than a SIM may be. Known behind the last object.
    [[nodiscard]] const std::string& around() const { return m_around; }

    /// The next object; its text lives until the next call. Throws Error (malformed, with the line) where a
    /// document is not closed, lists what is no object, or an object that is longer than a row may be.
    std::optional<JsonObjectText> next();

private:
    std::optional<JsonObjectText> next_line();
    std::optional<JsonObjectText> next_of_document();
    std::optional<JsonObjectText> next_over_lines();
    [[nodiscard]] std::size_t object_length() const;
    void find_list();
    void finish_document();
    [[nodiscard]] std::string_view seen() const { return {m_at, m_window.end()}; }
    void see_whole_row();
    void skip_to_line_end();
    void skip(std::string_view characters);
    void advance(std::size_t count);
    using Fact = Wording<Placed<"file", Sentence&&>, Placed<"line", const std::size_t&>>;
    [[noreturn]] void refuse(Fact fact) const;

    TextWindow& m_window;
    const char* m_at;
    std::string m_file;
    std::size_t m_line = 1;
    bool m_is_document = false;
    bool m_is_single = false;  ///< one object over several lines
    std::vector<std::string> m_list_keys;
    std::string m_list_key;
    std::string m_around;
};

}  // namespace simprof
