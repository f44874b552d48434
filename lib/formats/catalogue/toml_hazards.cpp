#include "lib/formats/catalogue/toml_tree.hpp"
#include "lib/model/digits.hpp"
#include "lib/text/text_form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace simprof {

namespace {

constexpr std::size_t most_brackets = 16;
constexpr std::size_t most_dots_in_a_key = 16;
constexpr std::string_view blanks = " \t\r\n";
constexpr auto none = std::string_view::npos;

bool is_word_part(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
           c == '+' || c == '.';
}
bool is_quote(char c) { return c == '"' || c == '\''; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// `true`, `false`, a decimal number. Every other value of a file of ours is a text.
bool is_plain_value(std::string_view word) {
    if (word == "true" || word == "false") return true;
    if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
    const bool has_ends = !word.empty() && is_digit(word.front()) && is_digit(word.back());
    const auto is_part = [](char c) { return is_digit(c) || c == '.'; };
    return has_ends && std::ranges::all_of(word, is_part) && std::ranges::count(word, '.') <= 1;
}

/// Walks over TOML text, token by token, and stops at the first that toml++ must not be given.
class TomlWalk {
public:
    explicit TomlWalk(std::string_view text) : m_text(without_byte_order_mark(text)) {}

    std::optional<FileMistake> first_hazard() {
        while (m_at < m_text.size() && !m_hazard) step();
        return std::move(m_hazard);
    }

private:
    void step() {
        const char c = m_text[m_at];
        if (c == '#') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (is_quote(c)) {
            step_over_string();
        } else if (is_word_part(c)) {
            step_over_word();
        } else {
            step_over_sign(c);
        }
    }

    void step_over_sign(char c) {
        if (std::string_view{" \t\r\n[]{}=,"}.find(c) == none) {
            stop("This character must not stand outside of quotes.",
                 "Put names and texts that have it between double quotes, on one line.");
        } else if (c == '[' || c == '{') {
            open(c);
        } else if (c == ']' || c == '}') {
            close(c == ']' ? '[' : '{');
        } else if (c == '=' || c == ',' || c == '\n') {
            part(c);
        }
        ++m_at;
    }

    /// In `[}` toml++ takes the brace for a value.
    void close(char opening) {
        if (!m_brackets.empty() && m_brackets.back() != opening) {
            stop("Another bracket than this one is open.", "Close it first.");
        }
        if (!m_brackets.empty()) m_brackets.pop_back();
        m_expects_value = false;
    }

    void open(char c) {
        const bool is_header = c == '[' && m_brackets.empty() && !m_expects_value;
        if (is_header && is_header_without_name()) {
            stop("The name of the table is missing.", "Write it between the brackets: [plans.NAME].");
        }
        if (is_header && m_text.substr(m_at).starts_with("[[")) m_brackets += m_text[m_at++];
        m_brackets += c;
        m_expects_value = c == '[' && !is_header;
        if (m_brackets.size() > most_brackets) stop_too_deep();
    }

    /// In `[[[` toml++ takes the third bracket for a name.
    [[nodiscard]] bool is_header_without_name() const {
        std::string_view header = m_text.substr(m_at);
        header.remove_prefix(header.starts_with("[[") ? 2 : 1);
        const std::size_t name = header.find_first_not_of(" \t");
        return name == none || (!is_quote(header[name]) &&
                                (!is_word_part(header[name]) || header[name] == '.' || header[name] == '+'));
    }

    void part(char c) {
        m_dots = 0;
        const bool in_list = !m_brackets.empty() && m_brackets.back() == '[';
        if (c == '=') m_expects_value = true;
        if (c == ',') m_expects_value = in_list;
        if (c == '\n' && m_brackets.empty()) m_expects_value = false;
    }

    void step_over_word() {
        const std::size_t from = m_at;
        while (m_at < m_text.size() && is_word_part(m_text[m_at])) ++m_at;
        const std::string_view word = m_text.substr(from, m_at - from);
        m_dots += static_cast<std::size_t>(std::ranges::count(word, '.'));
        if (m_expects_value && !is_plain_value(word)) {
            m_at = from;
            stop("The value does not stand between quotes.",
                 fmt::format("Put it between double quotes: \"{}\".", word));
        } else if (m_dots > most_dots_in_a_key) {
            m_at = from;
            stop_too_deep();
        } else if (!word.ends_with('.')) {
            stop_if_word_goes_on();
        }
        m_expects_value = false;
    }

    /// A sign directly behind a word or a text, which toml++ takes for a part of it.
    void stop_if_word_goes_on() {
        const std::string_view wrong = m_expects_value ? "\"'[{=" : "\"'[{";
        if (m_at >= m_text.size() || wrong.find(m_text[m_at]) == none) return;
        stop("This sign must not stand here.", "A text or a bracket begins behind =, a comma or a bracket.");
    }

    void step_over_string() {
        const char c = m_text[m_at];
        const bool triple = m_text.substr(m_at).starts_with(std::string(3, c));
        const std::string quote(triple ? 3 : 1, c);
        m_at += quote.size();
        step_to_end_of_string(quote);
        if (!m_hazard) stop_if_word_goes_on();
        m_expects_value = false;
    }

    void step_to_end_of_string(std::string_view quote) {
        const bool of_one_line = quote.size() == 1;
        while (m_at < m_text.size() && !m_text.substr(m_at).starts_with(quote)) {
            if (of_one_line && m_text[m_at] == '\n') return;
            const bool escapes = quote.front() == '"' && m_text[m_at] == '\\';
            if (escapes) stop_at_wide_letter_behind_backslash();
            if (m_hazard) return;
            m_at += escapes ? std::size_t{2} : std::size_t{1};
        }
        m_at += quote.size();
        // Up to two more quotes belong to the text before the three that close it.
        for (int i = 0; i < 2 && !of_one_line && m_at < m_text.size() && m_text[m_at] == quote.front(); ++i)
            ++m_at;
    }

    /// Behind the backslash that joins two lines toml++ looks for blanks, in a table that lacks these
    /// letters.
    void stop_at_wide_letter_behind_backslash() {
        const std::size_t next = m_text.find_first_not_of(blanks, m_at + 1);
        if (next == none || is_ascii(m_text[next])) return;
        m_at = next;
        stop("This character must not stand behind a backslash.", "Write the text on one line.");
    }

    void stop_too_deep() { stop("Tables and lists are nested too deep.", "Is a bracket not closed?"); }

    void stop(std::string fact, std::string hint) {
        const std::string_view before = m_text.substr(0, m_at);
        const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
        const auto line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
        if (!m_hazard)
            m_hazard = FileMistake{{line, 1 + m_at - line_start}, std::move(fact), std::move(hint)};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_brackets;  ///< those that are open, from the outside in
    std::size_t m_dots = 0;  ///< of the key at hand
    bool m_expects_value = false;
    std::optional<FileMistake> m_hazard;
};

}  // namespace

std::optional<FileMistake> toml_hazard(std::string_view text) { return TomlWalk{text}.first_hazard(); }

}  // namespace simprof
