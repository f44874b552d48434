#include "lib/model/subscriber_number.hpp"

#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>

#include <string>

using simprof::Imsi;
using simprof::Msisdn;

TEST_CASE("An IMSI is 6 to 15 digits") {
    CHECK_FALSE(Imsi::from_digits(""));
    CHECK_FALSE(Imsi::from_digits("20801"));
    CHECK(Imsi::from_digits("208010"));
    CHECK(Imsi::from_digits("208010000000001"));
    CHECK_FALSE(Imsi::from_digits("2080100000000011"));
}

TEST_CASE("An MSISDN is 5 to 15 digits and never begins with 0") {
    CHECK_FALSE(Msisdn::from_digits(""));
    CHECK_FALSE(Msisdn::from_digits("3370"));
    CHECK(Msisdn::from_digits("33700"));
    CHECK(Msisdn::from_digits("337000000000001"));
    CHECK_FALSE(Msisdn::from_digits("3370000000000011"));
    CHECK_FALSE(Msisdn::from_digits("0700000001"));
}

TEST_CASE("A subscriber's number holds digits only") {
    CHECK_FALSE(Imsi::from_digits("20801000000000A"));
    CHECK_FALSE(Imsi::from_digits("-20801000000000"));
    CHECK_FALSE(Imsi::from_digits("20801/"));
    CHECK_FALSE(Imsi::from_digits("20801:"));
    CHECK_FALSE(Msisdn::from_digits("+33700000001"));
    CHECK_FALSE(Msisdn::from_digits("33 700000001"));
}

TEST_CASE("Leading zeros of an IMSI are kept, so that numbers of different length stay different") {
    const auto test_network = Imsi::from_digits("001010123456789").value();
    CHECK(test_network.digits() == "001010123456789");
    CHECK(Imsi::from_digits("000000").value().digits() == "000000");
    CHECK(Imsi::from_digits("000000").value() != Imsi::from_digits("0000000").value());
    CHECK(Imsi::from_digits("0208010").value() != Imsi::from_digits("208010").value());
}

TEST_CASE("The longest IMSI fits its key") {
    const auto longest = Imsi::from_digits("999999999999999").value();
    CHECK(longest.digits() == "999999999999999");
    CHECK(longest.key() == 1'999'999'999'999'999);
    CHECK(Imsi::from_key(longest.key()) == longest);
}

TEST_CASE("Digits and key of any subscriber's number lead to each other") {
    simprof::test::check_property([] {
        const auto length = *rc::gen::inRange<std::size_t>(6, 16);
        const auto digit = rc::gen::inRange('0', static_cast<char>('9' + 1));
        const auto digits = *rc::gen::container<std::string>(length, digit);
        const Imsi imsi = Imsi::from_digits(digits).value();
        RC_ASSERT(imsi.digits() == digits);
        RC_ASSERT(Imsi::from_key(imsi.key()) == imsi);
        RC_ASSERT(Msisdn::from_digits(digits).has_value() == (digits.front() != '0'));
    });
}
