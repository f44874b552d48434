#include "lib/text/words/nearest_name.hpp"

#include "lib/model/name.hpp"

#include <unistr.h>

#include <algorithm>
#include <array>
#include <vector>

namespace simprof {

namespace {

/// The characters of the text; its bytes where it is not valid UTF-8.
std::vector<ucs4_t> letters(std::string_view text) {
    std::vector<ucs4_t> result;
    const auto* next = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto* const end = next + text.size();
    while (next != end) {
        ucs4_t character = 0;
        const int length = u8_mbtoucr(&character, next, static_cast<std::size_t>(end - next));
        if (length <= 0) return {text.begin(), text.end()};
        result.push_back(character);
        next += length;
    }
    return result;
}

constexpr std::array<std::string_view, 7> denials{"un", "de", "dis", "non-", "non", "no-", "in"};

/// Option names are compared without the hyphens before them.
std::string_view without_hyphens(std::string_view word) {
    word.remove_prefix(std::min(word.find_first_not_of('-'), word.size()));
    return word;
}

/// A part of the letters is as good as gone where the rest is as near as if it had not been there.
bool denies(std::string_view denied, std::string_view plain) {
    return std::ranges::any_of(denials, [&](std::string_view denial) {
        if (!denied.starts_with(denial) || plain.starts_with(denial) || denied.size() == denial.size())
            return false;
        return edit_distance(denied.substr(denial.size()), plain) + denial.size() <=
               edit_distance(denied, plain);
    });
}

/// `tracker-eu-500` is tracker, eu and 500.
std::vector<std::string> parts(std::string_view name) {
    std::vector<std::string> found(1);
    for (const char c : folded_case(name))
        if (std::string_view{"-_. /"}.find(c) == std::string_view::npos)
            found.back() += c;
        else if (!found.back().empty())
            found.emplace_back();
    if (found.back().empty()) found.pop_back();
    return found;
}

/// Whether the word is two parts of the name, or more: others were left out.
bool lacks_parts(std::string_view word, std::string_view name) {
    const std::vector<std::string> given = parts(word);
    const std::vector<std::string> whole = parts(name);
    return given.size() > 1 && std::ranges::all_of(given, [&](const std::string& part) {
               return std::ranges::find(whole, part) != whole.end();
           });
}

/// Edits that a word of so many letters may be away.
std::size_t most_edits(std::size_t count) { return std::min<std::size_t>(2, count / 3); }

}  // namespace

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

bool are_opposites(std::string_view one, std::string_view other) {
    const std::string a = folded_case(without_hyphens(one));
    const std::string b = folded_case(without_hyphens(other));
    return denies(a, b) || denies(b, a);
}

NearestName::NearestName(std::string_view word)
    : m_word(word), m_least(most_edits(letters(without_hyphens(word)).size()) + 1) {}

void NearestName::look_at(std::string_view name) {
    if (are_opposites(m_word, name)) return;
    const std::string beginning = folded_case(m_word);
    const bool begins = without_hyphens(m_word).size() > 1 && folded_case(name).starts_with(beginning);
    if (begins) m_beginning.add(name);
    if (lacks_parts(m_word, name)) m_with_all_parts.add(name);
    const std::size_t distance = edit_distance(m_word, name);
    if (distance >= m_least) return;
    m_least = distance;
    m_nearest = name;
}

void NearestName::Names::add(std::string_view name) {
    if (++count == 1) first = name;
}

std::optional<std::string> NearestName::found() const {
    if (m_beginning.count == 1) return m_beginning.first;
    if (m_nearest || m_with_all_parts.count != 1) return m_nearest;
    return m_with_all_parts.first;
}

}  // namespace simprof
