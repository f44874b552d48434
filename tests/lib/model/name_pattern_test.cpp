#include "lib/model/name_pattern.hpp"

#include <doctest/doctest.h>

using namespace simprof;

TEST_CASE("CAT-1 a pattern of names knows the star alone, whatever the case") {
    CHECK(is_pattern("tracker-*"));
    CHECK_FALSE(is_pattern("tracker-eu?"));
    CHECK(fits_pattern("Tracker-EU", "tracker-*"));
    CHECK(fits_pattern("tracker-", "tracker-*"));
    CHECK(fits_pattern("été", "ÉT*"));
    CHECK_FALSE(fits_pattern("my-tracker-eu", "tracker-*"));
    CHECK(fits_pattern("a[1]?", "a[1]*"));
    CHECK_FALSE(fits_pattern("a1x", "a[1]*"));
    CHECK_FALSE(fits_pattern("ab", "a?"));
    CHECK(fits_pattern("a\\b", "a\\*"));
}
