#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// The number of a SIM card: 18 to 20 decimal digits that begin with 89 and a country code (ITU-T E.118).
///
/// Held as the digits after 89, 16 to 18 of them, as one integer. The first of them is never 0, so the length
/// is recovered from the number, and numbers of equal length sort as their text does.
class Iccid {
public:
    /// `digits` must already be clean; nothing where they are no ICCID.
    static std::optional<Iccid> from_digits(std::string_view digits);
    /// The number that `key()` gave; nothing where it is out of range.
    static std::optional<Iccid> from_key(std::int64_t key);

    [[nodiscard]] std::int64_t key() const noexcept { return m_key; }
    [[nodiscard]] std::string digits() const;
    /// Writes 18 to 20 digits to `out`, which must have room for 20, and returns how many.
    int write_digits(char* out) const noexcept;
    /// Number of digits, 18 to 20.
    [[nodiscard]] int length() const noexcept;
    /// False where the last digit of 19 or 20 is not the Luhn check digit of the others. 18 digits have none.
    [[nodiscard]] bool check_digit_holds() const noexcept;

    friend auto operator<=>(const Iccid&, const Iccid&) = default;

private:
    explicit Iccid(std::int64_t key) : m_key(key) {}
    std::int64_t m_key;
};

}  // namespace simprof
