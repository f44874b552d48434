#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// A run of up to 15 digits that may begin with 0, held as one integer: the digits behind a leading 1.
template <int Fewest, bool LeadingZeroAllowed>
class DigitNumber {
public:
    /// `digits` must already be clean; nothing where their number or form is not right.
    static std::optional<DigitNumber> from_digits(std::string_view digits) {
        if (digits.size() < Fewest || digits.size() > 15) return {};
        if (!LeadingZeroAllowed && digits.front() == '0') return {};
        std::int64_t key = 1;
        for (const char c : digits) {
            if (c < '0' || c > '9') return {};
            key = key * 10 + (c - '0');
        }
        return DigitNumber{key};
    }
    /// The number that `key()` gave.
    static DigitNumber from_key(std::int64_t key) { return DigitNumber{key}; }

    [[nodiscard]] std::int64_t key() const noexcept { return m_key; }
    [[nodiscard]] std::string digits() const {
        std::string text;
        append_digits(text);
        return text;
    }
    void append_digits(std::string& text) const {
        char buffer[20];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, m_key).ptr;
        text.append(buffer + 1, end);
    }

    friend auto operator<=>(const DigitNumber&, const DigitNumber&) = default;

private:
    explicit DigitNumber(std::int64_t key) : m_key(key) {}
    std::int64_t m_key;
};

/// The subscription's number in the network: 6 to 15 digits (ITU-T E.212).
using Imsi = DigitNumber<6, true>;
/// The telephone number: 5 to 15 digits without + or 00, no leading 0 (ITU-T E.164).
using Msisdn = DigitNumber<5, false>;

}  // namespace simprof
