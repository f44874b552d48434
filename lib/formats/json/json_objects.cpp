#include "lib/formats/json/json_objects.hpp"

#include "lib/model/error.hpp"
#include "lib/text/reading/input_limits.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/text_form.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view json_blanks = " \t\r\n";

/// Goes through the members of the object that the text begins with, as far as the text is there.
class MembersAhead {
public:
    explicit MembersAhead(std::string_view text) : m_text(text) {}

    /// Goes to the value of the next member of the object itself, and gives its key. Nothing where the object
    /// ends, or the text does.
    std::optional<std::string_view> next() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                const std::string_view text = string();
                if (m_depth == 1 && next_is_colon()) return text;
                continue;
            }
            ++m_at;
            if (c == '{' || c == '[') ++m_depth;
            if ((c == '}' || c == ']') && --m_depth == 0) return {};
        }
        return {};
    }
    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    std::string_view string() {
        const std::size_t begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') m_at += m_text[m_at] == '\\' ? 2U : 1U;
        const std::size_t end = std::min(m_at, m_text.size());
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.substr(begin, end - begin);
    }
    bool next_is_colon() {
        m_at = std::min(m_text.find_first_not_of(json_blanks, m_at), m_text.size());
        if (m_at == m_text.size() || m_text[m_at] != ':') return false;
        m_at = std::min(m_text.find_first_not_of(json_blanks, m_at + 1), m_text.size());
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
};

/// True where a list of objects begins, or an empty list.
bool begins_list_of_objects(std::string_view text) {
    if (!text.starts_with('[')) return false;
    const std::size_t first = text.find_first_not_of(json_blanks, 1);
    return first != std::string_view::npos && (text[first] == '{' || text[first] == ']');
}

/// Where in the object that the text begins with the value of a key is; of `a.b` that of b in the object a.
std::optional<std::size_t> value_of(std::string_view text, std::string_view path) {
    std::size_t at = 0;
    for (;;) {
        const std::string_view key = path.substr(0, path.find('.'));
        MembersAhead members{text.substr(at)};
        auto member = text.substr(at).starts_with('{') ? members.next() : std::nullopt;
        while (member && *member != key) member = members.next();
        if (!member) return {};
        at += members.at();
        if (key.size() == path.size()) return at;
        path.remove_prefix(key.size() + 1);
    }
}

JsonObjectText too_long(std::size_t line) {
    return {
        line,
        {},
        FileRowProblem{said("The SIM takes more than 64 KiB."), said("Is a line end or a bracket missing?")}};
}

JsonObjectText object_text(std::size_t line, std::string_view text) {
    return text.size() <= longest_line ? JsonObjectText{line, text, {}} : too_long(line);
}

}  // namespace

JsonObjects::JsonObjects(TextWindow& window, std::string file, std::vector<std::string> list_keys)
    : m_window(window), m_at(window.begin()), m_file(std::move(file)), m_list_keys(std::move(list_keys)) {
    skip(json_blanks);
    if (seen().starts_with('[')) {
        m_is_document = true;
        advance(1);
    } else if (seen().starts_with('{')) {
        find_list();
    }
}

void JsonObjects::find_list() {
    const std::string_view text = seen().substr(0, longest_line);
    for (const std::string& key : m_list_keys) {
        const auto at = value_of(text, key);
        if (!at || !begins_list_of_objects(text.substr(*at))) continue;
        m_is_document = true;
        m_list_key = key;
        m_around = text.substr(0, *at + 1);
        return advance(*at + 1);
    }
    const std::string_view line = seen().substr(0, seen().find('\n'));
    const std::string_view behind = without_blanks_around(seen().substr(line.size()));
    m_is_single = !without_blanks_around(line).ends_with('}') && behind.starts_with('"');
}

std::optional<JsonObjectText> JsonObjects::next() {
    if (m_is_document) return next_of_document();
    return m_is_single ? next_over_lines() : next_line();
}

/// Objects that take several lines each, as they are shown one by one.
std::optional<JsonObjectText> JsonObjects::next_over_lines() {
    skip(json_blanks);
    if (seen().empty()) return {};
    if (seen().front() != '{') refuse(msgid("{file}, line {line}: the file holds something that is no SIM."));
    const std::size_t line = m_line;
    const std::string_view text = seen().substr(0, object_length());
    advance(text.size());
    return object_text(line, text);
}

std::optional<JsonObjectText> JsonObjects::next_line() {
    skip(json_blanks);
    if (seen().empty()) return {};
    const std::size_t line = m_line;
    const std::size_t length = seen().find('\n');
    if (length == std::string_view::npos && m_window.has_more()) {
        skip_to_line_end();
        return too_long(line);
    }
    const std::string_view text = seen().substr(0, length);
    advance(text.size());
    return object_text(line, without_blanks_around(text));
}

std::optional<JsonObjectText> JsonObjects::next_of_document() {
    skip(" \t\r\n,");
    if (seen().empty()) refuse(msgid("{file}, line {line}: the list of SIMs is not closed."));
    if (seen().front() == ']') {
        finish_document();
        return {};
    }
    if (seen().front() != '{') refuse(msgid("{file}, line {line}: the list holds something that is no SIM."));
    const std::size_t line = m_line;
    const std::string_view text = seen().substr(0, object_length());
    advance(text.size());
    return object_text(line, text);
}

/// Up to the brace that closes the first one; braces inside strings do not count.
std::size_t JsonObjects::object_length() const {
    const std::string_view text = seen().substr(0, longest_line);
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i + 1;
        }
    }
    if (seen().size() > longest_line)
        refuse(msgid("{file}, line {line}: a SIM takes more than 64 KiB, or is not closed."));
    refuse(msgid("{file}, line {line}: a SIM is not closed."));
}

/// Behind the list nothing but the closing brace and other keys may follow.
void JsonObjects::finish_document() {
    char last = ' ';
    m_around += ']';
    for (++m_at; !seen().empty(); see_whole_row()) {
        const std::string_view tail = without_blanks_around(seen());
        if (!tail.empty()) last = tail.back();
        if (m_around.size() <= longest_line) m_around += seen();
        m_at = m_window.end();
    }
    if (last != (m_list_key.empty() ? ' ' : '}'))
        refuse(msgid("{file}, line {line}: the document is not closed."));
    if (m_list_key.empty() || m_around.size() > longest_line) m_around.clear();
    m_is_document = false;
}

/// Leaves a whole row to be seen behind it.
void JsonObjects::skip(std::string_view characters) {
    for (;;) {
        see_whole_row();
        const std::size_t count = std::min(seen().find_first_not_of(characters), seen().size());
        if (count == 0) return;
        advance(count);
    }
}

void JsonObjects::see_whole_row() {
    if (seen().size() >= TextWindow::reach || !m_window.has_more()) return;
    m_window.slide_to(m_at);
    m_at = m_window.begin();
}

void JsonObjects::skip_to_line_end() {
    while (!seen().empty() && seen().front() != '\n') {
        m_at += std::min(seen().find('\n'), seen().size());
        see_whole_row();
    }
}

void JsonObjects::advance(std::size_t count) {
    m_line += static_cast<std::size_t>(std::ranges::count(seen().substr(0, count), '\n'));
    m_at += count;
}

void JsonObjects::refuse(Fact fact) const {
    throw Error{ErrorKind::malformed, said(fact, "file"_is = called(m_file), "line"_is = m_line),
                said("Write one JSON object a line, or {document}. Was the file cut off?",
                     "document"_is = verbatim("{\"sims\":[…]}"))}
        .with_line(m_line);
}

}  // namespace simprof
