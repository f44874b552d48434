#include "lib/model/iccid.hpp"

#include "tests/lib/model/property.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>

using simprof::Iccid;

namespace {

/// The check digit by the book's table, from the right of the digits before it. Shares nothing with the
/// library.
char luhn_digit(const std::string& payload) {
    static constexpr std::array<int, 10> doubled{0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    int sum = 0;
    bool twice = true;
    for (auto digit = payload.rbegin(); digit != payload.rend(); ++digit, twice = !twice) {
        sum += twice ? doubled.at(static_cast<std::size_t>(*digit - '0')) : *digit - '0';
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool holds(const std::string& digits) { return Iccid::from_digits(digits).value().check_digit_holds(); }

rc::Gen<std::string> digits_of_length(std::size_t length) {
    return rc::gen::map(
        rc::gen::container<std::string>(length - 3, rc::gen::inRange('0', static_cast<char>('9' + 1))),
        [](std::string rest) { return (rest[0] == '1' ? "890" : "893") + rest; });
}

}  // namespace

TEST_CASE("An ICCID is 18 to 20 digits that begin with 89 and a country code") {
    CHECK(Iccid::from_digits("893322000000000001"));
    CHECK(Iccid::from_digits("8933220000000000017"));
    CHECK(Iccid::from_digits("89332200000000000170"));
    CHECK(Iccid::from_digits("89100000000000000000"));

    CHECK_FALSE(Iccid::from_digits(""));
    CHECK_FALSE(Iccid::from_digits("89"));
    CHECK_FALSE(Iccid::from_digits("89332200000000000"));
    CHECK_FALSE(Iccid::from_digits("893322000000000001701"));
    CHECK_FALSE(Iccid::from_digits("8833220000000000017"));
    CHECK_FALSE(Iccid::from_digits("9833220000000000017"));
    CHECK_FALSE(Iccid::from_digits("8903220000000000017"));
    CHECK_FALSE(Iccid::from_digits("8900220000000000017"));
}

TEST_CASE("An ICCID with anything but digits is none") {
    CHECK_FALSE(Iccid::from_digits("893322000000000001F"));
    CHECK_FALSE(Iccid::from_digits("89-3322000000000001"));
    CHECK_FALSE(Iccid::from_digits("89+3322000000000001"));
    CHECK_FALSE(Iccid::from_digits("89332200000 0000017"));
    CHECK_FALSE(Iccid::from_digits("893322000000000001/"));
    CHECK_FALSE(Iccid::from_digits("893322000000000001:"));
}

TEST_CASE("IDN-1 a country code begins with 0 only as the 01 of North America") {
    for (const char* digits : {"890100000000000000", "8901410327111852345", "89014103271118523453"}) {
        const auto iccid = Iccid::from_digits(digits);
        REQUIRE(iccid);
        CHECK(iccid->digits() == digits);
    }
    CHECK(holds("89014103271118523453"));
    CHECK_FALSE(holds("89014103271118523454"));
}

TEST_CASE("A key gives its ICCID back on both sides of every border of length and country") {
    struct Border {
        std::int64_t key;
        const char* digits;
    };
    constexpr std::array borders{Border{100'000'000'000'000, "890100000000000000"},
                                 Border{199'999'999'999'999, "890199999999999999"},
                                 Border{1'000'000'000'000'000, "891000000000000000"},
                                 Border{9'999'999'999'999'999, "899999999999999999"},
                                 Border{1'001'000'000'000'000'000, "8901000000000000000"},
                                 Border{1'001'999'999'999'999'999, "8901999999999999999"},
                                 Border{1'010'000'000'000'000'000, "8910000000000000000"},
                                 Border{1'099'999'999'999'999'999, "8999999999999999999"},
                                 Border{2'010'000'000'000'000'000, "89010000000000000000"},
                                 Border{2'019'999'999'999'999'999, "89019999999999999999"},
                                 Border{2'100'000'000'000'000'000, "89100000000000000000"},
                                 Border{2'999'999'999'999'999'999, "89999999999999999999"}};
    for (const Border& border : borders) {
        CAPTURE(border.key);
        const auto iccid = Iccid::from_key(border.key);
        REQUIRE(iccid);
        CHECK(iccid->digits() == border.digits);
        CHECK(iccid->length() == static_cast<int>(std::string{border.digits}.size()));
        CHECK(Iccid::from_digits(border.digits).value().key() == border.key);
    }
}

TEST_CASE("A key between two borders gives no ICCID") {
    for (const std::int64_t key :
         {std::int64_t{0}, std::int64_t{-100'000'000'000'000}, std::int64_t{99'999'999'999'999},
          std::int64_t{200'000'000'000'000}, std::int64_t{999'999'999'999'999},
          std::int64_t{10'000'000'000'000'000}, std::int64_t{1'000'999'999'999'999'999},
          std::int64_t{1'002'000'000'000'000'000}, std::int64_t{1'009'999'999'999'999'999},
          std::int64_t{1'100'000'000'000'000'000}, std::int64_t{2'009'999'999'999'999'999},
          std::int64_t{2'020'000'000'000'000'000}, std::int64_t{2'099'999'999'999'999'999},
          std::int64_t{3'000'000'000'000'000'000}, std::numeric_limits<std::int64_t>::max(),
          std::numeric_limits<std::int64_t>::min()}) {
        CAPTURE(key);
        CHECK_FALSE(Iccid::from_key(key));
    }
}

TEST_CASE("Writing an ICCID touches its digits and no byte more") {
    for (const std::string digits : {"893322000000000001", "8933220000000000017", "89014103271118523453"}) {
        std::string out(21, '#');
        const int written = Iccid::from_digits(digits).value().write_digits(out.data());
        CHECK(out.substr(0, static_cast<std::size_t>(written)) == digits);
        CHECK(out.substr(digits.size()) == std::string(21 - digits.size(), '#'));
    }
}

TEST_CASE("The check digit of published ICCIDs holds") {
    CHECK(holds("8944500102198304826"));
    CHECK(holds("89148000005339755555"));
    CHECK_FALSE(holds("8944500102198304827"));
    CHECK_FALSE(holds("8944500102198304286"));
    CHECK_FALSE(holds("89148000005339755554"));
}

TEST_CASE("18 digits have no check digit that could be wrong") {
    for (char last = '0'; last <= '9'; ++last) CHECK(holds(std::string{"89332200000000000"} + last));
}

TEST_CASE("ICCIDs sort by length, then as their text does") {
    const auto iccid = [](const char* digits) { return Iccid::from_digits(digits).value(); };
    CHECK(iccid("899999999999999999") < iccid("8910000000000000000"));
    CHECK(iccid("8933220000000000017") < iccid("8933220000000000025"));
    CHECK(iccid("8933220000000000017") == iccid("8933220000000000017"));
    CHECK(iccid("8999999999999999999") < iccid("89100000000000000000"));
    CHECK(iccid("899999999999999999") < iccid("8901000000000000000"));
    CHECK(iccid("8901999999999999999") < iccid("8910000000000000000"));
}

TEST_CASE("Digits and key of any ICCID lead to each other") {
    simprof::test::check_property([] {
        const auto length = *rc::gen::inRange<std::size_t>(18, 21);
        const std::string digits = *digits_of_length(length);
        const Iccid iccid = Iccid::from_digits(digits).value();
        RC_ASSERT(iccid.digits() == digits);
        RC_ASSERT(iccid.length() == static_cast<int>(length));
        RC_ASSERT(Iccid::from_key(iccid.key()).value() == iccid);
    });
}

TEST_CASE("Of the ten last digits exactly the one of an independent computation holds") {
    simprof::test::check_property([] {
        const std::string payload = *digits_of_length(*rc::gen::inRange<std::size_t>(18, 20));
        for (char last = '0'; last <= '9'; ++last)
            RC_ASSERT(holds(payload + last) == (last == luhn_digit(payload)));
    });
}

TEST_CASE("IDN-6 a number of 18 or 19 digits leads to the one with its check digit, and back") {
    simprof::test::check_property([] {
        const std::string digits = *digits_of_length(*rc::gen::inRange<std::size_t>(18, 20));
        const auto longer = Iccid::from_digits(digits).value().with_check_digit();
        RC_ASSERT(longer.has_value());
        RC_ASSERT(longer->digits() == digits + luhn_digit(digits));
        RC_ASSERT(longer->without_check_digit().value().digits() == digits);
    });
}

TEST_CASE("IDN-6 a number that ends in no check digit has no shorter form, 20 digits have no longer one") {
    const auto iccid = [](const char* digits) { return Iccid::from_digits(digits).value(); };
    CHECK_FALSE(iccid("8944500102198304827").without_check_digit());
    CHECK_FALSE(iccid("89148000005339755554").without_check_digit());
    CHECK_FALSE(iccid("893322000000000001").without_check_digit());
    CHECK_FALSE(iccid("89148000005339755555").with_check_digit());
    CHECK(iccid("89148000005339755555").without_check_digit() == iccid("8914800000533975555"));
    CHECK(iccid("8914800000533975555").with_check_digit() == iccid("89148000005339755555"));
}
