#include "lib/operations/select/sim_at_hand.hpp"

#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// What the store says to a text: the number of the SIM, or the message.
std::string answer(Fleet& fleet, std::string_view text) {
    const auto view = (*fleet).read();
    try {
        return sim_at_hand(*view, text);
    } catch (const Error& error) {
        return error.message().english();
    }
}

}  // namespace

TEST_CASE("A SIM to look at is named by whatever of it is at hand") {
    Fleet fleet;
    for (const char* text :
         {"8933224000000010003", "893322400000001000", "+882470400300000", "882470400300000",
          "208220000001000", "208 220-000001000", "010003", "unit 0", "UNIT 0", "  unit 0 "}) {
        INFO(text);
        CHECK(answer(fleet, text) == tracker);
    }
}

TEST_CASE("Where a thousand SIMs or more fit, no more is claimed") {
    Fleet fleet{false};
    std::string rows = "iccid,status\n";
    for (int n = 0; n < 1001; ++n) rows += std::to_string(893322400000200000 + n) + ",available\n";
    fleet.import(rows);
    CHECK(answer(fleet, "8933224000002").find("000 SIMs or more fit “8933224000002”.") != std::string::npos);
}

TEST_CASE("Of several SIMs that fit the first are listed, and none is taken") {
    Fleet fleet;
    CHECK(answer(fleet, "unit").ends_with(" SIMs fit “unit”."));
    CHECK(answer(fleet, "893322400000001").ends_with(" SIMs fit “893322400000001”."));
    const auto view = (*fleet).read();
    try {
        static_cast<void>(sim_at_hand(*view, "unit"));
        FAIL("one was taken");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::not_found);
        CHECK(error.hint().english().starts_with("Name one: " + tracker + " (unit 0), "));
        CHECK(error.hint().english().ends_with(", …"));
    }
}

TEST_CASE("What fits no SIM is refused for what it looks like") {
    Fleet fleet;
    CHECK(answer(fleet, "8933224000000010999") == "There is no SIM 8933224000000010999.");
    CHECK(answer(fleet, "12345") == "“12345” is too short to tell a SIM.");
    CHECK(answer(fleet, "000123") == "No SIM has a number that is or ends with “000123”.");
    CHECK(answer(fleet, "8912345678").starts_with("“8912345678” is no ICCID"));
    CHECK(answer(fleet, "nobody") == "No SIM has the label “nobody”.");
    CHECK(answer(fleet, "+4912345678").starts_with("There is no SIM with the MSISDN"));
}

TEST_CASE("IDN-6 a number with one digit wrong, or two swapped, is told with the one that the store has") {
    Fleet fleet;
    const auto view = (*fleet).read();
    const auto slip = [&](const char* given) {
        const auto meant = iccid_with_one_slip(*view, *Iccid::from_digits(given));
        return meant ? meant->digits() : "";
    };
    CHECK(slip("8933224000000010004") == tracker);
    CHECK(slip("8933242000000010003") == tracker);
    CHECK(slip("8933224000000099999").empty());
}
