#include "tests/shape/rule_ids.hpp"

#include "lib/model/digits.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace simprof::shape {

namespace {

constexpr std::array<std::string_view, 12> subjects{"IDN", "CAT", "OPT", "PRO", "MIG", "DEV",
                                                    "ALN", "STA", "SCH", "REQ", "BAT", "IMP"};
constexpr std::array<std::string_view, 4> standards{"UTF", "SHA", "ISO", "RFC"};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter_or_digit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

template <typename Words>
bool contains(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Length of `XXX-n` at the beginning of the text; 0 where it does not begin so.
std::size_t id_length(std::string_view text) {
    if (text.size() < 5 || text[3] != '-' || !std::ranges::all_of(text.substr(0, 3), is_capital)) return 0;
    std::size_t length = 4;
    while (length < text.size() && is_digit(text[length])) ++length;
    const bool ends = length == text.size() || !is_letter_or_digit(text[length]);
    return length > 4 && ends ? length : 0;
}

bool is_whole_string(std::string_view text, std::size_t at, std::size_t length) {
    return at > 0 && text[at - 1] == '"' && at + length < text.size() && text[at + length] == '"';
}

}  // namespace

std::string leading_id(std::string_view name) { return std::string{name.substr(0, id_length(name))}; }

std::vector<std::string> ids_spoken_of(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && (is_letter_or_digit(text[at - 1]) || text[at - 1] == '-')) continue;
        const std::size_t length = id_length(text.substr(at));
        if (length == 0) continue;
        const std::string_view letters = text.substr(at, 3);
        const bool is_slip = is_whole_string(text, at, length) && !contains(standards, letters);
        if (contains(subjects, letters) || is_slip) result.emplace_back(text.substr(at, length));
    }
    return result;
}

}  // namespace simprof::shape
