#pragma once

#include "lib/model/iccid.hpp"
#include "lib/model/sim.hpp"
#include "lib/model/subscriber_number.hpp"
#include "lib/rules/verdict.hpp"

#include <string>
#include <string_view>

namespace simprof {

/// IDN-3: a number as people and spreadsheets write it, without what is no part of it: surrounding blanks and
/// no-break spaces, inner spaces and hyphens, a byte-order mark, quotes of either kind, `="…"`, one leading
/// apostrophe, one trailing F.
[[nodiscard]] std::string cleaned_number(std::string_view text);

/// IDN-1, IDN-3: 18 to 20 digits that begin with 89 and a country code; each fault has its own message.
[[nodiscard]] Verdict<Iccid> read_iccid(std::string_view text);

/// IDN-2: what `--strict` refuses and everybody else is warned of.
[[nodiscard]] MaybeRefusal judge_check_digit(Iccid iccid);

/// IDN-4, IDN-3: 6 to 15 digits.
[[nodiscard]] Verdict<Imsi> read_imsi(std::string_view text);
/// IDN-4, IDN-3: 5 to 15 digits; a leading + or 00 is taken away.
[[nodiscard]] Verdict<Msisdn> read_msisdn(std::string_view text);
/// A number so written is an MSISDN.
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
