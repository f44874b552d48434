#include "lib/model/iccid.hpp"

#include "lib/model/digits.hpp"

#include <charconv>

namespace simprof {

namespace {

constexpr std::int64_t smallest_key = 1'000'000'000'000'000;   // 16 digits
constexpr std::int64_t largest_key = 999'999'999'999'999'999;  // 18 digits
constexpr int prefix_length = 2;                               // "89"

}  // namespace

std::optional<Iccid> Iccid::from_digits(std::string_view digits) {
    if (digits.size() < 18 || digits.size() > 20 || !digits.starts_with("89") || digits[2] == '0') return {};
    if (!all_digits(digits)) return {};
    std::int64_t key = 0;
    std::from_chars(digits.data() + prefix_length, digits.data() + digits.size(), key);
    return Iccid{key};
}

std::optional<Iccid> Iccid::from_key(std::int64_t key) {
    if (key < smallest_key || key > largest_key) return {};
    return Iccid{key};
}

int Iccid::length() const noexcept {
    constexpr std::int64_t seventeen_digits = smallest_key * 10;
    constexpr std::int64_t eighteen_digits = smallest_key * 100;
    return m_key >= eighteen_digits ? 20 : m_key >= seventeen_digits ? 19 : 18;
}

int Iccid::write_digits(char* out) const noexcept {
    out[0] = '8';
    out[1] = '9';
    return static_cast<int>(std::to_chars(out + prefix_length, out + 20, m_key).ptr - out);
}

std::string Iccid::digits() const {
    std::string text(20, '0');
    text.resize(static_cast<std::size_t>(write_digits(text.data())));
    return text;
}

bool Iccid::check_digit_holds() const noexcept {
    char text[20];
    const int count = write_digits(text);
    if (count == 18) return true;
    int sum = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = text[count - 1 - i] - '0';
        const int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
}

}  // namespace simprof
