#include "cli/completion/stored_requests.hpp"

#include "cli/language/spoken.hpp"
#include "lib/model/digits.hpp"
#include "lib/operations/change/story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace simprof::cli {

namespace {

using Numbers = std::vector<RequestNumber>;

constexpr std::size_t most_numbers = 200;
constexpr std::size_t last_ones = 500;

RequestNumber numbered(std::int64_t number) { return RequestNumber{static_cast<std::int32_t>(number)}; }

/// Adds the numbers from one down to another, until they are so many.
void add_down(Numbers& numbers, std::int64_t from, std::int64_t to, std::size_t so_many) {
    for (; from >= to && numbers.size() < so_many; --from) numbers.push_back(numbered(from));
}

/// Of all up to the last one, newest first.
Numbers newest(std::int64_t last) {
    Numbers numbers;
    add_down(numbers, last, 1, most_numbers);
    if (numbers.back() == numbered(1)) return numbers;
    // Where old ones are left out, 1 and 2 stand for them: what all share is nothing.
    numbers.resize(most_numbers - 2);
    numbers.insert(numbers.end(), {numbered(2), numbered(1)});
    return numbers;
}

/// Of those that begin with a number, newest first: 4, 40 to 49, 400 to 499 …
Numbers newest_that_begin(std::int64_t begun, std::int64_t last) {
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
    for (std::int64_t unit = 1; begun * unit <= last; unit *= 10)
        ranges.emplace_back(begun * unit, std::min(last, (begun + 1) * unit - 1));
    Numbers numbers;
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
        add_down(numbers, range->second, range->first, most_numbers - 1);
    const bool is_in = std::ranges::find(numbers, numbered(begun)) != numbers.end();
    if (!ranges.empty() && !is_in) numbers.push_back(numbered(begun));
    return numbers;
}

Numbers numbers_for(std::string_view begun, std::int64_t last) {
    if (begun.empty()) return newest(last);
    const auto number = whole_number(begun, last);
    return number && *number > 0 ? newest_that_begin(*number, last) : Numbers{};
}

std::string story_of(const Request& request) {
    std::string story = fmt::format("{} · {}", to_string(request.day), to_string(request.kind));
    if (request.reached > 0) story += " · " + say_of(request.reached, "{count} SIM", "{count} SIMs");
    if (!request.subject.empty()) story += " · " + spoken(kept_story(request));
    if (request.reference) story += " · " + *request.reference;
    return story;
}

/// Each text once, as often as it is in the last requests.
template <typename TextOf>
ProposedWords texts_of_last(AtHand& at_hand, const TextOf& text_of) {
    std::set<std::string> texts;
    for (const Request& request : at_hand.snapshot().requests(RequestFilter{}, last_ones))
        if (const std::optional<std::string> text = text_of(request)) texts.insert(*text);
    ProposedWords words;
    for (const std::string& text : texts) words.push_back({text});
    return words;
}

}  // namespace

ProposedWords proposed_requests(AtHand& at_hand, std::string_view begun) {
    const auto last = at_hand.snapshot().last_request();
    if (!last) return {};
    const Numbers numbers = numbers_for(begun, static_cast<std::int64_t>(last->number));
    ProposedWords words;
    for (const Request& request : at_hand.snapshot().requests(numbers))
        words.push_back({std::to_string(static_cast<std::int64_t>(request.number)), story_of(request)});
    std::ranges::reverse(words);
    return words;
}

ProposedWords proposed_actors(AtHand& at_hand) {
    return texts_of_last(at_hand, [](const Request& request) { return std::optional{request.actor}; });
}

ProposedWords proposed_references(AtHand& at_hand) {
    return texts_of_last(at_hand, [](const Request& request) { return request.reference; });
}

}  // namespace simprof::cli
