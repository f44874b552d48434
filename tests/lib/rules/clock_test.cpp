#include "lib/rules/clock.hpp"

#include "tests/lib/rules/rule_of.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace std::chrono_literals;
using simprof::test::mentions;
using simprof::test::rule_of;

namespace {

const Instant last = parse_instant("2026-11-23T09:15:00Z").value();

}  // namespace

TEST_CASE("SCH-3 a request's instant is the clock's where the clock is not behind the last request") {
    CHECK(request_instant(last, std::nullopt).value() == last);
    CHECK(request_instant(last, last).value() == last);
    CHECK(request_instant(last + 1s, last).value() == last + 1s);
    CHECK(request_instant(last + 24h * 400, last).value() == last + 24h * 400);
}

TEST_CASE("SCH-3 a clock up to five minutes behind takes the last request's instant") {
    CHECK(request_instant(last - 1s, last).value() == last);
    CHECK(request_instant(last - 4min - 59s, last).value() == last);
    CHECK(request_instant(last - 5min, last).value() == last);
}

TEST_CASE("SCH-3 a clock further behind is refused, with both instants in the message") {
    CHECK(rule_of(request_instant(last - 5min, last)) == "");
    const auto refused = request_instant(last - 5min - 1s, last);
    REQUIRE(rule_of(refused) == "SCH-3");
    CHECK(mentions(refused.refusal().message.english(), "2026-11-23T09:09:59Z"));
    CHECK(mentions(refused.refusal().message.english(), "2026-11-23T09:15:00Z"));
    CHECK(mentions(refused.refusal().hint.english(), "simprof store clock --accept --reason"));
    CHECK(refused.refusal().kind == ErrorKind::unexpected_state);
    CHECK(rule_of(request_instant(last - 24h * 400, last)) == "SCH-3");
}

TEST_CASE("SCH-4 a store is changed by the clock that it lives by, and by no other") {
    CHECK_FALSE(judge_clock(Clock::real, Clock::real));
    CHECK_FALSE(judge_clock(Clock::rehearsal, Clock::rehearsal));
    const auto on_real = judge_clock(Clock::real, Clock::rehearsal);
    REQUIRE(on_real);
    CHECK(on_real->rule == "SCH-4");
    CHECK(on_real->kind == ErrorKind::refused);
    CHECK(mentions(on_real->hint.english(), "simprof store rehearse FILE"));
    const auto by_real = judge_clock(Clock::rehearsal, Clock::real);
    REQUIRE(by_real);
    CHECK(by_real->rule == "SCH-4");
    CHECK(mentions(by_real->hint.english(), "SIMPROF_NOW="));
}
