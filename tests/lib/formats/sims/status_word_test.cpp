#include "lib/formats/sims/status_word.hpp"

#include "lib/model/sim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

TEST_CASE("a status is known by the words of the API and of the domain, in any case") {
    CHECK(status_word("Active") == "active");
    CHECK(status_word("Suspended") == "suspended");
    CHECK(status_word("Tariff_Holiday") == "sleep");
    CHECK(status_word("TestMode") == "test");
    CHECK(status_word("Operator_Barred") == "barred");
    CHECK(status_word("Pre-Activated") == "preactivated");
    CHECK(status_word("Available") == "available");
    CHECK(status_word("TERMINATED") == "terminated");
    CHECK_FALSE(status_word("stolen"));
    CHECK_FALSE(status_word(""));
}

TEST_CASE("every status of the domain is known by its own word") {
    for (const Status status : all_statuses) CHECK(status_word(to_string(status)) == to_string(status));
}
