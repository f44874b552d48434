#include "lib/model/name.hpp"

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace simprof {

namespace {

constexpr std::size_t longest_name = 64;  // characters

const std::uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// Letters, marks, digits, punctuation, symbols and the plain blank; no control, format or bidirectional
/// ones.
bool is_printable(ucs4_t character) {
    if (character == ' ') return true;
    return !uc_is_general_category_withtable(character, UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_Z);
}

bool is_blank(ucs4_t character) { return character == ' '; }

/// The characters of the text; nothing where it is not valid UTF-8.
std::optional<std::vector<ucs4_t>> characters(std::string_view text) {
    std::vector<ucs4_t> result;
    result.reserve(text.size());
    while (!text.empty()) {
        ucs4_t character = 0;
        const int length = u8_mbtoucr(&character, bytes(text), text.size());
        if (length <= 0) return {};
        result.push_back(character);
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return result;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string folded_ascii(std::string_view text) {
    std::string result{text};
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

}  // namespace

bool is_name(std::string_view text) {
    const auto letters = characters(text);
    if (!letters || letters->empty() || letters->size() > longest_name) return false;
    if (is_blank(letters->front()) || is_blank(letters->back())) return false;
    return std::ranges::all_of(*letters, is_printable);
}

std::string folded_case(std::string_view name) {
    if (is_ascii(name)) return folded_ascii(name);
    std::size_t length = 0;
    const std::unique_ptr<std::uint8_t, void (*)(void*)> folded{
        u8_casefold(bytes(name), name.size(), nullptr, UNINORM_NFC, nullptr, &length), &std::free};
    if (!folded) return std::string{name};
    return {reinterpret_cast<const char*>(folded.get()), length};
}

}  // namespace simprof
