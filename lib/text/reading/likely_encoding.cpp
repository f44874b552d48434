#include "lib/text/reading/likely_encoding.hpp"

#include <algorithm>

namespace simprof {

namespace {

/// Letters of French, German, Spanish and their neighbours. Not those with which characters of UTF-8 begin
/// that are common there.
constexpr std::string_view western_letters =
    "\xC0\xC1\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD1\xD2\xD3\xD4\xD5\xD6\xD8\xD9\xDA\xDB\xDC\xDF"
    "\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF1\xF2\xF3\xF4\xF5\xF6\xF8\xF9\xFA\xFB"
    "\xFC\xFF"
    "\x8C\x9C";
/// € … quotes, dashes, ™, no-break space, £ § © ª « ® ° ± ² ³ µ · º » ×
constexpr std::string_view western_signs =
    "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA3\xA7\xA9\xAA\xAB\xAE\xB0\xB1\xB2\xB3\xB5\xB7\xBA\xBB"
    "\xD7";

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80U; }
bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_western_letter(char c) { return western_letters.find(c) != std::string_view::npos; }
bool is_western_sign(char c) { return western_signs.find(c) != std::string_view::npos; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\r'; }

bool is_ascii_letter_at(std::string_view line, std::size_t at) {
    return at < line.size() && is_ascii_letter(line[at]);
}

/// A letter with an accent has another one beside it, unless it is the word “à”; between digits it is none.
bool stands_in_word(std::string_view line, std::size_t at) {
    const bool has_neighbour = is_ascii_letter_at(line, at - 1) || is_ascii_letter_at(line, at + 1);
    const bool is_begun = at == 0 || line[at - 1] == ' ';
    return has_neighbour || (line[at] == '\xE0' && is_begun && line.substr(at + 1).starts_with(' '));
}

}  // namespace

std::string_view option_for_utf_16(std::string_view beginning) {
    constexpr std::size_t enough_to_know = 512;
    const std::string_view text =
        beginning.substr(0, std::min(beginning.size(), enough_to_know) & ~std::size_t{1});
    std::size_t first_halves = 0;
    std::size_t second_halves = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\0') ++(i % 2 == 0 ? first_halves : second_halves);
    const std::size_t most = text.size() / 2 * 3 / 4;
    if (text.size() < 8) return {};
    if (first_halves == 0 && second_halves >= most) return "--encoding utf-16le";
    if (second_halves == 0 && first_halves >= most) return "--encoding utf-16be";
    return {};
}

bool reads_as_windows_1252(std::string_view line) {
    std::size_t letters = 0;
    std::size_t words = 0;
    std::size_t signs = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (is_control(line[i])) return false;
        if (!is_high(line[i])) continue;
        if (!is_western_letter(line[i]) && !is_western_sign(line[i])) return false;
        ++(is_western_letter(line[i]) ? letters : signs);
        if (is_western_letter(line[i]) && stands_in_word(line, i)) ++words;
    }
    return letters == 0 ? signs > 0 : 2 * words >= letters;
}

std::string_view line_around(std::string_view text, std::size_t offset) {
    const std::size_t before = text.substr(0, offset).rfind('\n');
    const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(from, text.find('\n', offset) - from);
}

}  // namespace simprof
