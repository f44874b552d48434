#include "cli/session/list_wish.hpp"

#include "lib/model/error.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <numeric>

namespace simprof::cli {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool comes_before(std::string_view one, std::string_view other) {
    if (one.empty() || other.empty()) return !one.empty() && other.empty();
    if (is_number(one) != is_number(other)) return is_number(one);
    if (is_number(one) && one.size() != other.size()) return one.size() < other.size();
    return one < other;
}

std::vector<std::size_t> ordered(const std::vector<std::string>& cells, bool descending) {
    std::vector<std::size_t> order(cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        const bool swapped = descending && !cells[one].empty() && !cells[other].empty();
        return swapped ? comes_before(cells[other], cells[one]) : comes_before(cells[one], cells[other]);
    });
    return order;
}

std::string title_of(std::string_view field) {
    std::string title{field};
    for (char& letter : title) {
        if (letter == '_' || letter == '.') letter = ' ';
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return title;
}

void throw_unknown_field(std::string_view field, std::span<const std::string> known,
                         std::optional<std::string> meant) {
    const auto near = meant ? std::move(meant) : nearest_name(field, known);
    throw Error{ErrorKind::malformed, said("There is no field “{field}” in this list.", "field"_is = field),
                near ? said("Did you mean {word}?", "word"_is = *near)
                     : said("Its fields are {fields}.", "fields"_is = joined(known, ", "))};
}

}  // namespace simprof::cli
