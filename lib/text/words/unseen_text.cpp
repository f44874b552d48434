#include "lib/text/words/unseen_text.hpp"

#include <unictype.h>
#include <unistr.h>

#include <algorithm>
#include <cstdint>

namespace simprof {

namespace {

constexpr ucs4_t braille_blank = 0x2800;

const std::uint8_t* begin_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

bool is_plain_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\r' || c == U'\n'; }
bool is_around(char32_t c) { return is_plain_blank(c) || is_blank_or_format(c); }

bool is_seen_ascii(char c) { return c > ' ' && c <= '~'; }

/// A character and its bytes; what is no UTF-8 is one byte and no character.
struct Character {
    char32_t value = U'\uFFFD';
    std::size_t length = 1;
};

Character first_of(std::string_view text) {
    ucs4_t value = 0;
    const int length = u8_mbtoucr(&value, begin_of(text), text.size());
    return length > 0 ? Character{value, static_cast<std::size_t>(length)} : Character{};
}

Character last_of(std::string_view text) {
    ucs4_t value = 0;
    const std::uint8_t* const end = begin_of(text) + text.size();
    const std::uint8_t* const before = u8_prev(&value, end, begin_of(text));
    return before ? Character{value, static_cast<std::size_t>(end - before)} : Character{};
}

}  // namespace

bool is_blank_or_format(char32_t character) {
    if (character < 0x80) return false;
    return uc_is_general_category_withtable(character, UC_CATEGORY_MASK_Zs | UC_CATEGORY_MASK_Cf);
}

bool is_unseen(char32_t character) {
    if (character < 0x80) return character < 0x20 || character == 0x7f;
    return uc_is_general_category_withtable(character, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf |
                                                           UC_CATEGORY_MASK_Zs | UC_CATEGORY_MASK_Zl |
                                                           UC_CATEGORY_MASK_Zp) ||
           uc_is_property_default_ignorable_code_point(character) || character == braille_blank;
}

bool acts_on_display(char32_t c) {
    const bool is_control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool is_direction = c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                              (c >= 0x2066 && c <= 0x2069);
    return is_control || is_direction || c == 0x2028 || c == 0x2029;
}

std::string_view without_unseen_around(std::string_view text) {
    if (!text.empty() && is_seen_ascii(text.front()) && is_seen_ascii(text.back())) return text;
    while (!text.empty()) {
        const Character first = first_of(text);
        if (!is_around(first.value)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        const Character last = last_of(text);
        if (!is_around(last.value)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

}  // namespace simprof
