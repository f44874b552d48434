#include "lib/rules/arrivals/identity.hpp"

#include "tests/lib/model/property.hpp"
#include "tests/lib/rules/rule_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const std::string digits = "8933220000000000017";

/// The digits of the ICCID that a text is read as, or the rule that refuses it.
std::string read(std::string_view text) {
    const auto iccid = read_iccid(text);
    return iccid.accepted() ? iccid.value().digits() : iccid.refusal().rule;
}

std::string msisdn(std::string_view text) {
    const auto number = read_msisdn(text);
    return number.accepted() ? number.value().digits() : number.refusal().rule;
}

std::string imsi(std::string_view text) {
    const auto number = read_imsi(text);
    return number.accepted() ? number.value().digits() : number.refusal().rule;
}

}  // namespace

TEST_CASE("IDN-1 an ICCID is 18 to 20 digits that begin with 89 and a country code") {
    CHECK(read("893322000000000001") == "893322000000000001");
    CHECK(read(digits) == digits);
    CHECK(read("89332200000000000170") == "89332200000000000170");
    CHECK(read("89332200000000001") == "IDN-1");
    CHECK(read("893322000000000001701") == "IDN-1");
    CHECK(read("8833220000000000017") == "IDN-1");
    CHECK(read("8903220000000000017") == "IDN-1");
    CHECK(read("") == "IDN-1");
    CHECK(read("tracker-eu") == "IDN-1");
    CHECK(mentions(read_iccid("12 34").refusal().message.english(), "“12 34”"));
}

TEST_CASE("IDN-1 the cards of North America begin with 8901, and no other country code begins with 0") {
    CHECK(read("89014103271118523453") == "89014103271118523453");
    CHECK(read("8902410327111852345") == "IDN-1");
}

TEST_CASE("IDN-1 each fault of form has its own message") {
    const auto message = [](std::string_view text) { return read_iccid(text).refusal().message.english(); };
    CHECK(mentions(message("893322"), "“893322” is no ICCID: it has 6 digits, and an ICCID has 18 to 20"));
    CHECK(mentions(message("893322000000000001701"), "it has 21 digits"));
    CHECK(mentions(message("9"), "it has 1 digit,"));
    CHECK(mentions(message("983322"), "it has 6 digits"));
    CHECK(mentions(message("ABC"), "18 to 20 digits that begin with 89"));
    CHECK(mentions(message("8986112A000000000017"), "it holds letters"));
    CHECK(mentions(message("8986112a00000000001z"), "it holds letters"));
    CHECK_FALSE(mentions(message("8986112{000000000017"), "it holds letters"));
    CHECK(mentions(message("98332200000000000071"), "the halves of each byte are swapped"));
    CHECK(mentions(message("983322000000000000F1"), "the halves of each byte are swapped"));
    CHECK(mentions(message("8833220000000000017"), "does not begin with 89"));
    CHECK(mentions(message("8903220000000000017"), "does not begin with 89 and a country code"));
    CHECK(mentions(message("tracker-eu"), "18 to 20 digits that begin with 89 and a country code"));
    CHECK(mentions(message("89332200000.00000017"), "it holds dots or commas"));
    CHECK(mentions(message("8,933,220,000,000,000,017"), "it holds dots or commas"));
    CHECK(mentions(message("+33 7 00 00 00 01"), "with + before it, it is a telephone number"));
    CHECK(mentions(read_iccid("882470400300001").refusal().hint.english(), "written with + before it"));
    CHECK_FALSE(mentions(read_iccid("89332240000000100").refusal().hint.english(), "+"));
}

TEST_CASE("IDN-1 a number with swapped halves is shown as it would be read") {
    const auto hint = [](std::string_view text) { return read_iccid(text).refusal().hint.english(); };
    CHECK(mentions(hint("983322000000000010F7"), "8933220000000000017"));
    CHECK(mentions(hint("98332200000000001070"), "89332200000000000107"));
    CHECK(mentions(hint("98AA220000000000100A"), "begins with 89"));
}

TEST_CASE("IDN-2 a wrong check digit is told but does not refuse the number") {
    const Iccid right = read_iccid("8944500102198304826").value();
    const Iccid wrong = read_iccid("8944500102198304827").value();
    CHECK(rule_of(judge_check_digit(right)) == "");
    CHECK(rule_of(judge_check_digit(wrong)) == "IDN-2");
    CHECK(mentions(judge_check_digit(wrong)->message.english(), "8944500102198304827"));
}

TEST_CASE("IDN-3 what stands around and inside a number is cleaned away") {
    for (const std::string& written : {" " + digits + " ",
                                       "\t" + digits + "\r",
                                       "\u00A0" + digits + "\u202F",
                                       "\uFEFF" + digits,
                                       "\"" + digits + "\"",
                                       "'" + digits + "'",
                                       "“" + digits + "”",
                                       "‘" + digits + "’",
                                       "«\u00A0" + digits + "\u00A0»",
                                       "=\"" + digits + "\"",
                                       "'" + digits,
                                       digits + "F",
                                       digits + "f",
                                       "\"" + digits + "F\"",
                                       std::string{"89332 20000 00000 0017"},
                                       std::string{"8933-2200-0000-0000-017"},
                                       std::string{"8933\u00A02200\u00A00000\u00A00000\u00A0017"},
                                       "\uFEFF=\"" + digits + "F\" ",
                                       "\u202A" + digits + "\u202C",
                                       digits + "\u200D\u2060\u00AD",
                                       "\u3000" + digits + "\u2003",
                                       "\u2039" + digits + "\u203A",
                                       "„" + digits + "“",
                                       "′" + digits + "′",
                                       "`" + digits + "´",
                                       std::string{"8933\u22122200\u20120000\u20140000017"},
                                       std::string{"8933\U000E00202200\u180E0000\u2066000\u20690017"},
                                       digits + "\n"}) {
        CAPTURE(written);
        CHECK(read(written) == digits);
    }
}

TEST_CASE("IDN-3 what is not noise stays and refuses the number") {
    CHECK(read(digits + "FF") == "IDN-1");
    CHECK(read("F" + digits) == "IDN-1");
    CHECK(read("==\"" + digits + "\"") == "IDN-1");
    CHECK(read(digits + "=") == "IDN-1");
    CHECK(read("89332200000.00000017") == "IDN-1");
    CHECK(read("89332200000,00000017") == "IDN-1");
    CHECK(read("+" + digits) == "IDN-1");
    CHECK(read(digits + "G") == "IDN-1");
    CHECK(read(digits + "\xff") == "IDN-1");
    CHECK(read(digits + "é") == "IDN-1");
    CHECK(read(digits.substr(0, 15) + ".0") == "IDN-1");
}

TEST_CASE("IDN-3 a number that a spreadsheet rounded is refused because its digits are lost") {
    for (const std::string rounded :
         {"8.93322E+18", "8,93322E+18", "8.93E18", "8.93322e+18", "9E+18", "\"8.93322E+18\"", " 8.93322E+18 ",
          "8933220000000000017.0", "8933220000000000000.00"}) {
        CAPTURE(rounded);
        CHECK(read(rounded) == "IDN-3");
        CHECK(mentions(read_iccid(rounded).refusal().message.english(), "digits are lost"));
    }
    for (const std::string other : {"E+18", "8.93322E+", "8.93322E+1x", "ABE18", ".E18", "8.9.x3E18"}) {
        CAPTURE(other);
        CHECK(read(other) == "IDN-1");
    }
    CHECK(msisdn("3.37E+10") == "IDN-3");
    CHECK(imsi("2.08E+14") == "IDN-3");
}

TEST_CASE("IDN-3 digits are lost where a number came as one, or ends in zeros that a check digit denies") {
    const auto sign = [](const char* text, bool is_number = false, bool most = false) {
        const auto found = sign_of_lost_digits(read_iccid(text).value(), is_number, most);
        return found ? digits_may_be_lost(*found).message.english() : std::string{};
    };
    CHECK(sign("8933220000000000017") == "");
    CHECK(mentions(sign("8933220000000000017", true), "came as a number, not as text"));
    CHECK(mentions(sign("8933224000000010000"), "its check digit is wrong"));
    CHECK(sign("8933224000000011000") == "");  // three zeros are no sign
    CHECK(sign("8933224000000040000") == "");  // its check digit holds
    CHECK(mentions(sign("8933224000000040000", false, true), "as most of the file do"));
    CHECK(mentions(sign("893322400000010000", false, true), "as most of the file do"));
    CHECK(sign("893322400000010000") == "");  // has no check digit
    CHECK(mentions(sign("89332240000001010000"), "its check digit is wrong"));
}

TEST_CASE("IDN-3 a file of ten ICCIDs or more is rounded where most of them end in 0000") {
    CHECK(are_most_rounded(6, 10));
    CHECK_FALSE(are_most_rounded(5, 10));
    CHECK_FALSE(are_most_rounded(9, 9));
}

TEST_CASE("IDN-3 words that files write where nothing is given") {
    for (const char* text : {"n/a", "N/A", "#N/A", "NULL", "null", "none", "-", " - ", "\u2013", "\\N", "NaN",
                             "", "\u00A0", "'none'"})
        CHECK(says_nothing(text));
    for (const char* text : {"0", "33700000001", "nothing", "nowhere", "no"}) CHECK_FALSE(says_nothing(text));
}

TEST_CASE("IDN-3 a decimal and a scheme are no part of an MSISDN, and a decimal none of an IMSI") {
    CHECK(msisdn("882470400999007.0") == "882470400999007");
    CHECK(msisdn("+33700000001.0") == "33700000001");
    CHECK(msisdn("\"33700000001.0\"") == "33700000001");
    CHECK(msisdn("tel:+33-700-00-00-01") == "33700000001");
    CHECK(msisdn("TEL:0033700000001") == "33700000001");
    CHECK(imsi("208220000009907.0") == "208220000009907");
    CHECK(imsi("tel:208220000009907") == "IDN-4");
    CHECK(msisdn("tel:tel:+33700000001") == "IDN-4");
    CHECK(msisdn("33700000001.1") == "IDN-4");
    CHECK(msisdn("33700000001.00") == "IDN-4");
    CHECK(msisdn("33.700.000.0") == "IDN-4");
    CHECK(begins_with_plus("tel:33700000001"));
}

TEST_CASE("IDN-3 any number survives any clothing") {
    simprof::test::check_property([] {
        const auto clothing =
            rc::gen::elementOf(std::vector<std::string>{"", " ", "\t", "\u00A0", "-", "'", "\"", "\uFEFF"});
        std::string written = *clothing;
        for (const char digit : digits) written += digit + *clothing;
        RC_ASSERT(read(written + *rc::gen::element("", "F", "f")) == digits);
    });
}

TEST_CASE("IDN-3 a number behind a + is an MSISDN, whatever stands around it") {
    for (const char* text :
         {"+33700000001", "'+33700000001'", " \"+33700000001\"", "\u00A0+33 7 00", "-+337"})
        CHECK(begins_with_plus(text));
    for (const char* text : {"33700000001", "'8933220000000000017'", "", "''", "0+33", "\u00A033700"})
        CHECK_FALSE(begins_with_plus(text));
    CHECK(msisdn("\u00A0+33 7 00 00 00 01") == "33700000001");
    CHECK(msisdn("'++33700000001'") == "IDN-4");
}

TEST_CASE("IDN-3 cleaning keeps a clean number as it is") {
    CHECK(cleaned_number("0123456789") == "0123456789");
    CHECK(cleaned_number("") == "");
    CHECK(cleaned_number("''") == "");
    CHECK(cleaned_number("+33 7 00") == "+33700");
}

TEST_CASE("IDN-4 an IMSI is 6 to 15 digits, leading zeros kept") {
    CHECK(imsi("20801") == "IDN-4");
    CHECK(imsi("208010") == "208010");
    CHECK(imsi(" 001 01 0123456789 ") == "001010123456789");
    CHECK(imsi("2080100000000011") == "IDN-4");
    CHECK(imsi("") == "IDN-4");
    CHECK(imsi("+208010") == "IDN-4");
    CHECK(mentions(read_imsi("20801").refusal().message.english(),
                   "no IMSI: it has 5 digits, and an IMSI has 6 to 15"));
}

TEST_CASE("IDN-4 what is wrong with an MSISDN is told") {
    const auto message = [](std::string_view text) { return read_msisdn(text).refusal().message.english(); };
    CHECK(mentions(message("33,700,000,001"), "it holds dots or commas"));
    CHECK(mentions(message("07.00.00.00.01"), "it holds dots or commas"));
    CHECK(mentions(message("0700000001"), "it begins with 0, which no country code does"));
    CHECK(mentions(message("+3370"), "it has 4 digits, and an MSISDN has 5 to 15"));
    CHECK(mentions(message("+33(0)700"), "it holds more than digits"));
    CHECK(mentions(message("+"), "it has no digits"));
}

TEST_CASE("IDN-4 an MSISDN is 5 to 15 digits without + or 00, and no leading 0 is left") {
    CHECK(msisdn("33700000001") == "33700000001");
    CHECK(msisdn("+33 7 00 00 00 01") == "33700000001");
    CHECK(msisdn("0033700000001") == "33700000001");
    CHECK(msisdn("'+33700000001'") == "33700000001");
    CHECK(msisdn("33700") == "33700");
    CHECK(msisdn("+3370") == "IDN-4");
    CHECK(msisdn("003370") == "IDN-4");
    CHECK(msisdn("337000000000001") == "337000000000001");
    CHECK(msisdn("3370000000000011") == "IDN-4");
    CHECK(msisdn("0700000001") == "IDN-4");
    CHECK(msisdn("00033700000001") == "IDN-4");
    CHECK(msisdn("++33700000001") == "IDN-4");
    CHECK(msisdn("33+700000001") == "IDN-4");
    CHECK(msisdn("") == "IDN-4");
    CHECK(msisdn("+") == "IDN-4");
    CHECK(mentions(read_msisdn("0700").refusal().message.english(), "MSISDN"));
}

TEST_CASE(
    "IDN-4 a number that another SIM has is refused, and the message names that SIM and how to free it") {
    const Iccid holder = read_iccid(digits).value();
    const Refusal msisdn_taken = number_taken("MSISDN", "33700000001", holder);
    CHECK(msisdn_taken.rule == "IDN-4");
    CHECK(mentions(msisdn_taken.message.english(), "MSISDN 33700000001"));
    CHECK(mentions(msisdn_taken.message.english(), digits));
    CHECK(mentions(msisdn_taken.hint.english(), "simprof sim edit " + digits + " --msisdn"));
    CHECK(mentions(number_taken("IMSI", "208010000000001", holder).hint.english(), "--imsi"));
}

TEST_CASE("STA-3 a terminated SIM gives up the numbers that it has and takes none, neither IMSI nor MSISDN") {
    const auto with = [](std::string_view imsi, std::string_view msisdn) {
        return SimIdentity{Imsi::from_digits(imsi), Msisdn::from_digits(msisdn), "", ""};
    };
    const SimIdentity both = with("208010000000001", "33700000001");
    const auto judged = [&](const SimIdentity& before, const SimIdentity& after) {
        return rule_of(judge_new_numbers(Status::terminated, before, after));
    };
    CHECK(judged(both, both) == "");
    CHECK(judged(both, with("", "33700000001")) == "");
    CHECK(judged(both, with("208010000000001", "")) == "");
    CHECK(judged(both, with("", "")) == "");
    CHECK(judged(with("", "33700000001"), both) == "STA-3");
    CHECK(judged(with("208010000000001", ""), both) == "STA-3");
    CHECK(judged(both, with("208010000000002", "33700000001")) == "STA-3");
    CHECK(judged(both, with("208010000000001", "33700000002")) == "STA-3");
    CHECK(rule_of(judge_new_numbers(Status::active, with("", ""), both)) == "");
}

TEST_CASE("IDN-5 a range is two ICCIDs of one length, the smaller first") {
    const std::string last = "8933220000000000991";
    const auto range = read_range(digits + ".." + last);
    REQUIRE(range.accepted());
    CHECK(range.value().first.digits() == digits);
    CHECK(range.value().last.digits() == last);
    CHECK(rule_of(read_range(digits + ".." + digits)) == "");
    CHECK(rule_of(read_range(" '" + digits + "'..'" + last + "' ")) == "");
    CHECK(rule_of(read_range(last + ".." + digits)) == "IDN-5");
    CHECK(rule_of(read_range("893322000000000001.." + digits)) == "IDN-5");
    CHECK(rule_of(read_range(digits + "..89332200000000000170")) == "IDN-5");
}

TEST_CASE("IDN-5 what is no range, or has a bad end, says so") {
    CHECK(rule_of(read_range(digits)) == "IDN-5");
    CHECK(rule_of(read_range(digits + "-" + digits)) == "IDN-5");
    CHECK(rule_of(read_range(digits + "..")) == "IDN-5");
    CHECK(rule_of(read_range(".." + digits)) == "IDN-5");
    CHECK(rule_of(read_range("..")) == "IDN-5");
    CHECK(mentions(read_range(digits + "..").refusal().message.english(), "lacks one of its ends"));
    CHECK(mentions(read_range(digits + "..").refusal().hint.english(), "FIRST..LAST"));
    CHECK(rule_of(read_range("8933224000000000000..8933224000000990000")) == "");  // no digits are lost there
    CHECK(rule_of(read_range(digits + "..." + digits)) == "IDN-1");
    CHECK(rule_of(read_range("8.93322E+18.." + digits)) == "IDN-3");
    CHECK(rule_of(read_range(digits + "..8.93322E+18")) == "IDN-3");
}
