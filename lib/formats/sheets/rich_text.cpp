#include "lib/formats/sheets/rich_text.hpp"

#include "lib/text/reading/input_limits.hpp"

#include <unistr.h>

#include <array>
#include <charconv>
#include <optional>

namespace simprof {

namespace {

constexpr std::size_t escape_length = 7;

/// The character that an escape at this place stands for.
std::optional<ucs4_t> escaped_character(std::string_view text) {
    if (text.size() < escape_length || !text.starts_with("_x") || text[escape_length - 1] != '_') return {};
    const char* const end = text.data() + escape_length - 1;
    ucs4_t character = 0;
    const auto [stop, fault] = std::from_chars(text.data() + 2, end, character, 16);
    const bool is_surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (fault != std::errc{} || stop != end || character == 0 || is_surrogate) return {};
    return character;
}

void append_character(std::string& text, ucs4_t character) {
    std::array<std::uint8_t, 6> bytes{};
    const int length = u8_uctomb(bytes.data(), character, bytes.size());
    for (int i = 0; i < length; ++i) text += static_cast<char>(bytes.at(static_cast<std::size_t>(i)));
}

}  // namespace

void RichText::begin(std::string_view element, std::size_t depth) {
    if (depth == 1) m_in_run = element == "r";
    const bool holds_text = element == "t" && (depth == 1 || (depth == 2 && m_in_run));
    if (holds_text) m_text_depth = depth;
}

void RichText::add(std::string_view piece) {
    if (m_text_depth != 0 && m_text.size() <= longest_field) m_text += piece;
}

void RichText::end(std::size_t depth) {
    if (depth == m_text_depth) m_text_depth = 0;
}

void RichText::clear() {
    m_text.clear();
    m_text_depth = 0;
    m_in_run = false;
}

std::string RichText::take() {
    std::string text = without_escapes(std::move(m_text));
    clear();
    return text;
}

std::string without_escapes(std::string text) {
    std::size_t at = text.find("_x");
    if (at == std::string::npos) return text;
    std::string result = text.substr(0, at);
    while (at < text.size()) {
        const auto character = escaped_character(std::string_view{text}.substr(at));
        if (character) {
            append_character(result, *character);
            at += escape_length;
        } else {
            result += text[at++];
        }
    }
    return result;
}

}  // namespace simprof
