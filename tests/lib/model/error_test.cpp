#include "lib/model/error.hpp"

#include <doctest/doctest.h>

#include <string>

using simprof::Error;
using simprof::ErrorKind;
using simprof::Refusal;
using simprof::verbatim;

TEST_CASE("An error holds a fact and what to do about it") {
    const Error error{ErrorKind::not_found, verbatim("there is no SIM 8933220000000000017"),
                      verbatim("simprof sim list lists them")};
    CHECK(error.kind() == ErrorKind::not_found);
    CHECK(error.message().english() == "there is no SIM 8933220000000000017");
    CHECK(std::string{error.what()} == error.message().english());
    CHECK(error.hint().english() == "simprof sim list lists them");
    CHECK_FALSE(error.sim());
    CHECK_FALSE(error.line());
    CHECK_FALSE(error.column());
    CHECK(error.refused().empty());
}

TEST_CASE("Without a rule an error's code is the word of its kind") {
    CHECK(Error(ErrorKind::input_output, {}).code() == "input-output");
    CHECK(Error(ErrorKind::malformed, {}).code() == "malformed");
    CHECK(Error(ErrorKind::not_found, {}).code() == "not-found");
    CHECK(Error(ErrorKind::refused, {}).code() == "refused");
    CHECK(Error(ErrorKind::unexpected_state, {}).code() == "unexpected-state");
    CHECK(Error(ErrorKind::busy, {}).code() == "busy");
    CHECK(Error(ErrorKind::not_confirmed, {}).code() == "not-confirmed");
    CHECK(Error(ErrorKind::store, {}).code() == "store");
    CHECK(Error(ErrorKind::interrupted, {}).code() == "interrupted");
    CHECK(Error(ErrorKind::bug, {}).code() == "bug");
}

TEST_CASE("A refusal becomes an error of kind refused whose code is the rule") {
    const Error error{Refusal{"MIG-9", verbatim("the profile lab is archived"), verbatim("choose another")}};
    CHECK(error.kind() == ErrorKind::refused);
    CHECK(error.code() == "MIG-9");
    CHECK(error.message().english() == "the profile lab is archived");
    CHECK(error.hint().english() == "choose another");
}

TEST_CASE("A refusal that means something else than refused says so") {
    const Error error{
        Refusal{"SCH-3", verbatim("the clock is wrong"), verbatim("set it"), ErrorKind::unexpected_state}};
    CHECK(error.kind() == ErrorKind::unexpected_state);
    CHECK(error.rule() == "SCH-3");
    CHECK(error.code() == "SCH-3");
}

TEST_CASE("An error is told more as it travels up") {
    Error error{ErrorKind::refused, verbatim("the row is malformed")};
    error.with_rule("IDN-1").with_sim("8933220000000000017").with_line(12);
    error.with_column(3);
    const auto why = std::make_shared<const Refusal>(Refusal{"IDN-1", verbatim("no number"), {}});
    error.with_refused({{.why = why, .line = 12}, {.why = why, .line = 13}});
    CHECK(error.kind() == ErrorKind::refused);
    CHECK(error.code() == "IDN-1");
    CHECK(error.sim() == "8933220000000000017");
    CHECK(error.line() == 12U);
    CHECK(error.column() == 3U);
    REQUIRE(error.refused().size() == 2);
    CHECK(error.refused().front().why->rule == "IDN-1");
    CHECK(error.message().english() == "the row is malformed");
}
