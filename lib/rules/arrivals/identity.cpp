#include "lib/rules/arrivals/identity.hpp"

#include "lib/model/digits.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <unictype.h>
#include <unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace simprof {

namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit_or_letter(char c) { return is_digit(c) || is_letter(c); }
bool is_dot_or_comma(char c) { return c == '.' || c == ','; }

/// What stands around and inside numbers without being part of them.
constexpr std::string_view noise = " \t\r\n-\"'`";
/// What Unicode counts neither among quotes that begin or end nor among dashes: low quotes, primes, an acute
/// accent, the minus, the quotes of full width.
constexpr std::array<char32_t, 8> other_noise{0x201A, 0x201E, 0x2032, 0x2033, 0xB4, 0x2212, 0xFF02, 0xFF07};

bool is_noise(char c) { return noise.find(c) != std::string_view::npos; }

bool is_wide_noise(char32_t c) {
    if (is_blank_or_format(c) || std::ranges::find(other_noise, c) != other_noise.end()) return true;
    return uc_is_general_category_withtable(c,
                                            UC_CATEGORY_MASK_Pi | UC_CATEGORY_MASK_Pf | UC_CATEGORY_MASK_Pd);
}

/// A piece of a text, and whether it is noise.
struct Piece {
    std::size_t length = 1;
    bool is_noise = false;
};

Piece first_piece(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return {1, is_noise(text.front())};
    ucs4_t character = 0;
    const int length =
        u8_mbtoucr(&character, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    if (length <= 0) return {};
    return {static_cast<std::size_t>(length), is_wide_noise(character)};
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
        const Piece piece = first_piece(text);
        if (!piece.is_noise) result += text.substr(0, piece.length);
        text.remove_prefix(piece.length);
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
           std::ranges::all_of(mantissa, [](char c) { return is_digit(c) || is_dot_or_comma(c); });
}

/// `8933224000000099000.0`: it was a number of a program that keeps 15 to 17 digits.
bool is_decimal(std::string_view number) {
    const std::size_t dot = number.find('.');
    return dot != std::string_view::npos && all_digits(number.substr(0, dot)) &&
           std::ranges::all_of(number.substr(dot + 1), [](char c) { return c == '0'; });
}

Sentence as_text_hint() {
    return said("Export the list again with the numbers as text, between single quotes.");
}

Refusal digits_lost(std::string_view text) {
    return {
        "IDN-3",
        said("“{text}” is a number that a spreadsheet has rounded: its digits are lost.", "text"_is = text),
        as_text_hint()};
}

Sentence all_digits_hint() { return said("Give all the digits that are printed on the card."); }

Refusal no_iccid(Sentence message, Sentence hint = all_digits_hint()) {
    return {"IDN-1", std::move(message), std::move(hint)};
}

Refusal wrong_length(std::string_view text, std::size_t digits) {
    const bool may_be_telephone = digits >= 8 && digits <= 15;
    return no_iccid(
        said_of(digits, "“{text}” is no ICCID: it has 1 digit, and an ICCID has 18 to 20.",
                "“{text}” is no ICCID: it has {count} digits, and an ICCID has 18 to 20.", "text"_is = text),
        may_be_telephone ? said("Give all the digits that are printed on the card; a telephone number is "
                                "written with + before it.")
                         : all_digits_hint());
}

Refusal is_telephone_number(std::string_view text) {
    return no_iccid(
        said("“{text}” is no ICCID: with + before it, it is a telephone number.", "text"_is = text),
        said("Give the number of the card, 18 to 20 digits that begin with 89."));
}

/// `983322…F1` → `893322…1`: the two halves of each byte change places, and what fills up the last one goes.
std::string with_halves_swapped(std::string number) {
    for (std::size_t i = 0; i + 1 < number.size(); i += 2) std::swap(number[i], number[i + 1]);
    if (number.ends_with('F') || number.ends_with('f')) number.pop_back();
    return number;
}

/// As a card holds its number: two digits a byte, the second one first.
Refusal swapped_halves(std::string_view text, const std::string& number) {
    const std::string swapped = with_halves_swapped(number);
    return no_iccid(said("“{text}” is no ICCID: it begins with 98, so the halves of each byte are swapped.",
                         "text"_is = text),
                    Iccid::from_digits(swapped)
                        ? said("Swap the digits two by two: {iccid}; compare that with the one on the card.",
                               "iccid"_is = swapped)
                        : said("Swap the digits two by two, so that the number begins with 89."));
}

Refusal holds_letters(std::string_view text) {
    return no_iccid(
        said("“{text}” is no ICCID: it holds letters, and only decimal digits are taken.", "text"_is = text),
        said("Compare the number with the one on the card; a card whose number has letters cannot be kept."));
}

Refusal holds_dots(std::string_view text) {
    return no_iccid(said("“{text}” is no ICCID: it holds dots or commas.", "text"_is = text), as_text_hint());
}

Refusal wrong_beginning(std::string_view text) {
    return no_iccid(
        said("“{text}” is no ICCID: it does not begin with 89 and a country code.", "text"_is = text),
        said("Compare the number with the one on the card; only 01 of North America begins with 0 behind the "
             "89."));
}

/// IDN-1: what is wrong with a number that was cleaned.
Refusal judge_form(std::string_view text, const std::string& number) {
    const bool is_word = !number.empty() && std::ranges::all_of(number, is_digit_or_letter);
    if (is_word && number.starts_with("98") && number.size() >= 18 && number.size() <= 20)
        return swapped_halves(text, number);
    if (all_digits(number)) {
        const bool is_long_enough = number.size() >= 18 && number.size() <= 20;
        return is_long_enough ? wrong_beginning(text) : wrong_length(text, number.size());
    }
    if (is_word && is_digit(number.front())) return holds_letters(text);
    if (number.starts_with('+') && all_digits(std::string_view{number}.substr(1)))
        return is_telephone_number(text);
    const bool has_dots =
        std::ranges::all_of(number, [](char c) { return is_digit(c) || is_dot_or_comma(c); });
    if (has_dots && !number.empty()) return holds_dots(text);
    return no_iccid(said("“{text}” is no ICCID: 18 to 20 digits that begin with 89 and a country code.",
                         "text"_is = text));
}

/// `.0` behind a number of 15 digits at most loses none of them: a program took it for a decimal.
std::string_view without_decimal(std::string_view number) {
    const bool is_one = number.ends_with(".0") && is_digit(number.front()) && is_decimal(number);
    return is_one ? number.substr(0, number.size() - 2) : number;
}

constexpr std::string_view scheme = "tel:";

/// `tel:+33…` → `+33…`, whatever the case.
std::string_view without_scheme(std::string_view number) {
    const auto is_same = [](char one, char other) { return (one | 0x20) == other; };
    const bool has_it = number.size() > scheme.size() &&
                        std::ranges::equal(number.substr(0, 3), scheme.substr(0, 3), is_same) &&
                        number[3] == ':';
    return has_it ? number.substr(scheme.size()) : number;
}

/// IDN-3: an MSISDN without all that is no part of it, but for + and 00.
std::string cleaned_msisdn(std::string_view text) {
    const std::string number = cleaned_number(text);
    std::string_view rest = without_scheme(number);
    const bool is_international = rest.starts_with('+');
    const std::string_view digits = without_decimal(is_international ? rest.substr(1) : rest);
    return std::string{is_international ? "+" : ""}.append(digits);
}

/// IDN-4: what is wrong with a number of that kind that was cleaned, and how many digits it may have.
struct NumberForm {
    std::string_view kind;
    int fewest;
    bool begins_with_country;
};
constexpr NumberForm imsi_form{"IMSI", 6, false};
constexpr NumberForm msisdn_form{"MSISDN", 5, true};

Refusal wrong_number(const NumberForm& form, Sentence message) {
    return {"IDN-4", std::move(message),
            form.begins_with_country ? said("Give the number with its country code, such as +33700000001.")
                                     : said("Give the IMSI as digits only.")};
}

Refusal judge_number(std::string_view text, std::string_view number, const NumberForm& form) {
    if (number.empty())
        return wrong_number(
            form, said("“{text}” is no {kind}: it has no digits.", "text"_is = text, "kind"_is = form.kind));
    const bool has_dots = std::ranges::any_of(number, is_dot_or_comma);
    const bool is_grouped =
        has_dots && std::ranges::all_of(number, [](char c) { return is_digit(c) || is_dot_or_comma(c); });
    if (is_grouped) {
        return {
            "IDN-4",
            said("“{text}” is no {kind}: it holds dots or commas.", "text"_is = text, "kind"_is = form.kind),
            said("Write its digits only, without thousands apart and without decimals.")};
    }
    if (!all_digits(number))
        return wrong_number(form, said("“{text}” is no {kind}: it holds more than digits.", "text"_is = text,
                                       "kind"_is = form.kind));
    if (number.front() == '0' && form.begins_with_country)
        return wrong_number(form, said("“{text}” is no {kind}: it begins with 0, which no country code does.",
                                       "text"_is = text, "kind"_is = form.kind));
    return wrong_number(
        form,
        said_of(number.size(), "“{text}” is no {kind}: it has 1 digit, and an {kind} has {fewest} to 15.",
                "“{text}” is no {kind}: it has {count} digits, and an {kind} has {fewest} to 15.",
                "text"_is = text, "kind"_is = form.kind, "fewest"_is = form.fewest));
}

Refusal no_range(Sentence message) {
    return {"IDN-5", std::move(message),
            said("Write a range as FIRST..LAST, two ICCIDs of one length, the smaller first.")};
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
    if (is_scientific(without_noise(text)) || (number.size() > 18 && is_decimal(number)))
        return digits_lost(text);
    return judge_form(text, number);
}

Refusal digits_may_be_lost(LostDigits sign) {
    const Sentence hint = said(
        "Give the number that is printed on the card; export lists with the numbers as text, between "
        "single quotes.");
    switch (sign) {
        case LostDigits::number:
            return {"IDN-3", said("The ICCID came as a number, not as text: its last digits are lost."),
                    hint};
        case LostDigits::zeros:
            return {"IDN-3",
                    said("The ICCID ends in zeros, and its check digit is wrong: a spreadsheet has rounded "
                         "it, and its digits are lost."),
                    hint};
        case LostDigits::zeros_of_most:
            return {"IDN-3",
                    said("The ICCID ends in 0000, as most of the file do: a spreadsheet has rounded them, "
                         "and their digits are lost."),
                    hint};
    }
    return {};
}

bool ends_in_zeros(Iccid iccid) { return iccid.key() % 10'000 == 0; }

bool are_most_rounded(std::size_t ending_in_zeros, std::size_t numbers) {
    constexpr std::size_t enough = 10;
    return numbers >= enough && ending_in_zeros > numbers / 2;
}

std::optional<LostDigits> sign_of_lost_digits(Iccid iccid, bool is_number, bool most_are_rounded) {
    if (is_number) return LostDigits::number;
    if (!ends_in_zeros(iccid)) return {};
    if (!iccid.check_digit_holds()) return LostDigits::zeros;
    return most_are_rounded ? std::optional{LostDigits::zeros_of_most} : std::nullopt;
}

MaybeRefusal judge_check_digit(Iccid iccid) {
    if (iccid.check_digit_holds()) return {};
    return Refusal{"IDN-2",
                   said("The last digit of {iccid} is not its check digit.", "iccid"_is = iccid.digits()),
                   said("Compare the number with the one on the card.")};
}

Verdict<Imsi> read_imsi(std::string_view text) {
    if (const auto imsi = Imsi::from_digits(bare(text))) return *imsi;
    const std::string number = cleaned_number(text);
    if (const auto imsi = Imsi::from_digits(without_decimal(number))) return *imsi;
    return is_scientific(number) ? digits_lost(text) : judge_number(text, number, imsi_form);
}

bool begins_with_plus(std::string_view text) {
    const std::string_view number = bare(text);
    if (!number.empty() && is_digit(number.front())) return false;
    const std::string cleaned = cleaned_number(text);
    return without_scheme(cleaned).size() < cleaned.size() || cleaned.starts_with('+');
}

Verdict<Msisdn> read_msisdn(std::string_view text) {
    const std::string_view digits = bare(text);
    if (const auto msisdn = Msisdn::from_digits(digits.substr(digits.starts_with('+') ? 1 : 0)))
        return *msisdn;
    std::string number = cleaned_msisdn(text);
    if (is_scientific(number)) return digits_lost(text);
    if (number.starts_with('+')) {
        number.erase(0, 1);
    } else if (number.starts_with("00")) {
        number.erase(0, 2);
    }
    if (const auto msisdn = Msisdn::from_digits(number)) return *msisdn;
    return judge_number(text, number, msisdn_form);
}

bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 9> words{"",     "n/a", "#n/a", "n.a.", "na",
                                                    "null", "\\n", "none", "nan"};
    if (!text.empty() && is_digit(text.front())) return false;
    std::string word = without_noise(text);
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return std::ranges::find(words, word) != words.end();
}

Refusal number_taken(std::string_view kind, const std::string& digits, Iccid holder) {
    return {"IDN-4",
            said("The {kind} {number} belongs to SIM {holder}.", "kind"_is = kind, "number"_is = digits,
                 "holder"_is = holder.digits()),
            said("Take it off that SIM first: simprof sim edit {holder} {option} ''",
                 "holder"_is = holder.digits(), "option"_is = kind == "IMSI" ? "--imsi" : "--msisdn")};
}

MaybeRefusal judge_new_numbers(Status status, const SimIdentity& before, const SimIdentity& after) {
    const bool takes_imsi = after.imsi && after.imsi != before.imsi;
    const bool takes_msisdn = after.msisdn && after.msisdn != before.msisdn;
    if (status != Status::terminated || !(takes_imsi || takes_msisdn)) return {};
    return Refusal{"STA-3", said("A terminated SIM takes no number: it can only give up those that it has."),
                   said("Give the number to a card that is in use.")};
}

Refusal fits_two_sims(Iccid given, Iccid one, Iccid other) {
    return {"IDN-6",
            said("{number} fits two SIMs: {iccid} and {other}.", "number"_is = given.digits(),
                 "iccid"_is = one.digits(), "other"_is = other.digits()),
            said("Give the whole number of the one that you mean.")};
}

Verdict<IccidRange> read_range(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return no_range(said("“{text}” is no range.", "text"_is = text));
    if (cleaned_number(text.substr(0, dots)).empty() || cleaned_number(text.substr(dots + 2)).empty())
        return no_range(said("The range “{text}” lacks one of its ends.", "text"_is = text));
    const auto first = read_iccid(text.substr(0, dots));
    if (!first.accepted()) return first.refusal();
    const auto last = read_iccid(text.substr(dots + 2));
    if (!last.accepted()) return last.refusal();
    if (first.value().length() != last.value().length())
        return no_range(said("The two ends of the range “{text}” have different lengths.", "text"_is = text));
    if (last.value() < first.value())
        return no_range(said("The range “{text}” ends before it begins.", "text"_is = text));
    return IccidRange{first.value(), last.value()};
}

}  // namespace simprof
