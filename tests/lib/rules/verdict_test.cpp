#include "lib/rules/verdict.hpp"

#include "lib/rules/sims/judgement.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

const Refusal no{"MIG-9", verbatim("the profile lab is archived"), verbatim("choose another")};

}  // namespace

TEST_CASE("A verdict is the value that a rule accepts, or its refusal") {
    const Verdict<int> accepted{42};
    CHECK(accepted.accepted());
    CHECK(accepted.value() == 42);
    CHECK(accepted.value_or_throw() == 42);
    const Verdict<int> refused{no};
    CHECK_FALSE(refused.accepted());
    CHECK(refused.refusal() == no);
}

TEST_CASE("A refusal that is not looked at is thrown as an error of its rule") {
    const Verdict<int> refused{no};
    CHECK_THROWS_WITH_AS((void)refused.value_or_throw(), "the profile lab is archived", Error);
    CHECK_THROWS_WITH_AS(throw_if(no), "the profile lab is archived", Error);
    CHECK_NOTHROW(throw_if(std::nullopt));
    try {
        throw_if(no);
    } catch (const Error& error) {
        CHECK(error.code() == "MIG-9");
        CHECK(error.kind() == ErrorKind::refused);
    }
}

TEST_CASE("A refused and an unchanged judgement leave the state as it is") {
    const ServiceState state = sample::follower(sample::catalogue(), "lab");
    const Judgement refused = refused_by(no, state);
    CHECK(refused.outcome == Outcome::refused);
    CHECK(refused.refusal == no);
    CHECK(refused.before == state);
    CHECK(refused.after == state);
    const Judgement same = unchanged(state);
    CHECK(same.outcome == Outcome::unchanged);
    CHECK_FALSE(same.refusal);
    CHECK(same.after == state);
}
