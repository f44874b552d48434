#include "lib/text/words/text_form.hpp"

#include <unistr.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace simprof {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// The length of the ASCII text at the beginning, in steps of eight bytes: nearly all of nearly every file.
std::size_t ascii_prefix(std::string_view text) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t length = 0;
    for (std::uint64_t eight = 0; length + sizeof eight <= text.size(); length += sizeof eight) {
        std::memcpy(&eight, text.data() + length, sizeof eight);
        if ((eight & high_bits) != 0) break;
    }
    return length;
}

/// The bytes of the character that begins so, as far as its first byte says.
std::size_t character_length(char first) {
    const auto byte = static_cast<unsigned char>(first);
    if (byte >= 0xF0) return 4;
    if (byte >= 0xE0) return 3;
    return byte >= 0xC0 ? 2 : 1;
}

}  // namespace

std::size_t first_invalid_byte(std::string_view text) {
    const std::size_t from = ascii_prefix(text);
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::uint8_t* const found = u8_check(bytes + from, text.size() - from);
    return found == nullptr ? std::string_view::npos : static_cast<std::size_t>(found - bytes);
}

std::string_view without_cut_character(std::string_view text) {
    for (std::size_t tail = 1; tail <= std::min<std::size_t>(3, text.size()); ++tail) {
        if (character_length(text[text.size() - tail]) > tail) return text.substr(0, text.size() - tail);
    }
    return text;
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::string_view without_blanks_around(std::string_view text) {
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) + 1 - from);
}

std::size_t line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::string squeezed(std::string_view word) {
    std::string result;
    for (const char c : word) {
        if (c == ' ' || c == '\t' || c == '_' || c == '-') continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

}  // namespace simprof
