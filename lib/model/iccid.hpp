#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// The number of a SIM card: 18 to 20 decimal digits that begin with 89 and a country code (ITU-T E.118),
/// which begins with 0 only as the 01 of North America.
///
/// Held as one integer, (n - 16) × 10^18 + the number that the n digits after 89 make. So a leading 0 and any
/// last digit have their place, the length is recovered, and the order is by length, then by number. The
/// largest, of 20 digits, lies below 3 × 10^18, a third of what an integer of 64 bits holds.
class Iccid {
public:
    static constexpr int fewest_digits = 18;
    static constexpr int most_digits = 20;
    /// `digits` must already be clean; nothing where they are no ICCID.
    static std::optional<Iccid> from_digits(std::string_view digits);
    /// The number that `key()` gave; nothing where there is no such ICCID.
    static std::optional<Iccid> from_key(std::int64_t key) {
        return is_key(key) ? std::optional{Iccid{key}} : std::nullopt;
    }

    [[nodiscard]] std::int64_t key() const noexcept { return m_key; }
    [[nodiscard]] std::string digits() const;
    /// Writes 18 to 20 digits to `out`, which must have room for 20, and returns how many.
    int write_digits(char* out) const noexcept;
    /// Number of digits, 18 to 20.
    [[nodiscard]] int length() const noexcept;
    /// False where the last digit of 19 or 20 is not the Luhn check digit of the others. 18 digits have none.
    [[nodiscard]] bool check_digit_holds() const noexcept;
    /// IDN-6: the same card's number with its check digit behind it; nothing behind 20 digits.
    [[nodiscard]] std::optional<Iccid> with_check_digit() const noexcept;
    /// IDN-6: the same card's number without its check digit; nothing where 18 digits are all there are, or
    /// where the last one is not the check digit of the others.
    [[nodiscard]] std::optional<Iccid> without_check_digit() const noexcept;

    friend auto operator<=>(const Iccid&, const Iccid&) = default;

private:
    explicit Iccid(std::int64_t key) : m_key(key) {}
    /// Without a division, because it is asked of each SIM that is read, several times.
    static constexpr bool is_key(std::int64_t key) noexcept {
        if (key < behind_length) return begins_with_country(key, behind_length / 10'000);
        if (key < 2 * behind_length) return begins_with_country(key - behind_length, behind_length / 1'000);
        return begins_with_country(key - 2 * behind_length, behind_length / 100);
    }
    /// No country code begins with 0 but 1, which is written 01. `digits` are those after 89, `unit` is what
    /// a 1 stands for as the code's second digit.
    static constexpr bool begins_with_country(std::int64_t digits, std::int64_t unit) noexcept {
        return digits < 2 * unit ? digits >= unit : digits >= 10 * unit && digits < 100 * unit;
    }
    /// 10^18: in a key the digits stand below it.
    static constexpr std::int64_t behind_length = 1'000'000'000'000'000'000;
    std::int64_t m_key;
};

}  // namespace simprof
