#include "lib/operations/change/refused_rows.hpp"

#include "lib/rules/sims/life_cycle.hpp"
#include "tests/lib/operations/made_up_language.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::operations_test::MadeUpLanguage;

namespace {

/// So many sleeping SIMs, whose services cannot be changed.
Error refusal_of(int refused) {
    RefusedRows rows;
    for (int n = 0; n < refused; ++n)
        rows.add_sim(judge_status_for_service_change(Status::sleep).value(),
                     Iccid::from_digits("893322400000001000" + std::to_string(n)));
    return error_of(rows.take());
}

}  // namespace

TEST_CASE("STA-4 the command in a hint names the one SIM that is refused, in every language") {
    CHECK(refusal_of(1).hint().english() == "Wake it first: simprof sim activate 8933224000000010000");
    CHECK(refusal_of(1).hint().in(MadeUpLanguage{}) ==
          "<Wake it first: simprof sim activate 8933224000000010000>");
}

TEST_CASE("STA-4 the command in a hint stands for any SIM where several are refused") {
    CHECK(refusal_of(2).hint().english() == "Wake it first: simprof sim activate SIM");
    CHECK(refusal_of(2).hint().in(MadeUpLanguage{}) == "<Wake it first: simprof sim activate SIM>");
}
