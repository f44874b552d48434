#include "lib/text/words/nearest_name.hpp"

#include "lib/model/name.hpp"

#include <unistr.h>

#include <algorithm>
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

}  // namespace simprof
