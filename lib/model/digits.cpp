#include "lib/model/digits.hpp"

#include <algorithm>
#include <charconv>

namespace simprof {

bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

std::optional<std::int64_t> whole_number(std::string_view text, std::int64_t largest) noexcept {
    if (!all_digits(text) || (text.size() > 1 && text.front() == '0')) return {};
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number > largest) return {};
    return number;
}

}  // namespace simprof
