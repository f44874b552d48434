#include "lib/text/words/counts.hpp"

#include <doctest/doctest.h>

using namespace simprof;

TEST_CASE("Numbers are grouped by three digits") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1'234'567) == "1,234,567");
    CHECK(grouped(100'000) == "100,000");
}

TEST_CASE("Counts are read at a glance: thousands stand apart from 10,000 on, and one is one") {
    CHECK(readable(9'999) == "9999");
    CHECK(readable(10'000) == "10,000");
    CHECK(counted_sims(1) == "1 SIM");
    CHECK(counted_sims(0) == "0 SIMs");
    CHECK(counted_sims(300'100) == "300,100 SIMs");
}

TEST_CASE("A size is told as people say it") {
    CHECK(readable_size(0).english() == "0 bytes");
    CHECK(readable_size(1).english() == "1 byte");
    CHECK(readable_size(1023).english() == "1023 bytes");
    CHECK(readable_size(32'010).english() == "31 KiB");
    CHECK(readable_size(1'500'000).english() == "1.4 MiB");
    CHECK(readable_size(1024 * 1024 - 1).english() == "1024 KiB");
}
