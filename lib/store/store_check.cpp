#include "lib/store/store_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace simprof {

namespace {

constexpr std::size_t digits_of_a_hash = 64;

bool is_hexadecimal(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

/// A number from 1 on; nothing where all of the text is not one.
std::optional<RequestNumber> request_number(std::string_view text) {
    std::int32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || number < 1) return {};
    return RequestNumber{number};
}

}  // namespace

std::string to_string(const ChainHead& head) {
    if (head.request == RequestNumber::none) return {};
    return fmt::format("{}:{}", static_cast<std::int64_t>(head.request), head.hash);
}

std::optional<ChainHead> chain_head_of(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return {};
    std::string hash{text.substr(colon + 1)};
    std::ranges::transform(hash, hash.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const auto number = request_number(text.substr(0, colon));
    if (!number || hash.size() != digits_of_a_hash || !std::ranges::all_of(hash, is_hexadecimal)) return {};
    return ChainHead{*number, std::move(hash)};
}

std::string_view to_string(StoreFinding::Kind kind) {
    switch (kind) {
        case StoreFinding::Kind::damage:
            return "damage";
        case StoreFinding::Kind::alteration:
            return "alteration";
        case StoreFinding::Kind::other:
            break;
    }
    return "other";
}

}  // namespace simprof
