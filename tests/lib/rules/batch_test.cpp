#include "lib/rules/batch.hpp"

#include "tests/lib/rules/rule_of.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::test::mentions;

namespace {

const Iccid iccid = Iccid::from_digits("8933220000000000017").value();

}  // namespace

TEST_CASE("BAT-2 the same SIM with two targets is refused, and both targets are named") {
    const Refusal refusal = two_targets(iccid, verbatim("tracker-eu"), verbatim("lab"));
    CHECK(refusal.rule == "BAT-2");
    CHECK(mentions(refusal.message.english(), "8933220000000000017"));
    CHECK(mentions(refusal.message.english(), "tracker-eu and lab"));
    CHECK_FALSE(refusal.hint.empty());
}

TEST_CASE("BAT-2 the same SIM twice with one target is told to count once") {
    CHECK(mentions(counted_once(iccid).english(), "8933220000000000017"));
    CHECK(mentions(counted_once(iccid).english(), "counts once"));
}

TEST_CASE("BAT-5 an empty selection is refused and the message names --all") {
    const Refusal refusal = nothing_selected();
    CHECK(refusal.rule == "BAT-5");
    CHECK(mentions(refusal.message.english(), "never means all"));
    CHECK(mentions(refusal.hint.english(), "--all"));
}
