#include "lib/model/iccid.hpp"

#include "lib/model/digits.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace simprof {

namespace {

constexpr int prefix_length = 2;  // "89"
constexpr int fewest_behind = 16;
constexpr std::int64_t behind_length = 1'000'000'000'000'000'000;

/// What the digits after 89 are divided by, so that the country code's first two are left: by how many more
/// than 16 there are.
constexpr std::array<std::int64_t, 3> before_country{100'000'000'000'000, 1'000'000'000'000'000,
                                                     10'000'000'000'000'000};

/// The digits after 89 and how many of them more than 16.
struct Parts {
    std::int64_t digits;
    int extra;
};
Parts parts_of(std::int64_t key) { return {key % behind_length, static_cast<int>(key / behind_length)}; }

/// Luhn's sum over all digits from the last one on, which counts once or twice; every second counts
/// otherwise.
int luhn_sum(std::int64_t key, bool last_twice) {
    auto [digits, extra] = parts_of(key);
    int sum = 0;
    bool twice = last_twice;
    const auto add = [&](int digit) {
        sum += !twice ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
        twice = !twice;
    };
    for (int left = fewest_behind + extra; left > 0; --left, digits /= 10) add(static_cast<int>(digits % 10));
    add(9);
    add(8);
    return sum;
}

}  // namespace

std::optional<Iccid> Iccid::from_digits(std::string_view digits) {
    if (digits.size() < 18 || digits.size() > 20 || !digits.starts_with("89")) return {};
    if (!all_digits(digits)) return {};
    std::int64_t number = 0;
    std::from_chars(digits.data() + prefix_length, digits.data() + digits.size(), number);
    return from_key((static_cast<std::int64_t>(digits.size()) - 18) * behind_length + number);
}

int Iccid::length() const noexcept { return prefix_length + fewest_behind + parts_of(m_key).extra; }

int Iccid::write_digits(char* out) const noexcept {
    const int count = length();
    std::fill_n(out, count, '0');
    out[0] = '8';
    out[1] = '9';
    const std::int64_t number = parts_of(m_key).digits;
    const bool has_leading_zero = number / before_country[static_cast<std::size_t>(count - 18)] < 10;
    std::to_chars(out + prefix_length + (has_leading_zero ? 1 : 0), out + count, number);
    return count;
}

std::string Iccid::digits() const {
    std::string text(20, '0');
    text.resize(static_cast<std::size_t>(write_digits(text.data())));
    return text;
}

bool Iccid::check_digit_holds() const noexcept { return length() == 18 || luhn_sum(m_key, false) % 10 == 0; }

std::optional<Iccid> Iccid::with_check_digit() const noexcept {
    const auto [digits, extra] = parts_of(m_key);
    if (extra == 2) return {};
    const int check_digit = (10 - luhn_sum(m_key, true) % 10) % 10;
    return Iccid{(extra + 1) * behind_length + digits * 10 + check_digit};
}

std::optional<Iccid> Iccid::without_check_digit() const noexcept {
    const auto [digits, extra] = parts_of(m_key);
    if (extra == 0 || !check_digit_holds()) return {};
    return Iccid{(extra - 1) * behind_length + digits / 10};
}

}  // namespace simprof
