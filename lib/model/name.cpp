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

/// The characters of the text; its bytes where it is not valid UTF-8.
std::vector<ucs4_t> letters(std::string_view text) {
    if (auto result = characters(text)) return std::move(*result);
    return {text.begin(), text.end()};
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

std::size_t edit_distance(std::string_view one, std::string_view other) {
    const auto a = letters(folded_case(one));
    const auto b = letters(folded_case(other));
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace simprof
