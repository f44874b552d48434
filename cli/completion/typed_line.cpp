#include "cli/completion/typed_line.hpp"

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_of_variable(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// `NAME=VALUE`: a command may begin with such words.
bool is_variable(std::string_view word) {
    const std::size_t equals = word.find('=');
    return equals != std::string_view::npos && equals > 0 &&
           std::ranges::all_of(word.substr(0, equals), is_of_variable);
}

/// Walks over the characters of a line.
class LineReader {
public:
    LineReader(std::string_view line, const LineReading& reading) : m_line(line), m_reading(reading) {}

    TypedLine read() {
        while (m_at < m_line.size()) take(m_line[m_at]);
        m_typed.last = std::move(m_word);
        return std::move(m_typed);
    }

private:
    void take(char c) {
        if (m_typed.quote != 0)
            take_quoted(c);
        else
            take_plain(c);
    }

    void take_quoted(char c) {
        if (c == m_typed.quote) {
            m_typed.quote = 0;
            ++m_at;
        } else if (c == '\\' && escapes_in_quotes(next())) {
            m_word += next();
            m_at += 2;
        } else if (c == '$' && m_typed.quote == '"') {
            take_variable();
        } else {
            m_word += c;
            ++m_at;
        }
    }

    void take_plain(char c) {
        if (is_blank(c)) {
            end_word();
        } else if (c == '\'' || c == '"') {
            m_typed.quote = c;
            m_in_word = true;
            m_typed.kept = m_word.size();
            ++m_at;
        } else if (c == '\\') {
            if (m_at + 1 < m_line.size()) m_word += next();
            m_in_word = true;
            m_at += 2;
        } else if (c == '$') {
            take_variable();
        } else if (c == '~' && !m_in_word && (next() == '/' || is_blank(next()))) {
            add(m_reading.variable("HOME").value_or("~"));
        } else {
            m_word += c;
            m_in_word = true;
            if (m_reading.breaks.find(c) != std::string::npos) m_typed.kept = m_word.size();
            ++m_at;
        }
    }

    void end_word() {
        ++m_at;
        if (!std::exchange(m_in_word, false)) return;
        std::string word = std::exchange(m_word, {});
        m_typed.kept = 0;
        const bool stands_before = m_typed.words.empty() && is_variable(word);
        (stands_before ? m_typed.variables : m_typed.words).push_back(std::move(word));
    }

    /// `$NAME` or `${NAME}`; what is no variable of the environment stays.
    void take_variable() {
        const bool braced = next() == '{';
        const std::size_t start = m_at + (braced ? 2 : 1);
        std::size_t end = start;
        while (end < m_line.size() && is_of_variable(m_line[end])) ++end;
        const bool is_whole = !braced || (end < m_line.size() && m_line[end] == '}');
        const auto value = end > start && is_whole
                               ? m_reading.variable(std::string{m_line.substr(start, end - start)})
                               : std::nullopt;
        add(value.value_or("$"));
        if (value) m_at = end + (braced ? 1 : 0);
    }

    /// In place of one character.
    void add(std::string_view text) {
        m_word += text;
        m_in_word = true;
        ++m_at;
    }

    [[nodiscard]] char next() const { return m_at + 1 < m_line.size() ? m_line[m_at + 1] : ' '; }

    [[nodiscard]] bool escapes_in_quotes(char c) const {
        constexpr std::string_view in_double = "\\\"$`";
        if (m_typed.quote == '"') return in_double.find(c) != std::string_view::npos;
        return m_reading.shell == Shell::fish && (c == '\'' || c == '\\');
    }

    std::string_view m_line;
    const LineReading& m_reading;
    std::size_t m_at = 0;
    std::string m_word;
    bool m_in_word = false;
    TypedLine m_typed;
};

}  // namespace

TypedLine read_line(std::string_view line, const LineReading& reading) {
    return LineReader{line, reading}.read();
}

}  // namespace simprof::cli
