#include "lib/formats/json_objects.hpp"

#include "lib/formats/input_limits.hpp"
#include "lib/formats/text_form.hpp"
#include "lib/model/error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// The length of the text up to and with the `[` of `{"sims":[` or of a bare list; 0 where it is neither.
std::size_t document_head(std::string_view text) {
    std::size_t at = 0;
    const auto accept = [&](std::string_view word) {
        at = std::min(text.find_first_not_of(blanks, at), text.size());
        if (!text.substr(at).starts_with(word)) return false;
        at += word.size();
        return true;
    };
    if (accept("[")) return at;
    return accept("{") && accept("\"sims\"") && accept(":") && accept("[") ? at : 0;
}

JsonObjectText object_text(std::size_t line, std::string_view text) {
    if (text.size() <= longest_line) return {line, text, {}};
    return {
        line, {}, FileRowProblem{"The SIM takes more than 64 KiB.", "Is a line end or a bracket missing?"}};
}

}  // namespace

JsonObjects::JsonObjects(std::string_view text, std::string file)
    : m_rest(without_byte_order_mark(text)), m_file(std::move(file)) {
    const std::size_t head = document_head(m_rest);
    m_is_document = head != 0;
    m_is_in_braces = m_rest.substr(0, head).find('{') != std::string_view::npos;
    advance(head);
}

std::optional<JsonObjectText> JsonObjects::next() { return m_is_document ? next_of_document() : next_line(); }

std::optional<JsonObjectText> JsonObjects::next_line() {
    skip(blanks);
    if (m_rest.empty()) return {};
    const std::size_t line = m_line;
    const std::string_view text = m_rest.substr(0, m_rest.find('\n'));
    advance(text.size());
    return object_text(line, without_blanks_around(text));
}

std::optional<JsonObjectText> JsonObjects::next_of_document() {
    skip(" \t\r\n,");
    if (m_rest.empty()) refuse("the list of SIMs is not closed");
    if (m_rest.front() == ']') {
        finish_document();
        return {};
    }
    if (m_rest.front() != '{') refuse("the list holds something that is no SIM");
    const std::size_t line = m_line;
    const std::string_view text = m_rest.substr(0, object_length());
    advance(text.size());
    return object_text(line, text);
}

/// Up to the brace that closes the first one; braces inside strings do not count.
std::size_t JsonObjects::object_length() const {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < m_rest.size(); ++i) {
        const char c = m_rest[i];
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
    refuse("a SIM is not closed");
}

/// Behind the list nothing but the closing brace and other keys may follow.
void JsonObjects::finish_document() {
    advance(1);
    const std::string_view tail = without_blanks_around(m_rest);
    const bool whole = m_is_in_braces ? tail.ends_with('}') : tail.empty();
    if (!whole) refuse("the document is not closed");
    m_rest = {};
    m_is_document = false;
}

void JsonObjects::skip(std::string_view characters) {
    advance(std::min(m_rest.find_first_not_of(characters), m_rest.size()));
}

void JsonObjects::advance(std::size_t count) {
    m_line += static_cast<std::size_t>(std::ranges::count(m_rest.substr(0, count), '\n'));
    m_rest.remove_prefix(count);
}

void JsonObjects::refuse(std::string_view fact) const {
    throw Error{ErrorKind::malformed, fmt::format("{}, line {}: {}.", m_file, m_line, fact),
                "Write one JSON object a line, or {\"sims\":[…]}. Was the file cut off?"}
        .with_line(m_line);
}

}  // namespace simprof
