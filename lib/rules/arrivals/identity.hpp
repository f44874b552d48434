#pragma once

#include "lib/model/iccid.hpp"
#include "lib/model/sim.hpp"
#include "lib/model/subscriber_number.hpp"
#include "lib/rules/verdict.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// IDN-3: a number as people and spreadsheets write it, without what is no part of it: blanks of every kind,
/// hyphens and characters of format around and inside it, a byte-order mark, quotes of any kind, `="…"`, one
/// leading apostrophe, one trailing F.
[[nodiscard]] std::string cleaned_number(std::string_view text);

/// IDN-3: what files write where nothing is given: `n/a`, `NULL`, `none`, a hyphen.
[[nodiscard]] bool says_nothing(std::string_view text);

/// IDN-1, IDN-3: 18 to 20 digits that begin with 89 and a country code; each fault has its own message.
[[nodiscard]] Verdict<Iccid> read_iccid(std::string_view text);

/// IDN-3: what tells of an ICCID that its last digits are lost, though it has the form of one.
enum class LostDigits : std::uint8_t { number, zeros, zeros_of_most };
/// A spreadsheet keeps 15 digits: of 19 or 20 it makes the last ones 0.
[[nodiscard]] bool ends_in_zeros(Iccid iccid);
/// True where so many of the ICCIDs of one file end in 0000 that it was rounded.
[[nodiscard]] bool are_most_rounded(std::size_t ending_in_zeros, std::size_t numbers);
/// `is_number`: it came as a number, not as text. Nothing where no digit seems lost. What a stored SIM has
/// exactly is not to be asked about.
[[nodiscard]] std::optional<LostDigits> sign_of_lost_digits(Iccid iccid, bool is_number,
                                                            bool most_are_rounded);
[[nodiscard]] Refusal digits_may_be_lost(LostDigits sign);

/// IDN-2: what `--strict` refuses and everybody else is warned of.
[[nodiscard]] MaybeRefusal judge_check_digit(Iccid iccid);

/// IDN-4, IDN-3: 6 to 15 digits; `.0` behind them is taken away.
[[nodiscard]] Verdict<Imsi> read_imsi(std::string_view text);
/// IDN-4, IDN-3: 5 to 15 digits; a leading `tel:`, + or 00 and a trailing `.0` are taken away.
[[nodiscard]] Verdict<Msisdn> read_msisdn(std::string_view text);
/// A number so written is an MSISDN: behind a +, or behind `tel:`.
[[nodiscard]] bool begins_with_plus(std::string_view text);
/// IDN-4: two SIMs never share a number. `kind` is "IMSI" or "MSISDN".
[[nodiscard]] Refusal number_taken(std::string_view kind, const std::string& digits, Iccid holder);

/// STA-3: of a terminated SIM's identity the label and the group may change; it gives numbers up and takes
/// none.
[[nodiscard]] MaybeRefusal judge_new_numbers(Status status, const SimIdentity& before,
                                             const SimIdentity& after);

/// IDN-6: a number that no SIM has, of which two SIMs have the other forms.
[[nodiscard]] Refusal fits_two_sims(Iccid given, Iccid one, Iccid other);

/// The stored SIMs between two numbers, both included.
struct IccidRange {
    Iccid first;
    Iccid last;
};
/// IDN-5: `FIRST..LAST`, both of one length, the smaller first.
[[nodiscard]] Verdict<IccidRange> read_range(std::string_view text);

}  // namespace simprof
