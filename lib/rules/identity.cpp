#include "lib/rules/identity.hpp"

#include "lib/model/digits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simprof {

namespace {

using namespace std::string_view_literals;

bool is_digit_or_letter(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// What stands around and inside numbers without being part of them.
constexpr std::string_view noise = " \t\r-\"'";
constexpr std::array wide_noise{"\u00A0"sv, "\u202F"sv, "\u2007"sv, "\uFEFF"sv, "\u2018"sv,
                                "\u2019"sv, "\u201C"sv, "\u201D"sv, "\u2010"sv, "\u2011"sv,
                                "\u2013"sv, "\u00AB"sv, "\u00BB"sv, "\u200B"sv};

bool is_noise(char c) { return noise.find(c) != std::string_view::npos; }

/// Length of the noise that the text begins with; 0 where it begins with none.
std::size_t noise_length(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return is_noise(text.front()) ? 1 : 0;
    const auto found =
        std::ranges::find_if(wide_noise, [&](std::string_view piece) { return text.starts_with(piece); });
    return found == wide_noise.end() ? 0 : found->size();
}

/// Without the noise at either end, as long as it is plain: that is all there is on nearly every number of a
/// file, 'digits' or "digits" or digits, so that they are read where they stand.
std::string_view bare(std::string_view text) {
    while (!text.empty() && is_noise(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_noise(text.back())) text.remove_suffix(1);
    return text;
}

std::string without_noise(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = noise_length(text);
        if (length == 0) result += text.front();
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

/// `8.93322E+18`, `8,93E18`: what a spreadsheet makes of a number of more than 15 digits.
bool is_scientific(std::string_view number) {
    const std::size_t exponent = number.find_first_of("Ee");
    if (exponent == 0 || exponent == std::string_view::npos) return false;
    std::string_view digits = number.substr(exponent + 1);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    const std::string_view mantissa = number.substr(0, exponent);
    return all_digits(digits) && is_digit(mantissa.front()) &&
           std::ranges::all_of(mantissa, [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

Refusal digits_lost(std::string_view text) {
    return {"IDN-3",
            fmt::format("“{}” is a number that a spreadsheet has rounded: its digits are lost.", text),
            "Export the list again with the numbers as text, between single quotes."};
}

constexpr std::string_view all_digits_hint = "Give all the digits that are printed on the card.";

Refusal no_iccid(std::string message, std::string_view hint = all_digits_hint) {
    return {"IDN-1", std::move(message), std::string{hint}};
}

Refusal wrong_length(std::string_view text, std::size_t digits) {
    const bool may_be_telephone = digits >= 8 && digits <= 15;
    return no_iccid(
        fmt::format("“{}” is no ICCID: it has {} digits, and an ICCID has 18 to 20.", text, digits),
        may_be_telephone ? "Give all the digits that are printed on the card; a telephone number is written "
                           "with + before it."
                         : all_digits_hint);
}

/// As a card holds its number: two digits a byte, the second one first.
Refusal swapped_halves(std::string_view text) {
    return no_iccid(
        fmt::format("“{}” is no ICCID: it begins with 98, so the halves of each byte are swapped.", text),
        "Swap the digits two by two, so that the number begins with 89.");
}

Refusal holds_letters(std::string_view text) {
    return no_iccid(
        fmt::format("“{}” is no ICCID: it holds letters, and only decimal digits are taken.", text),
        "Compare the number with the one on the card; a card whose number has letters cannot be kept.");
}

Refusal wrong_beginning(std::string_view text) {
    return no_iccid(
        fmt::format("“{}” is no ICCID: it does not begin with 89 and a country code.", text),
        "Compare the number with the one on the card; only 01 of North America begins with 0 behind the 89.");
}

/// IDN-1: what is wrong with a number that was cleaned.
Refusal judge_form(std::string_view text, std::string_view number) {
    if (number.starts_with("98") && std::ranges::all_of(number, is_digit_or_letter))
        return swapped_halves(text);
    if (number.starts_with("89") && std::ranges::all_of(number, is_digit_or_letter) && !all_digits(number))
        return holds_letters(text);
    if (!all_digits(number))
        return no_iccid(
            fmt::format("“{}” is no ICCID: 18 to 20 digits that begin with 89 and a country code.", text));
    if (number.size() < 18 || number.size() > 20) return wrong_length(text, number.size());
    return wrong_beginning(text);
}

}  // namespace

std::string cleaned_number(std::string_view text) {
    if (const auto digits = bare(text); all_digits(digits)) return std::string{digits};
    std::string number = without_noise(text);
    if (number.starts_with('=')) number.erase(0, 1);
    if (number.ends_with('F') || number.ends_with('f')) number.pop_back();
    return number;
}

Verdict<Iccid> read_iccid(std::string_view text) {
    if (const auto iccid = Iccid::from_digits(bare(text))) return *iccid;
    const std::string number = cleaned_number(text);
    if (const auto iccid = Iccid::from_digits(number)) return *iccid;
    return is_scientific(without_noise(text)) ? digits_lost(text) : judge_form(text, number);
}

MaybeRefusal judge_check_digit(Iccid iccid) {
    if (iccid.check_digit_holds()) return {};
    return Refusal{"IDN-2", fmt::format("The last digit of {} is not its check digit.", iccid.digits()),
                   "Compare the number with the one on the card."};
}

Verdict<Imsi> read_imsi(std::string_view text) {
    if (const auto imsi = Imsi::from_digits(bare(text))) return *imsi;
    const std::string number = cleaned_number(text);
    if (const auto imsi = Imsi::from_digits(number)) return *imsi;
    if (is_scientific(number)) return digits_lost(text);
    return Refusal{"IDN-4", fmt::format("“{}” is no IMSI: 6 to 15 digits.", text),
                   "Give the IMSI as digits only."};
}

bool begins_with_plus(std::string_view text) {
    const std::string_view number = bare(text);
    return (number.empty() || !is_digit(number.front())) && cleaned_number(text).starts_with('+');
}

Verdict<Msisdn> read_msisdn(std::string_view text) {
    const std::string_view digits = bare(text);
    if (const auto msisdn = Msisdn::from_digits(digits.substr(digits.starts_with('+') ? 1 : 0)))
        return *msisdn;
    std::string number = cleaned_number(text);
    if (is_scientific(number)) return digits_lost(text);
    if (number.starts_with('+')) {
        number.erase(0, 1);
    } else if (number.starts_with("00")) {
        number.erase(0, 2);
    }
    if (const auto msisdn = Msisdn::from_digits(number)) return *msisdn;
    return Refusal{
        "IDN-4",
        fmt::format("“{}” is no MSISDN: 5 to 15 digits of an international number, country code first.",
                    text),
        "Give the number with its country code, such as +33700000001."};
}

Refusal number_taken(std::string_view kind, const std::string& digits, Iccid holder) {
    return {"IDN-4", fmt::format("The {} {} belongs to SIM {}.", kind, digits, holder.digits()),
            fmt::format("Take it off that SIM first: simprof sim edit {} --{} ''", holder.digits(),
                        kind == "IMSI" ? "imsi" : "msisdn")};
}

MaybeRefusal judge_new_numbers(Status status, const SimIdentity& before, const SimIdentity& after) {
    const bool takes_imsi = after.imsi && after.imsi != before.imsi;
    const bool takes_msisdn = after.msisdn && after.msisdn != before.msisdn;
    if (status != Status::terminated || !(takes_imsi || takes_msisdn)) return {};
    return Refusal{"STA-3", "A terminated SIM takes no number: it can only give up those that it has.",
                   "Give the number to a card that is in use."};
}

Refusal fits_two_sims(Iccid given, Iccid one, Iccid other) {
    return {"IDN-6",
            fmt::format("{} fits two SIMs: {} and {}.", given.digits(), one.digits(), other.digits()),
            "Give the whole number of the one that you mean."};
}

Verdict<IccidRange> read_range(std::string_view text) {
    const std::string_view hint =
        "Write a range as FIRST..LAST, two ICCIDs of one length, the smaller first.";
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        return Refusal{"IDN-5", fmt::format("“{}” is no range.", text), std::string{hint}};
    }
    const auto first = read_iccid(text.substr(0, dots));
    if (!first.accepted()) return first.refusal();
    const auto last = read_iccid(text.substr(dots + 2));
    if (!last.accepted()) return last.refusal();
    if (first.value().length() != last.value().length()) {
        return Refusal{"IDN-5", fmt::format("The two ends of the range “{}” have different lengths.", text),
                       std::string{hint}};
    }
    if (last.value() < first.value()) {
        return Refusal{"IDN-5", fmt::format("The range “{}” ends before it begins.", text),
                       std::string{hint}};
    }
    return IccidRange{first.value(), last.value()};
}

}  // namespace simprof
