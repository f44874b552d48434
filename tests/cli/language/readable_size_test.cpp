#include "cli/language/readable_size.hpp"

#include <doctest/doctest.h>

using namespace simprof::cli;

TEST_CASE("A size is told as people say it") {
    CHECK(readable_size(0).english() == "0 bytes");
    CHECK(readable_size(1).english() == "1 byte");
    CHECK(readable_size(1023).english() == "1023 bytes");
    CHECK(readable_size(32'010).english() == "31 KiB");
    CHECK(readable_size(1'500'000).english() == "1.4 MiB");
    CHECK(readable_size(1024 * 1024 - 1).english() == "1024 KiB");
}
