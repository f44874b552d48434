#include "lib/formats/sims/json_objects.hpp"

#include "lib/model/error.hpp"
#include "lib/text/input_limits.hpp"
#include "lib/text/text_form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view json_blanks = " \t\r\n";

/// The length of the text up to and with the `[` of `{"sims":[` or of a bare list; 0 where it is neither.
std::size_t document_head(std::string_view text) {
    std::size_t at = 0;
    const auto accept = [&](std::string_view word) {
        at = std::min(text.find_first_not_of(json_blanks, at), text.size());
        if (!text.substr(at).starts_with(word)) return false;
        at += word.size();
        return true;
    };
    if (accept("[")) return at;
    return accept("{") && accept("\"sims\"") && accept(":") && accept("[") ? at : 0;
}

JsonObjectText too_long(std::size_t line) {
    return {
        line, {}, FileRowProblem{"The SIM takes more than 64 KiB.", "Is a line end or a bracket missing?"}};
}

JsonObjectText object_text(std::size_t line, std::string_view text) {
    return text.size() <= longest_line ? JsonObjectText{line, text, {}} : too_long(line);
}

}  // namespace

JsonObjects::JsonObjects(TextWindow& window, std::string file)
    : m_window(window), m_at(window.begin()), m_file(std::move(file)) {
    const std::string_view head = seen().substr(0, document_head(seen()));
    m_is_document = !head.empty();
    m_is_in_braces = head.find('{') != std::string_view::npos;
    advance(head.size());
}

std::optional<JsonObjectText> JsonObjects::next() { return m_is_document ? next_of_document() : next_line(); }

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
    if (seen().empty()) refuse("the list of SIMs is not closed");
    if (seen().front() == ']') {
        finish_document();
        return {};
    }
    if (seen().front() != '{') refuse("the list holds something that is no SIM");
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
    refuse(seen().size() > longest_line ? "a SIM takes more than 64 KiB, or is not closed"
                                        : "a SIM is not closed");
}

/// Behind the list nothing but the closing brace and other keys may follow.
void JsonObjects::finish_document() {
    char last = ' ';
    for (++m_at; !seen().empty(); see_whole_row()) {
        const std::string_view tail = without_blanks_around(seen());
        if (!tail.empty()) last = tail.back();
        m_at = m_window.end();
    }
    if (last != (m_is_in_braces ? '}' : ' ')) refuse("the document is not closed");
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

void JsonObjects::refuse(std::string_view fact) const {
    throw Error{ErrorKind::malformed, fmt::format("{}, line {}: {}.", m_file, m_line, fact),
                "Write one JSON object a line, or {\"sims\":[…]}. Was the file cut off?"}
        .with_line(m_line);
}

}  // namespace simprof
